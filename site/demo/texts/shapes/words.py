"""A text in two languages, and the blocks that make up a page's body."""

import datetime as dt
import re
from dataclasses import dataclass

FOLD = re.compile(r"[ \t\n]+")


def fold(text: str) -> str:
    return FOLD.sub(" ", text).strip().replace("'", "’")


@dataclass(frozen=True)
class T:
    it: str
    en: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "it", fold(self.it))
        if self.en is not None:
            object.__setattr__(self, "en", fold(self.en))

    def __bool__(self) -> bool:
        return bool(self.it)


NONE = T("", "")


# Only `P` and an answer may hold markup, and only <b> and <i>.


@dataclass(frozen=True)
class P:
    text: T


@dataclass(frozen=True)
class H2:
    text: T


@dataclass(frozen=True)
class Quote:
    text: T
    name: str
    role: T = NONE


@dataclass(frozen=True)
class Figure:
    """A number with its year. Without a year, `consulted` says when the undated source was read."""

    value: str
    unit: T
    year: int | None
    source: T
    consulted: dt.date | None = None
    measure: T = NONE
    settled: bool = False  # it will not change any more: a founding year, a prize


@dataclass(frozen=True)
class Scheda:
    """The fact box of a story: who works, where, at what, since when."""

    who: T
    where: T
    work: T
    since: T
    figure: Figure | None = None


@dataclass(frozen=True)
class Question:
    question: T
    answer: T


@dataclass(frozen=True)
class ProductRef:
    sku: str


@dataclass(frozen=True)
class PictureRef:
    """`key` is one of demo.pictures."""

    key: str
    caption: T


@dataclass(frozen=True)
class Together:
    """A partner, by its code, and what is done with it."""

    code: str
    what: T
    since: int
    source: T
    until: int | None = None


@dataclass(frozen=True)
class Ready:
    """A text for newspapers, in one length."""

    title: T
    text: T


@dataclass(frozen=True)
class Downloads:
    terms: T
    pictures: tuple[PictureRef, ...]


@dataclass(frozen=True)
class Gallery:
    pictures: tuple[PictureRef, ...]


@dataclass(frozen=True)
class Year:
    """One row of what the law wants published; always an example in the demo."""

    year: int
    what: T
    giver: T = NONE
    amount: str | None = None
    paper: str = ""  # one of demo.papers


@dataclass(frozen=True)
class Years:
    caption: T
    rows: tuple[Year, ...]


@dataclass(frozen=True)
class Moment:
    when: T
    title: T
    text: T = NONE


@dataclass(frozen=True)
class Timeline:
    title: T
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class RecordingRef:
    """`key` is one of demo.recordings."""

    key: str
    caption: T


@dataclass(frozen=True)
class Invitation:
    """`page` is a type of which there is one page in each language, as "events.EventIndexPage"."""

    text: T
    page: str
    label: T = NONE


Plain = P | H2 | Quote | Figure | Scheda | Question
Lists = Together | Ready | Downloads | Years
Block = Plain | Lists | ProductRef | PictureRef | Gallery | Timeline | RecordingRef | Invitation
Body = tuple[Block, ...]
