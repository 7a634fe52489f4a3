"""When the shop takes no orders: nothing moves, every door says why, and pages stay readable."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Page

from config import roles
from core.models import Organisation
from home.context import forget_frames, frame
from home.models import ContentPage
from shop import pausing, standing
from shop.models import BasketItem, Order, ShopPause
from shop.refusals import Refused


@pytest.fixture
def desk(client, django_user_model):
    roles.grant()
    member = django_user_model.objects.create_user("bottega", "bottega@example.org", "pw")
    member.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(member)
    return client


@pytest.fixture
def texts(shop):
    for role in pausing.TEXTS:
        for language in ("it", "en"):
            page = ContentPage(
                title=f"{role} {language}", slug=f"{role}-{language}", role=role, locale=shop.locale(language)
            )
            Page.objects.get(depth=1).add_child(instance=page)


@pytest.fixture
def checked(settings):
    settings.SHOP_CHECKED_BEFORE_OPENING = True
    standing.forget()


def begin(**changes):
    said = {"text_it": "Siamo in ferie.", "text_en": "We are away.", "back_on": None, "who": None}
    return pausing.begin(**said | changes, now=timezone.now())


def test_a_new_shop_says_what_is_missing_until_everything_is_there(checked, shop, texts):
    assert pausing.missing() == []

    Organisation.objects.update(iban="", terms_version="")
    ContentPage.objects.filter(role="delivery", locale__language_code="en").update(live=False)
    standing.forget()

    assert pausing.missing() == [
        "un modo di pagare: l’IBAN per i bonifici, o il pagamento con carta",
        "la versione delle condizioni di vendita",
        "la pagina «Spedizioni e resi» in tutte e due le lingue",
    ]
    assert pausing.reasons() == [
        "La bottega online non è ancora aperta. Puoi guardare tutto; quello che è nel carrello resta lì."
    ]


def test_a_paused_shop_fills_baskets_and_takes_no_orders_by_any_door(
    shop, panettone, visitor, api, checkout_data, stock_of
):
    visitor.add(panettone.sku)
    typed = visitor.form()
    begin(back_on=datetime.date(2100, 8, 24))

    refused = visitor.send(typed)
    by_api = api("post", "checkout/", checkout_data)

    said = "Siamo in ferie. Torniamo il 24 agosto."
    assert (refused.status_code, said in refused.content.decode()) == (409, True)
    assert "Anna Bianchi" in refused.content.decode()
    assert (by_api.status_code, by_api.json()["detail"], by_api.json()["code"]) == (503, said, "paused")
    assert api("get", "checkout/").json()["paused"] == [said]
    assert visitor.checkout()["Location"] == "/it/carrello/"
    basket = visitor.basket().content.decode()
    assert said in basket
    assert 'href="/it/cassa/"' not in basket
    assert not Order.objects.exists()
    assert stock_of(panettone) == (10, 0)
    assert BasketItem.objects.count() == 1

    assert pausing.end()
    assert visitor.send(typed).status_code == 303


def test_every_page_says_it_in_its_own_language_while_it_lasts(shop):
    begin()
    forget_frames()

    assert frame("it").notices == ("Siamo in ferie.",)
    assert frame("en").notices == ("We are away.",)

    pausing.end()
    forget_frames()
    assert frame("en").notices == ()


def test_there_is_one_pause_at_a_time(shop):
    begin()

    with pytest.raises(Refused):
        begin()

    assert ShopPause.objects.count() == 1
    assert [pausing.end(), pausing.end()] == [True, False]
    assert begin().pk


def test_staff_pauses_and_opens_the_shop_and_sees_what_is_missing(checked, shop, desk):
    told = desk.get("/admin/shop-pause/").content.decode()
    assert "la pagina «Privacy» in tutte e due le lingue" in told
    assert "la pagina «Privacy»" in desk.get("/admin/").content.decode()
    assert "/admin/shop-pause/" in desk.get("/admin/lists/").content.decode()

    wrong = desk.post(
        "/admin/shop-pause/", {"text_it": "Siamo in ferie.", "text_en": "", "back_on": "2020-01-01"}
    )
    assert wrong.status_code == 422
    assert "Siamo in ferie." in wrong.content.decode()
    assert not ShopPause.objects.exists()

    typed = {"text_it": "Siamo in ferie.", "text_en": "We are away.", "back_on": ""}
    desk.post("/admin/shop-pause/", typed)
    assert pausing.current().who.username == "bottega"
    desk.post("/admin/shop-pause/", {"do": "open"})
    assert pausing.current() is None
