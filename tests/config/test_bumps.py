"""What pages show is never changed without a bump: every model has its road here, or is said not to be shown.

The roads are those people take: the admin's screens, sent as they open, and the verbs. `tests/faults/` has the same
with two processes and a clock.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from core import called_back, generations, hiding, page_cache
from core.models import Document, HardBump, Organisation, Picture, User
from demo.page_factories import in_english
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import StoryPageFactory
from events import seats
from events.models import Occurrence
from shop import inventory, pausing, pricing, shelf
from shop.models import Reason, Shelf, Variant
from tests.config.roads import NOT_SHOWN, SCREENS, STAY, WITH
from tests.desk_forms import as_sent

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = {"core", "cooperatives", "events", "home", "search", "shop", "stories"}
SOFT, GOODS, HARD = "soft", "goods", "hard"


class Ears:
    """Hears of bumps as another process does: by what is written in the shared folder."""

    def __init__(self, folder: Any, monkeypatch: pytest.MonkeyPatch, committed: Any) -> None:
        self.store = generations.Files(folder)
        for module in (page_cache, called_back):
            monkeypatch.setattr(module, "store", self.store)
        self.committed = committed

    def of(self, act: Callable[[], object]) -> set[str]:
        before = {language: self.store.read(language) for language in ("it", "en")}
        with self.committed(execute=True), transaction.atomic():
            act()
        found = set()
        for language, old in before.items():
            new = self.store.read(language)
            found |= {name for name in (SOFT, GOODS, HARD) if getattr(old, name) != getattr(new, name)}
        return found


@pytest.fixture
def ears(monkeypatch, tmp_path, django_capture_on_commit_callbacks) -> Ears:
    return Ears(tmp_path, monkeypatch, django_capture_on_commit_callbacks)


def test_every_model_is_shown_by_a_road_or_said_not_to_be():
    known = {f"{app}.{name}" for app, names in NOT_SHOWN.items() for name in names.split()}
    roads = set(VERBS) | set(SCREENS) | set(WITH)
    assert known & roads == set()
    pages = {model._meta.label for model in apps.get_models() if issubclass(model, Page)}
    ours = {model._meta.label for model in apps.get_models() if model._meta.app_label in OURS} - pages
    assert ours - known - roads == set(), "say in tests/config/roads.py whether pages show it, and what bumps"
    assert (known | roads) - ours <= set(ELSEWHERE)


def price(variant: Variant) -> None:
    pricing.set_price(variant, Decimal("12.34"))


def sell_out(variant: Variant) -> None:
    inventory.move(variant.pk, -10, Reason.BREAKAGE)


def rename_picture() -> None:
    picture = Picture.objects.first()
    picture.alt_it = "Un’altra descrizione"
    picture.save()


def withhold() -> None:
    """Somebody in it has not agreed, and the clock looks."""
    Picture.objects.update(shows_people=True, withheld=None)
    hiding.settle_pictures(timezone.localdate(), timezone.now())


def the_variant() -> Variant:
    return Variant.objects.filter(stock__on_hand=10).first()


def shown_page() -> Any:
    return StoryPageFactory()


# What is changed by verbs, and the least that must be heard. `ELSEWHERE` are no models of ours.
VERBS: dict[str, list[tuple[str, Callable[[], object]]]] = {
    "shop.Price": [(GOODS, lambda: price(the_variant()))],
    "shop.Stock": [(GOODS, lambda: sell_out(the_variant()))],
    "shop.Variant": [(GOODS, lambda: inventory.keep(the_variant().pk, low_at=3))],
    "shop.Shelf": [(GOODS, lambda: (Variant.objects.update(active=False), shelf.rebuild()))],
    "shop.ShopPause": [
        (HARD, lambda: pausing.begin("Torniamo", "Back soon", None, None, now=timezone.now())),
        (HARD, pausing.end),
    ],
    "events.Occurrence": [(SOFT, lambda: seats.take(Occurrence.objects.first(), 1))],
    "core.Organisation": [(SOFT, lambda: Organisation.load().save())],
    "core.Picture": [
        (SOFT, rename_picture),
        (HARD, withhold),
        (HARD, lambda: Picture.objects.first().delete()),
    ],
    "core.Document": [
        (SOFT, lambda: Document.objects.first().save()),
        (HARD, lambda: Document.objects.first().delete()),
    ],
    "wagtailcore.Site": [(SOFT, lambda: Site.objects.first().save())],
    "wagtailcore.PageViewRestriction": [
        (
            HARD,
            lambda: PageViewRestriction.objects.create(page=Page.objects.last(), restriction_type="login"),
        ),
        (HARD, lambda: PageViewRestriction.objects.first().delete()),
    ],
}
ELSEWHERE = ("wagtailcore.Site", "wagtailcore.PageViewRestriction")


def test_what_verbs_change_is_heard_by_every_process(world, ears):
    for model, roads in VERBS.items():
        for number, (least, act) in enumerate(roads):
            heard = ears.of(act)
            assert least in heard, f"{model}, road {number}: heard {sorted(heard)}, not {least}"


def test_what_the_screens_change_is_heard_and_what_they_remove_is_called_back(world, ears):
    admin = Client()
    admin.force_login(User.objects.get(username="admin"))
    paths = {one.name: one.path for one in world}
    for model, screen in SCREENS.items():
        path = paths[f"{screen}:edit"]
        opened = admin.get(path)
        assert opened.status_code == 200, f"{path} answers {opened.status_code}"
        form = opened.context["form"]
        heard = ears.of(lambda path=path, form=form: changed(admin, path, as_sent(form)))
        assert SOFT in heard, f"{model}, changed at {path}: heard {sorted(heard)}"
    for model, screen in reversed(SCREENS.items()):
        if screen not in STAY:
            gone = paths[f"{screen}:delete"]
            heard = ears.of(lambda gone=gone: changed(admin, gone, {}))
            assert HARD in heard, f"{model}, removed at {gone}: heard {sorted(heard)}"


def changed(admin: Client, path: str, sent: dict[str, Any]) -> None:
    answer = admin.post(path, sent)
    assert answer.status_code == 302, f"{path}: {answer.context and answer.context['form'].errors}"


def test_what_others_still_need_is_not_deleted_and_the_screen_says_so(world):
    admin = Client()
    admin.force_login(User.objects.get(username="admin"))
    path = next(one.path for one in world if one.name == "categories:delete")
    before = HardBump.objects.count()

    answer = admin.post(path, {}, follow=True, headers={"Accept-Language": "it"})

    assert "Non si può eliminare" in answer.content.decode()
    assert HardBump.objects.count() == before


def test_what_comes_sells_out_or_goes_is_heard_beside_other_goods_and_pieces_are_not(ears):
    page = ProductPageFactory()
    variant = page.product.variants.get()
    there = Shelf.objects.get(product=page.product_id).available

    def shelved(act: Callable[[], object]) -> set[str]:
        return ears.of(lambda: (act(), shelf.rebuild([page.product_id])))

    assert shelved(lambda: inventory.reserve(variant.pk, 1)) == {GOODS}
    assert shelved(lambda: inventory.reserve(variant.pk, there - 1)) == {GOODS, SOFT}
    for active in (False, True):
        rows = Variant.objects.filter(pk=variant.pk)
        assert shelved(lambda rows=rows, active=active: rows.update(active=active)) == {GOODS, SOFT}


def test_a_page_that_moves_behind_a_door_is_called_back_and_one_that_stays_before_it_is_not(ears):
    page = shown_page()
    here, home = page.get_parent().pk, page.get_parent().get_parent().pk
    shown_page()

    def move(parent: int, pos: str = "last-child") -> None:
        Page.objects.get(pk=page.pk).move(Page.objects.get(pk=parent), pos=pos)

    assert HARD not in ears.of(lambda: move(home))
    PageViewRestriction.objects.create(page_id=here, restriction_type="login")

    assert HARD in ears.of(lambda: move(here))
    assert HARD not in ears.of(lambda: move(here, "first-child"))
    assert HARD in ears.of(lambda: move(home))


def test_pages_of_every_kind_go_through_one_gate(ears):
    page = shown_page()
    english = in_english(page)

    def publish() -> None:
        page.refresh_from_db()
        page.title = "Un altro titolo"
        page.save_revision().publish()

    assert SOFT in ears.of(publish)
    assert SOFT in ears.of(lambda: english.save_revision().publish())
    assert HARD in ears.of(lambda: page.unpublish())
    assert HARD in ears.of(lambda: page.delete())
    kinds = [
        model for model in apps.get_models() if issubclass(model, Page) and model._meta.app_label in OURS
    ]
    gates = {(kind.publish, kind.unpublish, kind.delete) for kind in kinds}
    assert len(gates) == 1, "a kind of page has a gate of its own: try it here"
