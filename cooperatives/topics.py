"""What one can write about: each live service, and a few subjects of our own, each with an address."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cooperatives.models.enquiries import Audience, Enquiry
from core import listing

Subject = Enquiry.Subject
# Subject, for whom, and its address in each language. Without a topic one writes about something else.
OWN: tuple[tuple[str, str, dict[str, str]], ...] = (
    (Subject.GIFTS, Audience.COMPANIES, {"it": "regali", "en": "gifts"}),
    (Subject.HIRING, Audience.COMPANIES, {"it": "assumere", "en": "hiring"}),
    (Subject.VISIT, Audience.COMPANIES, {"it": "visite", "en": "visits"}),
    (Subject.CONSULTING, Audience.COOPERATIVES, {"it": "consulenza", "en": "consulting"}),
    (Subject.PROJECT, Audience.INSTITUTIONS, {"it": "progetti", "en": "projects"}),
)
OTHER = "other"
SOURCE = "it"


@dataclass(frozen=True, slots=True)
class Topic:
    """`slug` is its address in a language; `service` the page's key, in the source language."""

    slug: str
    title: str
    subject: str
    audience: str
    service: int | None = None


def service_pages() -> Any:
    """The pages of services, known by the relation that points at them."""
    return Enquiry._meta.get_field("service").related_model._default_manager


def offered(language: str) -> list[Topic]:
    """In the order of the form: services first, then our own, then anything else."""
    found = service_pages().filter(locale__language_code=language).live().order_by("path")
    pages = {page.slug: page for page in listing.open_to_all(found)}
    sources = _sources(pages.values())
    services = [
        Topic(slug, page.title, Subject.SERVICE, audience_of(page), sources.get(page.translation_key))
        for slug, page in pages.items()
    ]
    own = [
        Topic(slugs[language], str(Subject(subject).label), subject, audience)
        for subject, audience, slugs in OWN
        if slugs[language] not in pages
    ]
    other = Topic(OTHER, str(Subject.OTHER.label), Subject.OTHER, Audience.ANYBODY)
    return [*services, *own, other]


def _sources(pages: Iterable[Any]) -> dict[Any, int]:
    keys = [page.translation_key for page in pages]
    italian = service_pages().filter(locale__language_code=SOURCE, translation_key__in=keys)
    return dict(italian.values_list("translation_key", "pk"))


def audience_of(page: Any) -> str:
    """For whom a service is first of all: firms pay for most of them."""
    order = (Audience.COMPANIES, Audience.COOPERATIVES, Audience.INSTITUTIONS)
    return next((one for one in order if getattr(page, f"for_{one}")), Audience.ANYBODY)


def find(topics: Iterable[Topic], slug: str) -> Topic | None:
    return next((topic for topic in topics if topic.slug == slug), None)


def address_elsewhere(slug: str, language: str) -> str:
    """The address in that language of a topic that has this address in the other one, or nothing."""
    for _subject, _audience, slugs in OWN:
        if slug in slugs.values():
            return slugs[language]
    twin = service_pages().filter(slug=slug).exclude(locale__language_code=language).first()
    there = twin and twin.translation_in(language)
    return there.slug if there else ""
