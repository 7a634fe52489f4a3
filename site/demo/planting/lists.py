"""The blocks of pages of information: partners, texts and pictures for newspapers, rows by year."""

import uuid

from cooperatives.models import Partner
from demo.planting import library
from demo.planting.glossary import Glossary, Raw
from demo.texts.shapes import Downloads, Ready, Together, Year, Years

NAMESPACE = uuid.UUID("8b1d1f0e-6a54-4d53-9a51-0c2d3d2015aa")


def row(glossary: Glossary, block: Together | Ready | Downloads | Years) -> Raw | None:
    match block:
        case Together():
            partner = Partner.objects.filter(code=block.code).first()
            told = {
                "together": glossary.say(block.what),
                "source": glossary.say(block.source),
                "source_url": "",
            }
            years = {"since": block.since, "until": block.until}
            return {"type": "partner", "value": {"partner": partner and partner.pk, **told, **years}}
        case Ready(title, text):
            return {"type": "ready_text", "value": {"title": glossary.say(title), "text": glossary.say(text)}}
        case Downloads():
            return _downloads(glossary, block)
        case Years(caption, rows):
            items = [_item(f"{caption.it}:{n}", _year(glossary, one)) for n, one in enumerate(rows)]
            return {"type": "yearly", "value": {"caption": glossary.say(caption), "rows": items}}


def _item(name: str, value: Raw) -> Raw:
    """Without an id localize would leave it out in silence; it is the same at every loading."""
    return {"type": "item", "id": str(uuid.uuid5(NAMESPACE, name)), "value": value}


def _downloads(glossary: Glossary, block: Downloads) -> Raw | None:
    known = [(one, library.picture(one.key)) for one in block.pictures]
    items = [
        _item(one.key, {"picture": picture.pk, "caption": glossary.say(one.caption)})
        for one, picture in known
        if picture
    ]
    return (
        {"type": "downloads", "value": {"terms": glossary.say(block.terms), "pictures": items}}
        if items
        else None
    )


def _year(glossary: Glossary, row: Year) -> Raw:
    said = {"what": glossary.say(row.what), "giver": glossary.say(row.giver), "received": ""}
    return {
        "year": row.year,
        "amount": row.amount,
        "document": library.paper(row.paper),
        "example": True,
        **said,
    }
