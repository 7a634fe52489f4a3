"""Invoices: the file that a38 accepts, numbers without gaps, nothing issued ever changes, credit notes for refunds."""

from decimal import Decimal

import pytest
from defusedxml import ElementTree

from core.models import Organisation, User
from demo.shop_factories import place_order
from shop import fulfilment, refunding
from shop.drafts import Particulars
from shop.invoicing import issuing, lines
from shop.invoicing.document import NotAnInvoice
from shop.invoicing.letters import latin
from shop.models import BoxLine, Invoice, InvoiceCounter, InvoiceSettings, Order, WrittenOnce
from shop.ordering import Address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters_wait")]

MILAN = Address("Via dell’Orso 1", "20121", "Milano", "MI")
PRIVATE = Particulars(tax_code="RSSDAA80A41F205X")
COMPANY = Particulars("company", company="Acme “Sud” S.r.l.", vat_number="01234567890", code="ABCDEF1")
PUBLIC = Particulars(
    "public", company="Comune di Prova", tax_code="80012345678", code="ABC123", cig="Z123456789"
)


@pytest.fixture
def seller(shop) -> Organisation:
    Organisation.objects.update(
        tax_code="01234567890", city="Milano", province="MI", postcode="20129", rea="MI-1234567"
    )
    return Organisation.objects.get()


@pytest.fixture
def keeper(client) -> User:
    user = User.objects.create_superuser("keeper", "keeper@example.org", password="x")
    client.force_login(user)
    return user


def paid(variant, quantity=1, invoice=PRIVATE, **said) -> Order:
    said = {"delivery_method": "delivery", "payment_method": "bank_transfer", "address": MILAN, **said}
    return fulfilment.pay(place_order(variant, quantity, invoice=invoice, **said))


def read(invoice) -> dict[str, list[str]]:
    """{tag: texts} of the file."""
    found: dict[str, list[str]] = {}
    for element in ElementTree.fromstring(invoice.xml).iter():
        found.setdefault(element.tag.rpartition("}")[2], []).append((element.text or "").strip())
    return found


def test_an_invoice_says_who_what_and_how_much(seller, shop, panettone, keeper):
    order = paid(panettone, 2)

    told = read(issuing.issue(order, keeper))

    assert told["TipoDocumento"] == ["TD01"]
    assert told["Numero"] == ["1/W"]
    assert told["CodiceDestinatario"] == ["0000000"]
    assert told["CodiceFiscale"] == ["01234567890", "RSSDAA80A41F205X"]
    assert told["Indirizzo"] == ["Viale dei Mille 1", "Via dell'Orso 1"]
    assert told["NumeroREA"] == ["1234567"]
    assert told["ImportoTotaleDocumento"] == [f"{order.total:.2f}"]
    assert told["AliquotaIVA"] == ["10.00"] * 3
    assert Decimal(told["ImponibileImporto"][0]) + Decimal(told["Imposta"][0]) == order.total
    together = sum(Decimal(total) for total in told["PrezzoTotale"])
    assert abs(together - Decimal(told["ImponibileImporto"][0])) < Decimal("0.01")


def test_a_box_is_invoiced_by_what_is_in_it_each_at_its_rate(seller, shop, panettone, keeper):
    wine = shop.variant(sku="VINO", rate="Caffè, abiti, borse", price="10.00")
    box = shop.variant(sku="BOX", stock=0, price="31.00")
    BoxLine.objects.create(box=box, component=panettone, quantity=1)
    BoxLine.objects.create(box=box, component=wine, quantity=1)
    order = paid(box)

    told = read(issuing.issue(order, keeper))

    assert told["CodiceValore"] == ["PAN-CLA-1000", "VINO"]
    assert told["AliquotaIVA"] == ["10.00", "22.00", "10.00", "22.00", "10.00", "22.00"]
    amounts = [Decimal(each) for name in ("ImponibileImporto", "Imposta") for each in told[name]]
    assert sum(amounts) == order.total


@pytest.mark.parametrize(
    ("particulars", "form", "code", "name"),
    [
        (COMPANY, "FPR12", "ABCDEF1", 'Acme "Sud" S.r.l.'),
        (PUBLIC, "FPA12", "ABC123", "Comune di Prova"),
    ],
)
def test_companies_and_public_bodies_have_their_own_form(
    seller, panettone, keeper, particulars, form, code, name
):
    told = read(issuing.issue(paid(panettone, invoice=particulars), keeper))

    assert told["FormatoTrasmissione"] == [form]
    assert told["CodiceDestinatario"] == [code]
    assert told["Denominazione"][1] == name
    assert told.get("CodiceCIG", []) == ([PUBLIC.cig] if particulars is PUBLIC else [])


