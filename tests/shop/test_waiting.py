"""Told once when it is there again: asked for, confirmed by letter, told, forgotten."""

import datetime
import re

import pytest
from django.utils import timezone

from core import personal_data
from core.models import Letter
from demo.page_factories import in_english
from demo.shop_factories import ProductPageFactory, VariantFactory, place_order
from shop import fulfilment, inventory, waiting
from shop.desk.waiting import WAITED_FOR
from shop.forms import TellMeForm
from shop.models import BoxLine, Reason, Variant, Waiting

pytestmark = pytest.mark.django_db
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin"}
ADDRESS = "lettore@example.org"


@pytest.fixture
def loaf():
    """Sold out, with a page in both languages."""
    page = ProductPageFactory(title="Pane nero", slug="pane-nero")
    in_english(page, title="Black bread", slug="black-bread")
    variant = page.product.variants.get()
    inventory.move(variant.pk, -10, Reason.COUNT)
    return variant


def ask(client, variant, language="it", **typed):
    address = {"it": "/it/avvisami/", "en": "/en/tell-me/"}[language]
    return client.post(address, {"variant": variant.sku, "email": ADDRESS, "consent": "on"} | typed, **OURS)


def link_of(letter):
    return re.search(r"https?://[^/\s]+(/\S+)", letter.text).group(1)


def waits(variant, email=ADDRESS, language="it", confirmed=True):
    return Waiting.objects.create(
        variant=variant,
        email=email,
        language=language,
        confirmed=timezone.now() if confirmed else None,
        text_version=waiting.TEXT_VERSION,
        token=f"{variant.pk}-{email}",
    )


def back_letters():
    return list(Letter.objects.filter(kind=waiting.BACK).order_by("to").values_list("to", flat=True))


@pytest.mark.parametrize(("language", "title"), [("it", "Pane nero"), ("en", "Black bread")])
def test_whoever_confirms_is_told_once_in_the_language_of_the_page_and_forgotten(
    client, loaf, language, title, django_capture_on_commit_callbacks
):
    assert ask(client, loaf, language).status_code == 303
    letter = Letter.objects.get(kind=waiting.CONFIRM)
    link = link_of(letter)
    assert (letter.to, letter.language) == (ADDRESS, language)
    assert title in letter.text
    assert client.get(link).status_code == 200
    assert Waiting.objects.get().confirmed is None  # whoever only looks behind a link confirms nothing
    assert client.post(link).status_code == 200
    assert Waiting.objects.get().confirmed is not None

    with django_capture_on_commit_callbacks(execute=True):
        inventory.move(loaf.pk, 3, Reason.RECEIPT)

    told = Letter.objects.get(kind=waiting.BACK)
    assert (told.to, told.language) == (ADDRESS, language)
    assert title in told.subject
    assert f"?sku={loaf.sku}" in told.text
    assert client.get(re.search(r"https?://[^/\s]+(/\S+)", told.text).group(1)).status_code == 200
    assert not Waiting.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        inventory.move(loaf.pk, 3, Reason.RECEIPT)
    assert Letter.objects.filter(kind=waiting.BACK).count() == 1
    assert client.get(link).status_code == 410


def test_a_cancelled_order_gives_the_last_piece_back(django_capture_on_commit_callbacks):
    page = ProductPageFactory()
    variant = page.product.variants.get()
    order = place_order(variant, quantity=10)
    waits(variant)

    with django_capture_on_commit_callbacks(execute=True):
        fulfilment.cancel(order, why="prova")

    assert back_letters() == [ADDRESS]


def test_a_promise_a_price_and_a_box_bring_it_back_too(loaf, django_capture_on_commit_callbacks):
    box = VariantFactory(product=ProductPageFactory(product__name="Scatola").product, stock=0)
    BoxLine.objects.create(box=box, component=loaf, quantity=2)
    waits(box, "box@example.org")
    waits(loaf)

    with django_capture_on_commit_callbacks(execute=True):
        inventory.keep(loaf.pk, to_come=1)
    assert back_letters() == [ADDRESS]
    with django_capture_on_commit_callbacks(execute=True):
        inventory.move(loaf.pk, 5, Reason.RECEIPT)
    assert back_letters() == ["box@example.org", ADDRESS]


def test_the_clock_sees_whatever_no_verb_said(loaf):
    inventory.move(loaf.pk, 5, Reason.RECEIPT)
    waits(loaf)
    Variant.objects.update(active=False)
    assert waiting.tell(timezone.now()) == 0

    Variant.objects.update(active=True)

    assert waiting.tell(timezone.now()) == 1
    assert waiting.tell(timezone.now()) == 0
    assert back_letters() == [ADDRESS]


