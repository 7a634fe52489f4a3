"""The bank's list: many shapes in, the same movements out; matched, recorded once, and nobody's name kept."""

import datetime
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile

from config import roles
from shop import bank_lists, bank_matching, fulfilment, inventory, receiving
from shop.models import BankFile, BankRow, Order, OrderPayment, PaymentAlert, Refund

TODAY = datetime.date(2026, 11, 22)
DAY = datetime.date(2026, 11, 12)
WORDS = "BONIFICO DA ROSSI MARIA CAUSALE {ref}"
SHAPES = {
    "plain": "Data;Descrizione;Importo\n12/11/2026;{words};56,90\n13/11/2026;COMMISSIONI;-1,50\n",
    "two columns of money": (
        "Data contabile;Data valuta;Uscite;Entrate;Causale\n12/11/2026;12/11/2026;;56,90;{words}\n"
        "13/11/2026;13/11/2026;1,50;;COMMISSIONI\n"
    ),
    "lines above, thousands, balance": (
        "Conto corrente 000123;;;\nPeriodo dal 01/11/2026;;;\n\n"
        'DATA;VALUTA;DESCRIZIONE OPERAZIONE;IMPORTO (€);SALDO\n12-11-2026;12-11-2026;"{words}";"+56,90 €";"1.256,90"\n'
        '13-11-2026;13-11-2026;COMMISSIONI;"-1.001,50 €";"255,40"\n'
    ),
    "English": (
        "Completed Date,Description,Amount,Currency,Balance\n2026-11-12 10:33:21,{words},56.90,EUR,1256.90\n"
        "2026-11-13 08:00:00,FEE,-1.50,EUR,1255.40\n"
    ),
    "tabs, short years": (
        "Data op.\tDescrizione\tAvere\tDare\n12/11/26\t{words}\t56,9\t\n13/11/26\tCOMMISSIONI\t\t1,5\n"
    ),
    "dots, sign behind": "Data movimento|Causale|Importo in euro\n12.11.2026|{words}|56.90\n13.11.2026|SPESE|1,50-\n",
}


def table(shape: str = "plain", ref: str = "VM-2026-00001") -> str:
    return SHAPES[shape].format(words=WORDS.format(ref=ref))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_says_the_same(shape, encoding):
    told = bank_lists.read(table(shape).encode(encoding), TODAY)

    assert [(one.day, one.amount) for one in told.movements] == [(DAY, Decimal("56.90"))]
    assert WORDS.format(ref="VM-2026-00001") in told.movements[0].text
    assert (told.left_out, told.unread) == (1, ())


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *(("1.234,56", "1234.56"), ("1,234.56", "1234.56"), ("1234,5", "1234.50"), ("1.234", "1234.00")),
        *(("56,90 EUR", "56.90"), ("€ 56,90", "56.90"), ("+56.9", "56.90"), ("1 234,00", "1234.00")),
        *(("-1.234,56", "-1234.56"), ("(12,00)", "-12.00"), ("12,00-", "-12.00"), ("7", "7.00")),
    ],
)
def test_an_amount_is_read_to_the_cent_whatever_its_signs(text, amount):
    assert bank_lists.money(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "abc", "1,2,3", "12,345.6789", "--5", "1e5", "٣,٠٠"])
def test_what_is_no_amount_is_not_guessed(text):
    with pytest.raises(ValueError, match=r"."):
        bank_lists.money(text)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04zip",
        b"%PDF-1.7",
        b"a;b;c\n1;2;3\n",
        b"Data;Descrizione\n12/11/2026;x\n",
        b"\xff\xfe\x00",
    ],
)
def test_a_file_that_is_no_list_is_refused_in_words(data):
    with pytest.raises(bank_lists.Unreadable) as refused:
        bank_lists.read(data, TODAY)
    assert refused.value.message


