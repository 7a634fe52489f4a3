"""A guest's whole purchase as questions and answers, without knowing who carries them.

Whoever measures it sends each question in the own way: through the test client, over one socket, or five hundred.
"""

import html
import re
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

MOST_STEPS = 8
FORM = re.compile(r"<form\b(?P<own>[^>]*\bdata-once\b[^>]*)>(?P<inside>.*?)</form>", re.DOTALL)
TAG = re.compile(
    r"<input\b(?P<input>[^>]*)>"
    r"|<textarea\b(?P<area>[^>]*)>(?P<text>[^<]*)</textarea>"
    r"|<select\b(?P<select>[^>]*)>(?P<options>.*?)</select>",
    re.DOTALL,
)
OPTION = re.compile(r"<option\b([^>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)(?:="([^"]*)")?')
LAST = "Ordina con obbligo di pagare"
ANSWERS = {
    "name": "Ada Prova",
    "delivery_method": "delivery",
    "street": "Via Torino 1",
    "postcode": "20123",
    "city": "Milano",
    "province": "MI",
    "payment_method": "bank_transfer",
}


@dataclass(frozen=True, slots=True)
class Ask:
    """`sent` is the form of a POST."""

    address: str
    sent: Mapping[str, str] | None = None

    @property
    def name(self) -> str:
        """What it is in a table: addresses without what is only this order's."""
        place = "/".join(urlsplit(self.address).path.split("/")[:3])
        return f"{'POST' if self.sent is not None else 'GET'} {place}/"


@dataclass(frozen=True, slots=True)
class Answer:
    address: str
    status: int
    text: str
    location: str = ""


@dataclass(slots=True)
class End:
    """`order` is its number, empty when there is none: `page` then says why."""

    order: str
    page: Answer


Purchase = Generator[Ask, Answer, End]


def buys(page: str, sku: str, email: str, pieces: int = 1) -> Purchase:
    """From the product's page to the order's, sent to Milan, paid by bank transfer."""
    yield Ask(page)
    seen = yield from _followed(Ask("/it/carrello/", {"sku": sku, "quantity": str(pieces)}))
    if seen.status != 200:
        return End("", seen)
    seen = yield from _followed(Ask("/it/cassa/"))
    for _step in range(MOST_STEPS):
        form = form_of(seen.text)
        if form is None:
            break
        address = urljoin(seen.address, form.action) if form.action else seen.address
        seen = yield from _followed(Ask(address, form.filled({**ANSWERS, "email": email})))
        if form.is_last:
            break
    return End(order_of(seen), seen)


def order_of(page: Answer) -> str:
    parts = urlsplit(page.address).path.split("/")
    return parts[3] if parts[2:3] == ["ordine"] and page.status == 200 else ""


def _followed(ask: Ask) -> Generator[Ask, Answer, Answer]:
    answer = yield ask
    for _more in range(MOST_STEPS):
        if not answer.location:
            break
        answer = yield Ask(urljoin(answer.address, answer.location))
    return answer


def carried(purchase: Purchase, send: Callable[[Ask], Answer]) -> End:
    """Every question sent, one after the other."""
    try:
        ask = next(purchase)
        while True:
            ask = purchase.send(send(ask))
    except StopIteration as ended:
        end: End = ended.value
        return end


@dataclass(slots=True)
class Form:
    """What a browser would send of it; `fields` as they stand there, `choices` are radio buttons."""

    action: str
    is_last: bool
    fields: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)

    def filled(self, answers: Mapping[str, str]) -> dict[str, str]:
        """As a person fills it; a question that must be answered gets the first answer."""
        first = {name: values[0] for name, values in self.choices.items()}
        known = {**first, **self.fields}
        return known | {
            name: said for name, said in answers.items() if name in self.fields or name in self.choices
        }


def form_of(text: str) -> Form | None:
    """The form of the checkout's step. A parser would cost the guests more than the server spends on them."""
    found = FORM.search(text)
    if found is None:
        return None
    form = Form(_attributes(found["own"]).get("action", ""), LAST in found["inside"])
    for tag in TAG.finditer(found["inside"]):
        _read(form, tag)
    return form


def _read(form: Form, tag: re.Match[str]) -> None:
    own = _attributes(tag["input"] or tag["area"] or tag["select"] or "")
    name, kind = own.get("name", ""), own.get("type", "")
    if not name or kind == "submit":
        return
    if kind in ("radio", "checkbox"):
        if kind == "radio":
            form.choices.setdefault(name, []).append(own.get("value", "on"))
        if "checked" in own:
            form.fields[name] = own.get("value", "on")
    elif tag["options"] is not None:
        options = [_attributes(each) for each in OPTION.findall(tag["options"])]
        chosen = [each for each in options if "selected" in each] or options
        form.fields[name] = chosen[0].get("value", "") if chosen else ""
    else:
        form.fields[name] = html.unescape(tag["text"]) if tag["text"] is not None else own.get("value", "")


def _attributes(text: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in ATTRIBUTE.findall(text)}
