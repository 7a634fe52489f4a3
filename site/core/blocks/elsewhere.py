"""A film that lies with somebody else: a plain link until a reader asks for it here.

Before the press nothing of theirs is asked for, not even a picture; what they then learn is said beside the
button and on the privacy page. The policy lets only these two in (config/settings/policy.py).
"""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, TextBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError

CODE = re.compile(r"[\w-]{1,40}", re.ASCII)
NUMBER = re.compile(r"[0-9]{1,20}")
SPACE = re.compile(r"[\s\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class Film:
    """`frame` is the address that keeps no cookie before it plays, `page` the one for a plain link."""

    host: str
    frame: str
    page: str


def film(address: str) -> Film | None:
    """What an address of YouTube or Vimeo shows; None for any other, and for one that hides where it leads."""
    address = address.strip()
    try:
        parts = urlsplit(address)
        plain = parts.netloc.lower() == parts.hostname  # nobody's name before the host, no port behind it
    except ValueError:
        return None
    if not plain or parts.scheme not in ("http", "https") or SPACE.search(address):
        return None
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    steps, asked = [step for step in parts.path.split("/") if step], parse_qs(parts.query)
    if host in ("youtube.com", "youtube-nocookie.com", "youtu.be"):
        return _youtube(host, steps, asked.get("v", [""])[0])
    if host in ("vimeo.com", "player.vimeo.com"):
        return _vimeo(steps, asked.get("h", [""])[0])
    return None


def _youtube(host: str, steps: list[str], asked: str) -> Film | None:
    code = ""
    if host == "youtu.be":
        code = steps[0] if steps else ""
    elif steps == ["watch"]:
        code = asked
    elif steps and steps[0] in ("embed", "shorts", "live"):
        code = steps[1] if len(steps) > 1 else ""
    if not CODE.fullmatch(code):
        return None
    frame = f"https://www.youtube-nocookie.com/embed/{code}?autoplay=1&rel=0"
    return Film("YouTube", frame, f"https://www.youtube.com/watch?v={code}")


def _vimeo(steps: list[str], asked: str) -> Film | None:
    """A film that is shown to whoever has its address carries a second code, without which it does not play."""
    place = next((place for place, step in enumerate(steps) if NUMBER.fullmatch(step)), None)
    if place is None:
        return None
    number, key = steps[place], asked or "".join(steps[place + 1 : place + 2])
    if key and not CODE.fullmatch(key):
        return None
    frame = f"https://player.vimeo.com/video/{number}?dnt=1&autoplay=1" + (f"&h={key}" if key else "")
    return Film("Vimeo", frame, f"https://vimeo.com/{number}" + (f"/{key}" if key else ""))


class FilmValue(StructValue):
    @property
    def film(self) -> Film | None:
        return film(self.get("url") or "")


class FilmElsewhere(StructBlock):
    url = URLBlock(label=_("Address of the film"), help_text=_("On YouTube or Vimeo."))
    title = CharBlock(label=_("Title"), max_length=160)
    transcript = TextBlock(
        label=_("Transcript"), help_text=_("What is said and shown, for whoever cannot or will not play it.")
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned.get("url") and cleaned.film is None:
            reason = ValidationError(_("This is no address of a film on YouTube or Vimeo."))
            raise StructBlockValidationError(block_errors={"url": reason})
        return cleaned

    class Meta:
        icon = "link-external"
        template = "blocks/film_elsewhere.html"
        value_class = FilmValue
        label = _("Film of others")
        description = _(
            "A film on YouTube or Vimeo: nothing of theirs is loaded before somebody asks for it."
        )
        group = _("Others")
        preview_value = {
            "url": "https://vimeo.com/1",
            "title": _("The bakery, told by those who work there"),
            "transcript": _("Two people knead. One of them speaks about the night."),
        }
