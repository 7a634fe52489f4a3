"""Where work is done, and by whom."""

from dataclasses import dataclass

from demo.texts.shapes.words import Body, Figure, T


@dataclass(frozen=True)
class Person:
    """Somebody who speaks in a story. Always invented; `name` is always a pseudonym."""

    code: str
    name: str
    role: T
    scope: tuple[str, ...] = ("text", "social")


@dataclass(frozen=True)
class Prison:
    code: str
    name: T
    kind: str  # circondariale, reclusione
    slug: T
    city: T
    address: str
    standfirst: T
    body: Body
    figures: tuple[Figure, ...] = ()
    picture: str = ""
    full: bool = False
    at: tuple[str, str] | None = None  # latitude and longitude


@dataclass(frozen=True)
class Legal:
    """Legal data. All of it is an example: numbers with a right check digit and no owner."""

    name: str
    address: str
    postcode: str
    city: str
    province: str
    vat_number: str
    rea: str
    email: str
    pec: str
    phone: str


@dataclass(frozen=True)
class Membership:
    kind: str  # founder, member, guest
    joined: int
    left: int | None = None


@dataclass(frozen=True)
class Workshop:
    code: str
    trade: str
    prison: str | None
    name: T
    since: int | None = None


@dataclass(frozen=True)
class Cooperative:
    code: str
    name: str
    slug: T
    since: int | None
    trades: tuple[str, ...]
    workshops: tuple[Workshop, ...]
    membership: Membership
    legal: Legal
    standfirst: T
    body: Body
    people: tuple[Figure, ...] = ()
    picture: str = ""