def test_a_buyer_abroad_has_neither_postcode_nor_province_of_ours(seller, panettone, keeper):
    order = paid(panettone, address=Address("1 rue Zola", "75011", "Paris", "", "FR"), invoice=Particulars())

    told = read(issuing.issue(order, keeper))

    assert told["CodiceDestinatario"] == ["XXXXXXX"]
    assert told["IdPaese"] == ["IT", "IT", "FR"]
    assert told["CAP"] == ["20129", "00000"]


def test_numbers_follow_one_another_and_a_refusal_leaves_no_gap(seller, panettone, keeper):
    good, bad, other = paid(panettone), paid(panettone), paid(panettone)
    Order.objects.filter(pk=bad.pk).update(street="", bill_street="", city="")

    first = issuing.issue(good, keeper)
    with pytest.raises(NotAnInvoice):
        issuing.issue(bad, keeper)
    second = issuing.issue(other, keeper)

    assert [first.number, second.number] == [1, 2]
    assert InvoiceCounter.objects.get().last == 2
    assert first.file_name != second.file_name
    assert issuing.issue(good, keeper) == first


def test_what_is_issued_never_changes(seller, panettone, keeper):
    invoice = issuing.issue(paid(panettone), keeper)

    for change in (invoice.save, invoice.delete, lambda: Invoice.objects.update(xml="")):
        with pytest.raises(WrittenOnce):
            change()


def test_only_what_was_asked_for_and_paid_is_invoiced(seller, panettone, keeper):
    unpaid = place_order(
        panettone, invoice=PRIVATE, delivery_method="delivery", payment_method="bank_transfer", address=MILAN
    )

    cancelled = fulfilment.cancel(paid(panettone), why="Ci ha ripensato")

    for order in (unpaid, cancelled, paid(panettone, invoice=None)):
        with pytest.raises(NotAnInvoice):
            issuing.issue(order, keeper)
    assert not InvoiceCounter.objects.exists()
    assert not issuing.to_issue().exists()


def test_a_refund_of_an_invoiced_order_has_a_credit_note(seller, panettone, keeper):
    order = paid(panettone, 2)
    invoice = issuing.issue(order, keeper)
    item = order.items.get()
    refund = refunding.refund(
        order, {item.pk: 1}, restock=False, why="Rotto", who=keeper, key="a", delivery=Decimal(0)
    )
    with pytest.raises(NotAnInvoice):
        issuing.credit(refund, keeper)
    refunding.done_by_hand(refund, keeper)
    assert list(issuing.to_credit()) == [refund]

    note = issuing.credit(refund, keeper)

    told = read(note)
    assert told["TipoDocumento"] == ["TD04"]
    assert told["IdDocumento"] == [invoice.told]
    assert told["ImportoTotaleDocumento"] == ["25.00"]
    assert note.number == 2
    assert list(issuing.to_credit()) == []
    assert issuing.credit(refund, keeper) == note


def test_vat_frozen_line_by_line_that_the_exchange_would_refuse_is_that_of_the_whole():
    assert lines.fitting(Decimal(10), Decimal("20.00"), Decimal("2.01")).vat == Decimal("2.01")
    assert lines.fitting(Decimal(10), Decimal("20.00"), Decimal("2.05")) == lines.Rate(
        Decimal(10), Decimal("20.05"), Decimal("2.00")
    )


def test_words_have_only_letters_that_the_exchange_takes():
    assert latin("Łódź – «Café» 5 €\n日本", 40) == 'Lódz - "Café" 5 EUR ??'
    assert latin("a" * 90, 80) == "a" * 80


def test_the_screen_issues_all_and_gives_the_file_as_it_is(client, seller, panettone, keeper):
    order = paid(panettone, name="Ada <b>")

    client.post("/admin/invoices/", {})
    invoice = Invoice.objects.get()
    file = client.get(f"/admin/invoices/{invoice.pk}/file.xml")

    assert file.content.decode() == invoice.xml
    assert invoice.file_name in file["Content-Disposition"]
    shown = client.get("/admin/invoices/").content.decode()
    assert order.ref in shown
    assert "Ada <b>" not in shown


def test_settings_are_kept_and_a_wrong_series_is_refused(client, seller, keeper):
    said = {"regime": "RF01", "public_bodies": "S", "series": "WEB"}

    assert client.post("/admin/invoices/settings/", {**said, "series": "a/b"}).status_code == 422
    assert not InvoiceSettings.objects.exists()
    client.post("/admin/invoices/settings/", said)

    assert issuing.settings_now().series == "WEB"
