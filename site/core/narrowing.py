"""What a list offers to be narrowed by, and what was chosen of it (components/facets.html)."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    count: int
    checked: bool


@dataclass(frozen=True, slots=True)
class Group:
    """What components/facets.html prints of a group."""

    name: str
    title: str | Promise
    open: bool
    options: tuple[Option, ...]
    kind: str = "checkbox"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice that stands in the address, and the address without it."""

    label: str
    url: str