def test_rows_that_are_not_understood_are_told_by_number_without_their_words():
    text = "Data;Descrizione;Importo\n31/02/2026;Rossi;5,00\n12/11/2026;Bianchi;ROSSI MARIA\n12/11/2026;Verdi;5,00\n"

    told = bank_lists.read(text.encode(), TODAY)

    assert [number for number, _why in told.unread] == [2, 3]
    assert "ROSSI" not in str(told.unread)
    assert len(told.movements) == 1


@pytest.mark.parametrize(
    "spelled",
    [
        *("VM-2026-00001", "vm-2026-00001", "VM 2026 1", "VM202600001", "vm2026/00001", "VM.2026.00001"),
        *(
            "ORDINE N.VM-2026-00001 DEL 12/11",
            "VM-2026-0 0001",
            "VM_2026_00001",
            "ordine 2026-00001",
            "V.M.2026-00001",
        ),
    ],
)
def test_a_number_is_found_however_it_is_spelled(placed, spelled):
    Order.objects.update(ref="VM-2026-00001")

    assert [order.ref for order in bank_matching.orders_named(f"BONIFICO {spelled} ROSSI")] == [
        "VM-2026-00001"
    ]
    assert bank_matching.orders_named("BONIFICO VM-2026-00002 ROSSI") == []


@pytest.fixture
def desk(client, django_user_model):
    roles.grant()
    member = django_user_model.objects.create_user("bottega", "bottega@example.org", "pw")
    member.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(member)
    return client


def bring(desk, text: str, **more):
    file = SimpleUploadedFile("movimenti.csv", text.encode(), content_type="text/csv")
    return desk.post("/admin/transfers/", {"file": file}, **more)


def ticked(answer) -> dict[str, list[str]]:
    """What the screen would send as it stands."""
    sent: dict[str, list[str]] = {"row": []}
    for group in answer.context["groups"]:
        for match in group["matches"]:
            if group["ticked"]:
                sent["row"].append(str(match.row.pk))
            if match.order:
                sent[f"shown-{match.row.pk}"] = [match.order.ref]
    return sent


def test_a_list_is_looked_at_recorded_in_bulk_and_brought_again_without_effect(desk, placed):
    text = table(ref=placed.ref)

    seen = bring(desk, text, follow=True)

    told = seen.content.decode()
    assert placed.ref in told
    assert "Numero e importo corrispondono" in told
    assert "1 pagamento in uscita" in told
    assert not OrderPayment.objects.exists()
    desk.post(seen.request["PATH_INFO"], ticked(seen))
    assert Order.objects.get().status == "paid"
    payment = OrderPayment.objects.get()
    assert (payment.amount, payment.payment_method) == (Decimal("56.90"), "bank_transfer")
    assert BankRow.objects.get().payment == payment

    again = bring(desk, "Saldo;0\n" + text, follow=True)

    assert [group["code"] for group in again.context["groups"]] == ["recorded"]
    forged = {"row": [str(BankRow.objects.last().pk)], f"shown-{BankRow.objects.last().pk}": placed.ref}
    desk.post(again.request["PATH_INFO"], forged)
    assert OrderPayment.objects.count() == 1


def test_nobody_s_name_is_kept(desk, placed):
    bring(desk, table(ref="regalo") + "12/11/2026;ALTRO ROSSI;xyz\n")

    kept = [row for model in (BankFile, BankRow) for row in model.objects.values()]
    assert len(kept) == 2
    assert "ROSSI" not in str(kept)


def test_two_transfers_alike_to_the_letter_are_two_and_stay_two(desk):
    row = "12/11/2026;BONIFICO ROSSI;10,00\n"
    first = bank_lists.read(f"Data;Descrizione;Importo\n{row}{row}".encode(), TODAY)
    second = bank_lists.read(f"Data;Descrizione;Importo\n11/11/2026;ALTRO;1,00\n{row}{row}".encode(), TODAY)

    assert len({one.digest for one in first.movements}) == 2
    assert {one.digest for one in first.movements} < {one.digest for one in second.movements}


