"""Every address outside the page tree that anybody may reach, as the URL resolver knows it, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

LANGUAGES = ("it", "en")
# By the beginning of the route, with the reason.
LEFT_OUT = {
    "admin/": "asks for an account: tests/config/test_roles.py walks it by role",
    "^admin/api/main/documents/": "always answers 404",
    "^admin/api/main/\\w+/find/": "always answers 404",
    "api/^.*\\Z": "has no name: tried by test_no_address_breaks_the_shop",
    "api/": "has no name: tried by test_no_address_breaks_the_shop",
}


@dataclass(frozen=True, slots=True)
class Door:
    name: str  # for `reverse`
    language: str
    parts: tuple[str, ...]  # what its address holds besides; empty names for those without one

    def address(self, known: tuple[str, ...]) -> str:
        with translation.override(self.language):
            if all(self.parts):
                return reverse(self.name, kwargs=dict(zip(self.parts, known, strict=True)))
            return reverse(self.name, args=known)


@cache
def doors() -> tuple[Door, ...]:
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            for route, name, parts in _walk(get_resolver()):
                is_told_twice = route.startswith(f"{language}/")
                if not any(_is_left_out(route, start) for start in LEFT_OUT):
                    found[name, language if is_told_twice else ""] = Door(name, language, parts)
    return tuple(found.values())


def _is_left_out(route: str, start: str) -> bool:
    return route == start if start.startswith("api/") else route.startswith(start)


def _walk(
    resolver: URLResolver, space: tuple[str, ...] = (), route: str = ""
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for pattern in resolver.url_patterns:
        here = f"{route}{pattern.pattern}"
        if isinstance(pattern, URLPattern):
            regex = pattern.pattern.regex
            parts = tuple(regex.groupindex) or ("",) * regex.groups
            yield here, ":".join((*space, pattern.name or "")), parts
        else:
            yield from _walk(pattern, (*space, pattern.namespace) if pattern.namespace else space, here)
