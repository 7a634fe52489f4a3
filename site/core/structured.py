"""What search engines read of a page: schema.org's words, printed once as a block of data (JSON-LD).

Every fact is taken at this moment from where the page takes it, so that a name that goes goes from here with it. A page
type says what it is in `structured`; what all have in common is here. All addresses are whole.
"""

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core import pictures
from core.cards import Card
from core.models import Organisation, Picture

Thing = dict[str, Any]
CONTEXT = "https://schema.org"
# Within a script element nothing may look like its end or like the beginning of a comment.
HARMLESS = {
    ord("<"): "\\u003C",
    ord(">"): "\\u003E",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


def printed(things: Iterable[Thing]) -> SafeString:
    """A block of data: no browser runs it, so that the policy need not allow it."""
    graph = [told for thing in things if (told := _full(thing))]
    if not graph:
        return SafeString("")
    told = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, default=_plain)
    # Every sign that means something to HTML has just been replaced.
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(told.translate(HARMLESS)),  # noqa: S308
    )


def _plain(value: object) -> str:
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return f"{value:.2f}" if isinstance(value, Decimal) else str(value)


def _full(value: Any) -> Any:
    """Without what has nothing to say: an empty field would be an error, not a fact."""
    if isinstance(value, Mapping):
        told = {name: _full(inner) for name, inner in value.items()}
        return {name: inner for name, inner in told.items() if inner not in ("", None, [], {})}
    if isinstance(value, list | tuple):
        return [inner for inner in map(_full, value) if inner not in ("", None, [], {})]
    return value


def whole(address: str | None) -> str:
    if not address:
        return ""
    return address if address.startswith(("http://", "https://")) else f"{settings.BASE_URL}{address}"


def logo() -> str:
    return whole(static("icons/apple-touch-icon.png"))


def us() -> Thing:
    """The consortium, by the name under which its home page tells all of it."""
    return {
        "@type": "Organization",
        "@id": f"{settings.BASE_URL}/#organization",
        "name": settings.WAGTAIL_SITE_NAME,
    }


def organisation(house: Organisation, language: str) -> Thing:
    legal = house.legal_name if house.legal_name != house.name else ""
    return {
        **us(),
        "name": house.name,
        "legalName": legal,
        "url": whole(f"/{language}/"),
        "logo": logo(),
        "email": house.email,
        "telephone": house.phone,
        "vatID": house.vat_number,
        "taxID": house.tax_code,
        "address": postal(house.street, house.postcode, house.city, house.province),
    }


def website(language: str, search: str) -> Thing:
    """`search` is the address of our search, without its question."""
    return {
        "@type": "WebSite",
        "@id": f"{settings.BASE_URL}/{language}/#website",
        "url": whole(f"/{language}/"),
        "name": settings.WAGTAIL_SITE_NAME,
        "inLanguage": language,
        "publisher": us(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{whole(search)}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def breadcrumb(steps: Sequence[Card], title: str, address: str) -> Thing | None:
    """From home to the page itself; None for a home page."""
    if not steps:
        return None
    trail = [*((step.title, step.url) for step in steps), (title, address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": whole(url)}
            for number, (name, url) in enumerate(trail, start=1)
        ],
    }


def postal(street: str, postcode: str, city: str, province: str, country: str = "IT") -> Thing:
    if not (street or city):
        return {}
    return {
        "@type": "PostalAddress",
        "streetAddress": street,
        "postalCode": postcode,
        "addressLocality": city,
        "addressRegion": province,
        "addressCountry": country,
    }


def position(latitude: Any, longitude: Any) -> Thing:
    if latitude is None or longitude is None:
        return {}
    return {"@type": "GeoCoordinates", "latitude": float(latitude), "longitude": float(longitude)}


def image(picture: Picture | None) -> str:
    """The largest size of a picture that everybody may see."""
    shown = pictures.open_to_all(picture)
    return whole(pictures.largest(shown)) if shown else ""


def house(request: Any) -> Organisation:
    """Read with the frame of every page, where there is one."""
    frame = getattr(request, "frame", None)
    return frame.organisation if frame is not None else Organisation.load()
