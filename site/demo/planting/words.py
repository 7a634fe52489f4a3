"""From the demo's texts to what pages hold: Italian on the page, and a glossary for localize."""

import uuid
from collections.abc import Iterable

from django.apps import apps

from core.models import Picture
from demo.planting import library, lists
from demo.planting.glossary import Glossary, Raw
from demo.texts.shapes import (
    H2,
    Block,
    Body,
    Downloads,
    Figure,
    Gallery,
    Invitation,
    Moment,
    P,
    PictureRef,
    ProductRef,
    Question,
    Quote,
    Ready,
    RecordingRef,
    Scheda,
    T,
    Timeline,
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
            _name(row, f"{page}:{len(rows)}")
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
        case Timeline(title, moments):
            return {"type": "timeline", "value": _timeline(glossary, title, moments)}
        case _:
            return _reference(glossary, block)


def _reference(
    glossary: Glossary, block: PictureRef | ProductRef | Gallery | RecordingRef | Invitation
) -> Raw | None:
    """What is pointed at is left out when it is not there."""
    match block:
        case ProductRef(sku):
            return {"type": "product", "value": sku}
        case Gallery(pictures):
            return {
                "type": "gallery",
                "value": {"pictures": items(_picture(glossary, one) for one in pictures)},
            }
        case RecordingRef(key, caption):
            number = library.recording(key)
            heard = {"recording": number, "caption": glossary.say(caption)}
            return {"type": "recording", "value": heard} if number else None
        case Invitation(text, kind, label):
            page = apps.get_model(kind).objects.filter(locale__language_code="it").first()
            leads = {"text": glossary.say(text), "page": page and page.pk, "label": glossary.say(label)}
            return {"type": "invitation", "value": leads} if page else None
    value = _picture(glossary, block)
    return {"type": "picture", "value": value} if value["picture"] else None


def _picture(glossary: Glossary, shown: PictureRef) -> Raw:
    picture: Picture | None = library.picture(shown.key)
    return {"picture": picture.pk if picture else None, "caption": glossary.say(shown.caption)}


def _timeline(glossary: Glossary, title: T, moments: tuple[Moment, ...]) -> Raw:
    entries = items(
        {"when": glossary.say(one.when), "title": glossary.say(one.title), "text": glossary.say(one.text)}
        for one in moments
    )
    return {"title": glossary.say(title), "entries": entries}


def items(values: Iterable[Raw]) -> list[Raw]:
    """The items of a list inside a block; `body` gives them their ids."""
    return [{"type": "item", "value": value} for value in values]


def _name(row: Raw, name: str) -> None:
    """An id that is the same at every loading, for a row and for the items inside it."""
    row["id"] = str(uuid.uuid5(NAMESPACE, name))
    for value in row["value"].values() if isinstance(row["value"], dict) else ():
        for place, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict) and "value" in item:
                _name(item, f"{name}:{place}")


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
