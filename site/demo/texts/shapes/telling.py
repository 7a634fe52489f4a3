"""Stories, events and the other pages."""

import datetime as dt
from dataclasses import dataclass

from demo.texts.shapes.words import NONE, Body, T


@dataclass(frozen=True)
class Topic:
    code: str
    name: T
    slug: T
    text: T


@dataclass(frozen=True)
class Series:
    code: str
    name: T
    slug: T
    text: T


@dataclass(frozen=True, kw_only=True)
class Story:
    """`kind`: portrait, hand_to_box, encounter, news. `delicate` keeps products out of the middle."""

    slug: T
    kind: str
    title: T
    standfirst: T
    byline: str
    place: T
    date: dt.date
    body: Body
    picture: str
    topics: tuple[str, ...] = ()
    cooperatives: tuple[str, ...] = ()
    prisons: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    delicate: bool = False
    series: str = ""
    part: int | None = None


@dataclass(frozen=True)
class Occurrence:
    """Days count from the day the demo is loaded; hours are Milan's."""

    days: int
    hour: int
    minute: int
    minutes: int
    seats: int | None = None
    booked: int = 0
    state: str = "scheduled"  # scheduled, moved, cancelled
    announced: int | None = None  # of a moved one, the day for which it was announced


@dataclass(frozen=True, kw_only=True)
class Event:
    """`place` is "store", a prison's code, or "elsewhere" with `address`. `access`: open, inside.
    `participation`: free, booking, elsewhere, phone. `kind`: single, course, fair. `speakers`: name and role."""

    code: str
    slug: T
    title: T
    summary: T
    body: Body
    place: str
    occurrences: tuple[Occurrence, ...]
    picture: str
    access: str = "open"
    participation: str = "booking"
    language: str = "it"
    repeats: str = ""  # weekly, or monthly: then the days are only about right
    closes_days: int = 0
    kind: str = "single"
    series: str = ""
    price: str = "0"
    phone: str = ""
    speakers: tuple[tuple[str, T], ...] = ()
    directions: T = NONE
    access_notes: T = NONE
    admission_rules: T = NONE
    link: str = ""
    address: str = ""
    products: tuple[str, ...] = ()
    cooperatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class EventSeries:
    code: str
    name: T


@dataclass(frozen=True, kw_only=True)
class Page:
    """Any page without a type of its own, and the head of every index. `legal` texts await the lawyer."""

    code: str
    slug: T
    title: T
    standfirst: T
    body: Body = ()
    picture: str = ""
    legal: bool = False


@dataclass(frozen=True)
class Step:
    title: T
    text: T


@dataclass(frozen=True)
class Way:
    """What a company can do: `kind` is gifts, services, hiring or visit."""

    kind: str
    title: T
    text: T
    example: T


@dataclass(frozen=True)
class Source:
    title: T
    url: str
    consulted: dt.date


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A page of consulting (`parent` "consulting") or of a service that a cooperative sells ("companies")."""

    code: str
    parent: str
    slug: T
    title: T
    standfirst: T
    body: Body
    audiences: tuple[str, ...]
    timing: T = NONE
    price: T = NONE
    steps: tuple[Step, ...] = ()
    example: T = NONE
    cooperatives: tuple[str, ...] = ()
    picture: str = ""


@dataclass(frozen=True, kw_only=True)
class Hiring:
    """The page for firms that think of hiring."""

    code: str
    slug: T
    title: T
    standfirst: T
    updated: dt.date
    body: Body
    steps: tuple[Step, ...]
    sources: tuple[Source, ...]
    picture: str = ""
