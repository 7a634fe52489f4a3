"""From the demo's texts to what pages hold: Italian on the page, and a glossary for localize."""

import uuid

from core.models import Picture
from demo.planting import library, lists
from demo.planting.glossary import Glossary, Raw
from demo.texts.shapes import (
    H2,
    Block,
    Body,
    Downloads,
    Figure,
    P,
    PictureRef,
    ProductRef,
    Question,
    Quote,
    Ready,
    Scheda,
    T,
    Together,
    Years,
)

# Localize silently leaves out rows of a StreamField without ids; these are the same at every loading.
NAMESPACE = uuid.UUID("5ba6e0a1-7d29-4d5e-9c3f-6f1f6f0d2015")


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
        case Together() | Ready() | Downloads() | Years():
            return lists.row(glossary, block)
        case _:
            return _reference(glossary, block)


def _reference(glossary: Glossary, block: PictureRef | ProductRef) -> Raw | None:
    if isinstance(block, ProductRef):
        return {"type": "product", "value": block.sku}
    picture: Picture | None = library.picture(block.key)
    value = {"picture": picture.pk if picture else None, "caption": glossary.say(block.caption)}
    return {"type": "picture", "value": value} if picture else None


def figures(glossary: Glossary, told: tuple[Figure, ...], page: str) -> list[Raw]:
    """The raw value of a StreamField that holds figures only."""
    return body(glossary, told, f"{page}:people")


def _dated(glossary: Glossary, figure: Figure) -> Raw:
    return {
        "year": figure.year,
        "consulted": figure.consulted.isoformat() if figure.consulted else None,
        "source": glossary.say(figure.source),
        "source_url": "",
        "settled": figure.settled,
    }


def _figure(glossary: Glossary, figure: Figure) -> Raw:
    said = {"unit": glossary.say(figure.measure), "subject": glossary.say(figure.unit)}
    return {"value": figure.value, **said, **_dated(glossary, figure)}


def _work(glossary: Glossary, sheet: Scheda) -> Raw:
    value = {
        "who": glossary.say(sheet.who),
        "where": glossary.say(sheet.where),
        "what": glossary.say(sheet.work),
        "since": glossary.say(sheet.since),
        "figure": "",
        "counted": "",
        "source": "",
    }
    if figure := sheet.figure:
        value |= {"figure": figure.value, "counted": glossary.say(figure.unit), **_dated(glossary, figure)}
    return value