@pytest.mark.parametrize(
    ("amount", "group", "state", "trouble"),
    [("50,00", "part", "placed", "under"), ("60,00", "over", "paid", "over")],
)
def test_less_and_more_stand_apart_are_not_ticked_and_alert_when_recorded(
    desk, placed, amount, group, state, trouble
):
    seen = bring(desk, table(ref=placed.ref).replace("56,90", amount), follow=True)

    (shown,) = seen.context["groups"]
    assert (shown["code"], shown["ticked"]) == (group, False)
    desk.post(seen.request["PATH_INFO"], ticked(seen))
    assert not OrderPayment.objects.exists()
    desk.post(seen.request["PATH_INFO"], ticked(seen) | {"row": [str(shown["matches"][0].row.pk)]})
    assert Order.objects.get().status == state
    assert PaymentAlert.objects.get().trouble == trouble


def test_a_row_without_a_number_hints_at_the_order_of_that_amount_and_takes_a_typed_one(desk, placed):
    seen = bring(desk, table(ref="regalo per Anna"), follow=True)

    (shown,) = seen.context["groups"]
    assert shown["code"] == "unknown"
    assert f"{placed.ref} aspetta questo importo" in seen.content.decode()
    row = shown["matches"][0].row.pk
    wrong = desk.post(seen.request["PATH_INFO"], {f"order-{row}": "VM-1999-00009"}, follow=True)
    assert "non c’è l’ordine" in wrong.content.decode()
    assert not OrderPayment.objects.exists()

    desk.post(seen.request["PATH_INFO"], {f"order-{row}": placed.ref.lower()})

    assert Order.objects.get().status == "paid"


def test_a_second_transfer_is_shown_apart_and_goes_back_in_one_click(desk, placed):
    fulfilment.pay(placed)
    seen = bring(desk, table(ref=placed.ref), follow=True)
    (shown,) = seen.context["groups"]
    assert (shown["code"], shown["ticked"]) == ("paid", False)
    desk.post(seen.request["PATH_INFO"], ticked(seen) | {"row": [str(shown["matches"][0].row.pk)]})
    alert = PaymentAlert.objects.get()
    assert alert.trouble == "second"
    assert "Pagamenti da guardare" in desk.get("/admin/").content.decode()

    screen = desk.get("/admin/payments/").content.decode()
    assert "Restituisci 56,90\xa0€" in screen
    for _press in range(2):
        desk.post(f"/admin/payments/{alert.pk}/refund/")

    refund = Refund.objects.get()
    assert (refund.amount, refund.surplus, refund.payment) == (
        Decimal("56.90"),
        Decimal("56.90"),
        alert.payment,
    )
    assert "Ogni pagamento è in ordine" in desk.get("/admin/payments/").content.decode()


def test_late_money_whose_goods_are_gone_goes_back_whole_and_bears_no_vat(
    desk, placed, panettone, django_user_model
):
    fulfilment.expire_unpaid(placed.pay_by.replace(year=2100))
    inventory.reserve(panettone.pk, 9)
    seen = bring(desk, table(ref=placed.ref), follow=True)
    assert [(group["code"], group["ticked"]) for group in seen.context["groups"]] == [("late", True)]
    desk.post(seen.request["PATH_INFO"], ticked(seen))
    alert = PaymentAlert.objects.get()
    assert (alert.trouble, Order.objects.get().status) == ("gone", "expired")

    receiving.give_back(alert, django_user_model.objects.get())

    assert Refund.objects.get().amount == Decimal("56.90")
    assert not Refund.objects.get().vat_rows.exists()


def test_what_is_no_list_is_said_and_writes_nothing(desk):
    answer = bring(desk, "niente;di;buono\n1;2;3\n")

    assert answer.status_code == 422
    assert "intestazioni" in answer.content.decode()
    assert not BankFile.objects.exists()
