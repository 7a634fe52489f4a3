"""From a page to what is found of it: its kind, its words, what it is about."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone, translation
from django.utils.translation import gettext
from wagtail.models import Page

from cooperatives.models import CooperativePage, PrisonPage, ServicePage
from core.opening import ROME
from events.models import EventIndexPage, EventPage
from home.models import ContentPage
from home.models.pages import Role
from search import passages
from search.models import Entry, Kind
from search.words import LONGEST, folded, indexed, joined, matters, squeezed, stems
from shop.addresses import COUNTRIES
from shop.models import DeliveryZone, ProductPage, SeasonPage
from stories.models import StoryPage

KEPT = 8_000  # letters of a page's text from which extracts are taken
KINDS: dict[type[Page], Kind] = {
    StoryPage: Kind.STORIES,
    ProductPage: Kind.PRODUCTS,
    SeasonPage: Kind.PRODUCTS,
    CooperativePage: Kind.PLACES,
    PrisonPage: Kind.PLACES,
    EventPage: Kind.EVENTS,
}
# What is read at once for all pages of a type that are indexed together.
READ_TOGETHER: dict[type[Page], tuple[str, ...]] = {
    ProductPage: ("product__category", "product__producer", "product__workshop__prison", "product__variants"),
    StoryPage: ("cooperatives__cooperative", "prisons__prison", "topics__topic", "series"),
    ServicePage: ("cooperatives__cooperative",),
}
ABOUT_FIELDS = ("standfirst", "search_description", "place", "timing")


def open_pages() -> Any:
    """Every page that anybody may read, asked of the database: what lists remember of closed pages may be older."""
    return Page.objects.live().public().filter(depth__gte=2, alias_of__isnull=True)


def read(keys: Iterable[int]) -> list[Any]:
    """Those of these pages that may be found, each as its own type."""
    found = list(open_pages().filter(pk__in=list(keys)).select_related("locale").specific())
    for kind, rows in READ_TOGETHER.items():
        prefetch_related_objects([page for page in found if type(page) is kind], *rows)
    return found


def entry_of(page: Any) -> Entry:
    """Not saved, and of no build yet."""
    language = page.locale.language_code
    with translation.override(language):
        about = " · ".join(filter(None, [*_own(page), *_linked(page)]))
        called = " ".join([page.title, *_called(page)])
    text = " ".join(passages.own(page))
    codes = " ".join(squeezed(code) for code in _codes(page))
    entry = Entry(
        page_id=page.pk,
        language=language,
        kind=KINDS.get(type(page), Kind.PAGES),
        title=page.title,
        text=text[:KEPT],
        heading=" ".join(stems(page.title, language)),
        codes=codes,
        titled=indexed(called, language),
        led=indexed(about, language),
        told=indexed(text, language),
        product_id=getattr(page, "product_id", None) if isinstance(page, ProductPage) else None,
        past=isinstance(page, EventPage) and _is_over(page),
        day=_day(page).toordinal(),
        made=timezone.now(),
    )
    entry.words = " ".join(_vocabulary(f"{called} {about} {text}", codes, language))
    return entry


def _vocabulary(said: str, codes: str, language: str) -> list[str]:
    found = {word for word in [*folded(said), *joined(said)] if matters(word, language)}
    return sorted({word[:LONGEST] for word in found | set(codes.split())})


def _own(page: Any) -> Iterator[str]:
    """The standfirst last of all would be found in the text too, but counts for more here."""
    for name in ABOUT_FIELDS:
        if name not in getattr(page, "untranslated", ()):
            yield str(getattr(page, name, "") or "")


def _called(page: Any) -> Iterator[str]:
    """What somebody who looks for it would call it, beside its title."""
    if isinstance(page, CooperativePage | PrisonPage | EventPage):
        yield str(page._meta.verbose_name)
    if isinstance(page, PrisonPage):
        yield str(page.prison.get_kind_display())
    if isinstance(page, EventIndexPage):
        yield gettext("coming events, programme, calendar")
    if isinstance(page, ContentPage):
        yield from _called_by_role(page)


def _called_by_role(page: ContentPage) -> Iterator[str]:
    """What our own rows print there: the organisation's, and the shop's delivery zones."""
    if page.role in (Role.STORE, Role.CONTACT):
        yield gettext("opening hours, where we are, how to get here, address, telephone, e-mail")
    if page.role == Role.DELIVERY:
        codes = {code for zone in DeliveryZone.objects.all() for code in zone.countries}
        yield from (str(COUNTRIES[code]) for code in sorted(codes & COUNTRIES.keys()))


def _linked(page: Any) -> Iterator[str]:
    """Names from the truths that it tells and is linked to."""
    teller = TELLERS.get(type(page))
    if teller:
        yield from teller(page, page.language)


def _of_product(page: Any, language: str) -> Iterator[str]:
    product = page.product
    yield product.category.label(language)
    yield product.producer.name
    if product.workshop and product.workshop.prison:
        yield product.workshop.prison.whole(language)
    for variant in product.variants.all():
        yield variant.option(language)


def _of_story(page: Any, language: str) -> Iterator[str]:
    yield from (row.cooperative.name for row in page.cooperatives.all())
    yield from (row.prison.whole(language) for row in page.prisons.all())
    yield from (row.topic.label(language) for row in page.topics.all())
    if page.series:
        yield page.series.label(language)


def _of_cooperative(page: Any, language: str) -> Iterator[str]:
    for workshop in page.cooperative.workshops.select_related("prison"):
        yield f"{workshop.name(language)} {workshop.get_trade_display()}"
        if workshop.prison:
            yield workshop.prison.whole(language)


def _of_prison(page: Any, language: str) -> Iterator[str]:
    yield page.prison.whole(language)
    for workshop in page.prison.workshops.select_related("cooperative"):
        yield f"{workshop.get_trade_display()} {workshop.cooperative.name}"


def _of_event(page: Any, language: str) -> Iterator[str]:
    yield page.event.place
    yield page.event.address


def _of_service(page: Any, language: str) -> Iterator[str]:
    yield from (row.cooperative.name for row in page.cooperatives.all())


TELLERS: dict[type[Page], Callable[[Any, str], Iterator[str]]] = {
    ProductPage: _of_product,
    StoryPage: _of_story,
    CooperativePage: _of_cooperative,
    PrisonPage: _of_prison,
    EventPage: _of_event,
    ServicePage: _of_service,
}


def _codes(page: Any) -> list[str]:
    """Numbers of articles, and the figures under their bars."""
    if not isinstance(page, ProductPage):
        return []
    sold = [variant for variant in page.product.variants.all() if variant.active]
    return [code for variant in sold for code in (variant.sku, variant.barcode) if code]


def _is_over(page: Any) -> bool:
    ends = list(page.event.occurrences.values_list("end", flat=True))
    return bool(ends) and max(ends) <= timezone.now()


def _day(page: Any) -> datetime.date:
    """By which one page is newer than another."""
    if isinstance(page, StoryPage):
        return page.story_date
    if isinstance(page, EventPage):
        starts = list(page.event.occurrences.values_list("start", flat=True))
        now = timezone.now()
        ahead = [start for start in starts if start >= now]
        chosen = min(ahead, default=max(starts, default=now))
        return chosen.astimezone(ROME).date()
    return (page.last_published_at or timezone.now()).astimezone(ROME).date()
