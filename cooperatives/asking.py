"""The way from a page to the form: its subject chosen, and words that fit."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from cooperatives import topics
from cooperatives.models.enquiries import Enquiry

SLUGS = {subject: slugs for subject, _audience, slugs in topics.OWN}
OF_WAYS = {"gifts": Enquiry.Subject.GIFTS, "hiring": Enquiry.Subject.HIRING, "visit": Enquiry.Subject.VISIT}


@dataclass(frozen=True, slots=True)
class Ask:
    title: str
    text: str
    url: str
    label: str


def address(slug: str = "") -> str:
    """Of the form in the active language."""
    if not slug:
        return reverse("writing:write")
    return reverse("writing:write_about", kwargs={"slug": slug})


def about(subject: str, language: str) -> str:
    return address(SLUGS[subject][language]) if subject in SLUGS else address()


def of_service(page: Any) -> Ask:
    return Ask(
        gettext("Is this what you need?"),
        gettext("Tell us how many, by when, and what for. The answer comes from those who do the work."),
        address(page.slug),
        gettext("Write to us about this service"),
    )


def of_anything(subject: str, language: str) -> Ask:
    return Ask(
        gettext("Let us talk about it"),
        gettext("A few lines are enough. A person reads them and answers in your language."),
        about(subject, language),
        gettext("Write to us"),
    )


def of_ways(ways: Any, language: str) -> list[dict[str, str]]:
    """What a company can do, each with the address of the form about it."""
    return [
        {
            **{name: way.value[name] for name in ("kind", "title", "text", "example")},
            "write": about(OF_WAYS.get(way.value["kind"], ""), language),
        }
        for way in ways
    ]
