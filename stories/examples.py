"""The examples that a story starts from: blocks laid out, each with a hint of what goes there.

A hint begins with a pencil. Whoever writes puts her words in its place; a story that still holds one is
refused at the gate, so that no hint ever reaches a reader.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PENCIL = "✎"
Words = str | Promise
Laid = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """`title` and `standfirst` are shown in the empty fields; `body` are kinds of blocks with their hints."""

    code: str
    name: Words
    purpose: Words
    title: Words = ""
    standfirst: Words = ""
    body: tuple[Laid, ...] = ()

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, _hint in self.body]

    def rows(self) -> list[dict[str, Any]]:
        """What a StreamField holds."""
        return [
            {"type": kind, "value": _value(kind, hint), "id": str(uuid.uuid4())} for kind, hint in self.body
        ]


def _value(kind: str, hint: Any) -> Any:
    return f"<p>{PENCIL} {hint}</p>" if kind == "text" else _pencilled(hint)


def _pencilled(hint: Any) -> Any:
    """What is chosen has no hint, and neither has what may stay empty."""
    if isinstance(hint, dict):
        return {name: _pencilled(words) for name, words in hint.items()}
    if isinstance(hint, tuple):
        return [_pencilled(words) for words in hint]
    return f"{PENCIL} {hint}" if hint else hint


def hints_left(texts: Iterable[str]) -> list[str]:
    """Those of the texts that still hold a hint."""
    return [text for text in texts if PENCIL in text]


PORTRAIT = Example(
    "ritratto",
    _("Portrait of a job"),
    _("One person at work: what they do, how they learned it, what comes out of their hands."),
    _("For example: The yeast does not wait"),
    _("Who works, where, at what, in one or two sentences."),
    (
        ("text", _("Begin with a gesture that one can see: what do the hands do first, and at what hour?")),
        (
            "picture",
            {"picture": None, "caption": _("What one sees, and where. Hands, tools, goods and places.")},
        ),
        ("text", _("How is this work learned? What is difficult, what has become easy?")),
        (
            "quote",
            {
                "quote": _("A sentence said by the person, as it was said."),
                "name": _("First name, or the invented one"),
                "role": _("what they do"),
            },
        ),
        (
            "work",
            {
                "who": _("how many people, of which cooperative"),
                "where": _("the workshop, the prison, the town"),
                "what": _("the trade, in three words"),
                "since": _("the year"),
                "figure": "",
                "source": "",
            },
        ),
        ("product", None),
        (
            "recording",
            {
                "recording": None,
                "caption": _(
                    "A minute of the work: water, machines, a voice. Nothing recorded? Delete this."
                ),
            },
        ),
        ("text", _("End with the work: where does what was made today go tomorrow?")),
    ),
)

FROM_HAND_TO_BOX = Example(
    "mano-scatola",
    _("From the hand to the box"),
    _("One product from the first gesture to the parcel: materials, steps, people, the finished thing."),
    _("For example: Thirty-six hours for a panettone"),
    _("What is made, by whom, in how long."),
    (
        ("text", _("What lies on the bench before the work begins? Where does it come from?")),
        ("picture", {"picture": None, "caption": _("The material, before it becomes something.")}),
        (
            "text",
            _("What is difficult about it? What does one look at, touch, smell to know that it is right?"),
        ),
        (
            "timeline",
            {
                "title": _("From the first gesture to the parcel"),
                "entries": (
                    {
                        "when": _("the hour or the day"),
                        "title": _("The first step"),
                        "text": _("with quantities"),
                    },
                    {"when": _("later"), "title": _("The step after that"), "text": ""},
                    {"when": _("at last"), "title": _("What is closed, and in what"), "text": ""},
                ),
            },
        ),
        (
            "figure",
            {
                "value": _("a number"),
                "subject": _("what is counted"),
                "source": _("who says so"),
            },
        ),
        (
            "quote",
            {
                "quote": _("What one must take care of, said by who does it."),
                "name": _("First name, or the invented one"),
                "role": _("what they do"),
            },
        ),
        ("picture", {"picture": None, "caption": _("The finished thing, ready for its box.")}),
        ("product", None),
    ),
)

EVENT_ACCOUNT = Example(
    "resoconto",
    _("Account of an event"),
    _("What happened at an event: who came, what was said, what remains."),
    _("For example: Forty chairs and a book"),
    _("Where, when, who met whom."),
    (
        ("text", _("Who was there, how many, in which room? One thing that only those present could see.")),
        (
            "picture",
            {
                "picture": None,
                "caption": _("The room, the table, the things. Faces only with a written consent."),
            },
        ),
        (
            "quote",
            {
                "quote": _("A sentence that was said during the event."),
                "name": _("Who said it"),
                "role": _("what they do"),
            },
        ),
        ("text", _("What was decided or learned?")),
        (
            "invitation",
            {"text": _("When one can come next, and why one would."), "page": None, "label": ""},
        ),
    ),
)

SHORT_NEWS = Example(
    "notizia",
    _("Short news"),
    _("Something new in a few lines: an opening, a thank you, a change of hours."),
    _("For example: Open on Sundays in December"),
    _("The news in one sentence."),
    (
        ("text", _("What is new, from when, where? Three or four sentences are enough.")),
        ("picture", {"picture": None, "caption": _("What one sees.")}),
    ),
)

BLANK = Example(
    "vuota", _("A blank page"), _("With no blocks at all, for whoever already knows how it will be.")
)

EXAMPLES = (PORTRAIT, FROM_HAND_TO_BOX, EVENT_ACCOUNT, SHORT_NEWS, BLANK)


def called(code: str) -> Example | None:
    return next((example for example in EXAMPLES if example.code == code), None)
