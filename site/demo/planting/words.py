"""From the demo's texts to what pages hold: Italian on the page, and a glossary for localize."""

import uuid
from html import escape
from typing import Any

from core.models import Picture
from demo.planting import library
from demo.texts.shapes import H2, Block, Body, Figure, P, PictureRef, ProductRef, Question, Quote, Scheda, T

Raw = dict[str, Any]
# Localize silently leaves out rows of a StreamField without ids; these are the same at every loading.
NAMESPACE = uuid.UUID("5ba6e0a1-7d29-4d5e-9c3f-6f1f6f0d2015")


class Glossary:
    """English for Italian, as localize stores both: plain text escaped, rich text with its inline tags."""

    def __init__(self) -> None:
        self.english: dict[str, str] = {}

    def say(self, text: T) -> str:
        """Remember a pair of plain texts; returns the Italian."""
        self._remember(text, escape(text.it, quote=False), escape(text.en or "", quote=False))
        return text.it

    def same(self, words: str) -> str:
        """A name or a number: the same in both languages."""
        return self.say(T(words, words))

    def say_rich(self, text: T) -> str:
        """Remember a pair that may hold <b> and <i>; returns the Italian."""
        self._remember(text, text.it, text.en or "")
        return text.it

    def _remember(self, text: T, italian: str, english: str) -> None:
        if text.it and text.en:
            self.english[italian] = english


def paragraph(glossary: Glossary, text: T) -> str:
    return f"<p>{glossary.say_rich(text)}</p>" if text else ""


def body(glossary: Glossary, blocks: Body, page: str, products: bool = True) -> list[Raw]:
    """The raw value of a StreamField. `page` names the page, so that its rows keep their ids."""
    rows: list[Raw] = []
    for block in blocks:
        row = None if isinstance(block, ProductRef) and not products else _row(glossary, block)
        if row is None:
            continue
        if row["type"] == "text" and rows and rows[-1]["type"] == "text":
            rows[-1]["value"] += row["value"]
        else:
            row["id"] = str(uuid.uuid5(NAMESPACE, f"{page}:{len(rows)}"))
            rows.append(row)
    return rows


def _row(glossary: Glossary, block: Block) -> Raw | None:
    match block:
        case P(text):
            return {"type": "text", "value": paragraph(glossary, text)}
        case H2(text):
            return {"type": "text", "value": f"<h2>{glossary.say_rich(text)}</h2>"}
        case Quote(text, name, role):
            value = {"quote": glossary.say(text), "name": glossary.same(name), "role": glossary.say(role)}
            return {"type": "quote", "value": value}
        case Figure():
            return {"type": "figure", "value": _figure(glossary, block)}
        case Scheda():
            return {"type": "work", "value": _work(glossary, block)}
        case Question(question, answer):
            value = {"question": glossary.say(question), "answer": paragraph(glossary, answer)}
            return {"type": "question", "value": value}
        case _:
            return _reference(glossary, block)


def _reference(glossary: Glossary, block: PictureRef | ProductRef) -> Raw | None:
    if isinstance(block, ProductRef):
        return {"type": "product", "value": block.sku}
    picture: Picture | None = library.picture(block.key)
    value = {"picture": picture.pk if picture else None, "caption": glossary.say(block.caption)}
    return {"type": "picture", "value": value} if picture else None


def _figure(glossary: Glossary, figure: Figure) -> Raw:
    return {
        "value": glossary.same(figure.value),
        "subject": glossary.say(figure.unit),
        "year": figure.year,
        "consulted": figure.consulted.isoformat() if figure.consulted else None,
        "source": glossary.say(figure.source),
        "source_url": "",
    }


def _work(glossary: Glossary, sheet: Scheda) -> Raw:
    value = {
        "who": glossary.say(sheet.who),
        "where": glossary.say(sheet.where),
        "what": glossary.say(sheet.work),
        "since": glossary.say(sheet.since),
        "figure": "",
        "source": "",
    }
    if figure := sheet.figure:
        value["figure"] = glossary.say(_joined(figure))
        value["source"] = glossary.say(_dated(figure))
    return value


def _joined(figure: Figure) -> T:
    english = f"{figure.value} {figure.unit.en}" if figure.unit.en else None
    return T(f"{figure.value} {figure.unit.it}", english)


def _dated(figure: Figure) -> T:
    """Year and source in one line; without a year, the day on which the source was read."""
    if figure.year:
        return T(
            f"{figure.year}, {figure.source.it}",
            f"{figure.year}, {figure.source.en}" if figure.source.en else None,
        )
    day = figure.consulted.strftime("%d.%m.%Y") if figure.consulted else ""
    return T(
        f"anno non indicato, consultato il {day}, {figure.source.it}",
        f"year not stated, looked up on {day}, {figure.source.en}" if figure.source.en else None,
    )
