"""The particulars of an invoice are asked for only when one is wanted, and each is checked (law.md L36, L38)."""

import pytest

from shop.models import Order

PERSON, FIRM = "RCCMNL83S18D969H", "00743110157"
PRIVATE = {"wants_invoice": "on", "buyer_kind": "private", "tax_code": PERSON}
COMPANY = {
    "wants_invoice": "on",
    "buyer_kind": "company",
    "company": "Rossi srl",
    "vat_number": FIRM,
    "invoice_code": "abcdef1",
}
PUBLIC = {
    "wants_invoice": "on",
    "buyer_kind": "public",
    "company": "Comune di Milano",
    "tax_code": "01199250158",
    "invoice_code": "UFABCD",
    "cig": "Z1234567AB",
}
ABROAD = {
    "wants_invoice": "on",
    "buyer_kind": "abroad",
    "company": "Schmidt GmbH",
    "vat_number": "136695976",
    "bill_country": "DE",
    "bill_street": "Hauptstr. 1",
    "bill_postcode": "10115",
    "bill_city": "Berlin",
}


@pytest.fixture
def filled(panettone, visitor):
    visitor.add(panettone.sku)
    return visitor


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (PRIVATE, {"buyer_kind": "private", "tax_code": PERSON, "vat_number": ""}),
        (COMPANY, {"buyer_kind": "company", "vat_number": FIRM, "invoice_code": "ABCDEF1", "tax_code": ""}),
        ({**COMPANY, "invoice_code": "", "pec": "a@pec.it"}, {"pec": "a@pec.it", "invoice_code": ""}),
        (PUBLIC, {"buyer_kind": "public", "invoice_code": "UFABCD", "cig": "Z1234567AB"}),
        (
            ABROAD,
            {"buyer_kind": "abroad", "vat_number": "DE136695976", "bill_country": "DE", "country": "IT"},
        ),
        ({"tax_code": PERSON, "company": "Rossi"}, {"wants_invoice": False, "tax_code": "", "company": ""}),
    ],
    ids=["private", "company", "PEC", "public", "abroad", "not wanted"],
)
def test_what_is_right_is_kept_on_the_order_and_nothing_else(filled, typed, kept):
    assert filled.say(**typed) is None
    page = filled.review().content.decode()
    has_right = typed.get("buyer_kind", "private") == "private"
    assert ("Hai 14 giorni per cambiare idea" in page) == has_right
    assert ("non hanno il diritto di recesso" in page) == (not has_right)
    hidden = {name: str(value) for name, value in filled.review().context["hidden"].items()}

    assert filled.send(hidden).status_code == 303

    order = Order.objects.get()
    assert {name: getattr(order, name) for name in kept} == kept


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({**PRIVATE, "tax_code": "RCCMNL83S18D969A"}, "tax_code", "Questo codice fiscale non è giusto"),
        ({**PRIVATE, "tax_code": ""}, "tax_code", "Serve per la fattura."),
        ({"wants_invoice": "on"}, "buyer_kind", "Indica a chi va intestata"),
        ({**COMPANY, "vat_number": "00743110158"}, "vat_number", "Questa partita IVA non è giusta"),
        ({**COMPANY, "invoice_code": "ABC"}, "invoice_code", "7 lettere e cifre"),
        ({**COMPANY, "invoice_code": ""}, "invoice_code", "il codice destinatario o la PEC"),
        ({**PUBLIC, "cig": "1"}, "cig", "10 lettere e cifre"),
        ({**PUBLIC, "cig": ""}, "cig", "Serve per la fattura."),
        ({**PUBLIC, "invoice_code": "ABCDEF1"}, "invoice_code", "6 lettere e cifre"),
        ({**ABROAD, "vat_number": "136695977"}, "vat_number", "Non è una partita IVA di quel paese"),
        ({**ABROAD, "bill_country": ""}, "bill_country", "Scegli il paese"),
        ({**ABROAD, "bill_city": ""}, "bill_city", "l’indirizzo completo"),
        (
            {**PRIVATE, **{k: v for k, v in ABROAD.items() if k.startswith("bill_")}},
            "buyer_kind",
            "All’estero",
        ),
        ({**PRIVATE, "delivery_method": "pickup"}, "bill_street", "l’indirizzo completo"),
    ],
)
def test_what_is_wrong_is_told_by_field_and_keeps_what_was_typed(filled, typed, field, words):
    answer = filled.say(**typed)

    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors[field])
    if typed.get("company"):
        assert f'value="{typed["company"]}"' in answer.content.decode()
    assert not Order.objects.exists()


def test_the_api_asks_the_same(panettone, api, checkout_data):
    api("post", "basket/", {"sku": panettone.sku})
    wrong = {**checkout_data, "invoice": {"buyer_kind": "private", "tax_code": "X"}}

    assert list(api("post", "checkout/", wrong).json()) == ["tax_code"]
    right = {**checkout_data, "invoice": {"buyer_kind": "private", "tax_code": PERSON}}
    assert api("post", "checkout/", right).status_code == 201
    assert Order.objects.get().tax_code == PERSON
