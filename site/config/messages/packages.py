"""Packages whose words visitors or editors read: what they do not say in Italian themselves, our catalogues say.

Salesman and django-axes ship no Italian. allauth does: when a newer one has sentences that its own Italian lacks,
`messages check` asks for them here.
"""

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import polib


@dataclass(frozen=True, slots=True)
class Package:
    """`catalogue` is ours that speaks for it; of its `parts` somebody sees the words, except in `hidden` folders."""

    name: str
    catalogue: str
    parts: tuple[str, ...] = (".",)
    hidden: tuple[str, ...] = ("migrations", "tests")


ALL = (
    Package("salesman", "shop", hidden=("migrations", "admin")),
    # Its letters and its screens of the second step; signing up and social accounts are not open.
    Package("allauth", ".", ("account", "core", "mfa", "templates/account", "templates/mfa")),
    Package("axes", ".", ("conf.py",)),  # its lists of attempts are closed
)


def files(catalogue: str) -> Iterator[Path]:
    for package in ALL:
        if package.catalogue != catalogue:
            continue
        for part in package.parts:
            yield from _of(_folder(package.name) / part, package.hidden)


def _of(path: Path, hidden: tuple[str, ...]) -> Iterator[Path]:
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    for one in found:
        if one.suffix in {".py", ".html", ".txt"} and not set(hidden) & set(one.parts):
            yield one


@cache
def _folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    return Path(next(iter((spec and spec.submodule_search_locations) or ["nowhere"])))


def name_of(path: Path) -> str:
    """Of the package in which a file lies; empty for a file of ours."""
    return next((package.name for package in ALL if path.is_relative_to(_folder(package.name))), "")


def says(path: Path, text: str, context: str) -> bool:
    """Whether the file is a package's that says this in Italian by itself."""
    name = name_of(path)
    return bool(name) and (text, context) in _said(name)


@cache
def _said(name: str) -> frozenset[tuple[str, str]]:
    path = _folder(name) / "locale" / "it" / "LC_MESSAGES" / "django.po"
    return (
        frozenset((one.msgid, one.msgctxt or "") for one in polib.pofile(str(path)).translated_entries())
        if path.exists()
        else frozenset()
    )