def test_nobody_is_told_who_did_not_confirm_and_nothing_while_it_is_sold_out(
    loaf, django_capture_on_commit_callbacks
):
    waits(loaf, confirmed=False)
    other = ProductPageFactory().product.variants.get()
    inventory.move(other.pk, -10, Reason.COUNT)
    waits(other, "other@example.org")

    with django_capture_on_commit_callbacks(execute=True):
        inventory.move(loaf.pk, 5, Reason.RECEIPT)

    assert back_letters() == []
    assert Waiting.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"consent": ""}, "Spunta la casella se desideri che ti scriviamo."),
        ({"email": "lettore@"}, "Inserisci un indirizzo email valido."),
        ({"website": "http://spam.example"}, "Svuota"),
    ],
)
def test_what_is_not_right_is_said_and_kept_and_nothing_is_written(client, loaf, typed, said):
    answer = ask(client, loaf, **typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert f'value="{loaf.sku}"' in answer.content.decode()
    assert not Waiting.objects.exists()
    assert not Letter.objects.exists()


def test_what_is_there_needs_no_letter(client, loaf):
    inventory.move(loaf.pk, 1, Reason.RECEIPT)

    answer = ask(client, loaf)

    assert answer.status_code == 409
    assert "È tornato" in answer.content.decode()
    assert not Waiting.objects.exists()


@pytest.mark.parametrize("sku", ["", "NO-SUCH", "\0", "x" * 300])
def test_what_does_not_exist_is_not_found(client, loaf, sku):
    answer = client.post("/it/avvisami/", {"variant": sku, "email": ADDRESS, "consent": "on"}, **OURS)

    assert answer.status_code in (400, 404)


def test_another_sites_form_is_refused_and_too_many_are(client, loaf, settings):
    foreign = {"HTTP_SEC_FETCH_SITE": "cross-site"}
    typed = {"variant": loaf.sku, "email": ADDRESS, "consent": "on"}
    assert client.post("/it/avvisami/", typed, **foreign).status_code == 403
    settings.FORMS_AN_HOUR_BY_ADDRESS = 1
    assert ask(client, loaf).status_code == 303

    answer = ask(client, loaf, email="other@example.org")

    assert answer.status_code == 429
    assert "other@example.org" in answer.content.decode()
    assert Waiting.objects.count() == 1


def test_asking_twice_writes_once_and_nobody_is_flooded(loaf):
    for _time in range(3):
        waiting.ask(loaf, ADDRESS.upper(), "it")
    assert Letter.objects.count() == 1
    for number in range(9):
        waiting.ask(VariantFactory(product=loaf.product, stock=0, option_it=str(number)), ADDRESS, "it")
    assert Letter.objects.count() == waiting.MOST_ASKED
    Waiting.objects.filter(variant=loaf).update(asked=timezone.now() - waiting.ASK_AGAIN_AFTER)
    waiting.ask(loaf, ADDRESS, "en")
    assert Letter.objects.order_by("pk").last().language == "en"


def test_the_link_is_good_for_two_days_and_deletes_too(client, loaf):
    row = waits(loaf, confirmed=False)
    link = f"/it/avvisami/conferma/{row.token}/"
    Waiting.objects.update(asked=timezone.now() - waiting.CONFIRM_WITHIN)
    assert client.post(link).status_code == 410
    assert Waiting.objects.get().confirmed is None

    Waiting.objects.update(asked=timezone.now())
    assert client.post(link, {"do": "leave"}).status_code == 200
    assert not Waiting.objects.exists()


def test_it_is_exported_erased_and_purged(loaf):
    waits(loaf)
    assert personal_data.export(ADDRESS)["waiting"][0]["variant__sku"] == loaf.sku
    assert personal_data.erase(ADDRESS)["waiting"] == 1
    waits(loaf, confirmed=False)
    waiting.ask(loaf, "other@example.org", "it")
    Letter.objects.update(kind=waiting.BACK, sent=timezone.now())

    personal_data.purge(timezone.now() + datetime.timedelta(hours=49))

    assert not Waiting.objects.exists()
    assert not Letter.objects.exists()


def test_the_desk_sees_what_is_wanted_most_without_addresses(loaf):
    waits(loaf)
    waits(loaf, "other@example.org")
    waits(ProductPageFactory().product.variants.get())

    jobs = list(WAITED_FOR.find(None))

    assert [job.detail.rpartition(" · ")[2] for job in jobs] == ["2 persone aspettano", "1 persona aspetta"]
    assert not [job for job in jobs if "@" in job.title + job.detail]


def test_the_sentence_agreed_to_is_the_one_whose_version_is_kept():
    said = str(TellMeForm.base_fields["consent"].label)

    assert (waiting.TEXT_VERSION, said) == (
        "2026-11",
        "Scrivetemi una volta, quando torna. Dopo quel messaggio cancellate il mio indirizzo.",
    )
