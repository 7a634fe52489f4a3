"""Giornata di spedizione: chosen, fetched, packed, told to the courier, gone with their numbers; each order once."""

import datetime
import io
import re
import uuid
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import Workbook

from core.models import Letter, User
from demo.shop_factories import place_order
from shop import courier_file, fulfilment, packing, picking
from shop.desk.shipping_day import tracking
from shop.models import (
    BoxLine,
    CourierFile,
    Order,
    OrderItem,
    OrderLog,
    PackingLine,
    PackingRun,
    Shipment,
    Stock,
    TrackingImport,
)
from shop.models.imports import ImportState
from shop.ordering import Address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters_wait")]

HOME = "/admin/shipping-day/"
MILAN = Address("via Prova 1", "20129", "Milano", "MI")


@pytest.fixture
def keeper(client) -> User:
    user = User.objects.create_superuser("keeper", "keeper@example.org", password="x")
    client.force_login(user)
    return user


def parcel(variant, quantity=1, *, paid=True, **said):
    said = {"delivery_method": "delivery", "payment_method": "bank_transfer", "address": MILAN, **said}
    order = place_order(variant, quantity, **said)
    return fulfilment.pay(order) if paid else order


def begun(keeper, *orders) -> PackingRun:
    return packing.begin([order.pk for order in orders], uuid.uuid4(), keeper)[0]


def bring(keeper, run, *rows, name="numeri.csv", heading="Riferimento;Tracking;Corriere;Consegnato il"):
    text = "\n".join([heading, *rows])
    return tracking.begin(name, text.encode(), keeper, run, "BRT")


def told(source):
    return list(source.lines.values_list("effect", "note"))


def done(source):
    tracking.confirm(source)
    tracking.work(source.pk, 1000)
    source.refresh_from_db()
    return source


def test_what_is_paid_and_there_is_chosen_and_the_rest_says_why(shop, panettone):
    plant = shop.variant(sku="BASILICO", dispatch_weekdays=[0, 1])
    coming = shop.variant(sku="ARRIVA", stock=0)
    Stock.objects.filter(variant=coming).update(to_come=5)
    good, weekly, waits = parcel(panettone), parcel(plant), parcel(coming)
    parcel(panettone, paid=False)
    pickup = place_order(panettone)

    thursday = datetime.date(2026, 11, 26)
    found = {one.order.pk: one for one in packing.ready(thursday)}

    assert set(found) == {good.pk, weekly.pk, waits.pk, pickup.pk}
    assert found[good.pk].may_leave
    assert found[pickup.pk].may_leave
    assert found[weekly.pk].because == ("parte solo di lunedì, martedì",)
    assert found[waits.pk].because == ("non tutti i suoi pezzi sono arrivati",)
    assert [each.because for each in packing.ready(datetime.date(2026, 11, 24)) if each.order == weekly] == [
        ()
    ]


def test_the_pieces_go_to_who_was_promised_first(shop):
    bread = shop.variant(stock=3)
    Stock.objects.filter(variant=bread).update(to_come=5)
    late, early = parcel(bread, 2), parcel(bread, 2)
    OrderItem.objects.filter(order=early).update(leaves_by="2026-01-01")

    assert {one.order.pk: one.may_leave for one in packing.ready()} == {early.pk: True, late.pk: False}


def test_one_click_puts_all_on_the_table_and_the_second_press_finds_them(client, keeper, panettone):
    orders = [parcel(panettone), parcel(panettone)]
    shown = client.get(HOME)
    assert len(re.findall(r'name="order"[^>]* checked', shown.content.decode())) == 2
    typed = {"key": str(shown.context["key"]), "order": [order.pk for order in orders]}

    first, second = client.post(HOME, typed), client.post(HOME, typed)

    run = PackingRun.objects.get()
    assert first.url == second.url == f"{HOME}{run.pk}/"
    assert run.lines.count() == 2
    assert set(Order.objects.values_list("status", flat=True)) == {"preparing"}
    assert OrderLog.objects.filter(after="preparing").count() == 2
    assert packing.ready() == []


def test_an_order_is_in_one_open_run_and_nothing_chosen_is_said(client, keeper, panettone):
    order = parcel(panettone)
    begun(keeper, order)

    for chosen, sentence in (([order.pk], "è già in un’altra giornata"), ([], "Scegli almeno un ordine.")):
        answer = client.post(HOME, {"key": str(uuid.uuid4()), "order": chosen})
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
    assert PackingRun.objects.count() == 1


def test_taken_out_or_closed_it_waits_for_another_day(client, keeper, panettone):
    one, other = parcel(panettone), parcel(panettone)
    run = begun(keeper, one, other)

    client.post(f"{HOME}{run.pk}/out/", {"line": run.lines.get(order=one).pk})
    assert [each.order for each in packing.ready()] == [one]

    client.post(f"{HOME}{run.pk}/close/")
    assert {each.order for each in packing.ready()} == {one, other}
    assert not PackingLine.objects.filter(is_open=True).exists()


def test_the_pick_list_sums_pieces_by_place_and_opens_boxes(client, keeper, shop, panettone):
    cork, box = shop.variant(sku="VINO"), shop.variant(sku="BOX", stock=0)
    BoxLine.objects.create(box=box, component=panettone, quantity=2)
    BoxLine.objects.create(box=box, component=cork, quantity=1)
    Stock.objects.filter(variant=cork).update(place="B2")
    Stock.objects.filter(variant=panettone).update(place="A1")
    run = begun(keeper, parcel(box, 2), parcel(panettone, 1))

    picks = picking.pick_list(packing.orders_of(run))
    text = client.get(f"{HOME}{run.pk}/pick-list/").content.decode()

    assert [(pick.place, pick.variant.sku, pick.pieces) for pick in picks] == [
        ("A1", "PAN-CLA-1000", 5),
        ("B2", "VINO", 2),
    ]
    assert "A1" in text


def test_slips_hold_no_price_and_speak_the_orders_language(client, keeper, panettone):
    run = begun(keeper, parcel(panettone), parcel(panettone, language="en", name="Joan Smith"))

    text = client.get(f"{HOME}{run.pk}/slips/").content.decode()

    assert "€" not in text
    assert "25" not in re.sub(r"\d{4}|VM-\S+", "", text).replace("TST", "")
    assert "Panettone, baked slowly" in text
    assert text.count('class="sheet"') == 2


def test_the_couriers_file_has_its_columns_and_nothing_is_reckoned(client, keeper, panettone):
    order = parcel(panettone, recipient="=CMD()|A1", phone="+39 333 1234567", name="Ada")
    collected = place_order(panettone)
    run = begun(keeper, order, collected)
    CourierFile.objects.create(note="Fragile")

    lines = client.get(f"{HOME}{run.pk}/courier.csv").content.decode("utf-8-sig").splitlines()

    assert lines[0] == (
        "Riferimento;Destinatario;Indirizzo;CAP;Località;Provincia;Nazione;Telefono;Peso kg;Colli;Note"
    )
    assert lines[1:] == [
        f"{order.ref};'=CMD()|A1;via Prova 1;20129;Milano;MI;IT;0039 333 1234567;1,20;1;Fragile"
    ]


def test_the_shop_says_which_columns_the_courier_wants(client, keeper, panettone):
    address = f"{HOME}courier/"
    wrong = client.post(address, {"separator": ",", "encoding": "cp1252", "city-place": "x"})
    assert wrong.status_code == 422
    assert not CourierFile.objects.exists()

    client.post(
        address,
        {
            "separator": ",",
            "encoding": "cp1252",
            "courier": "BRT",
            "note": "",
            "city-place": "2",
            "city-heading": "LOC",
            "reference-place": "1",
            "reference-heading": "",
        },
    )

    order = parcel(panettone, address=Address("via Prova 1", "20129", "Cantù", "MI"))
    written = courier_file.write([order], courier_file.format_now())
    assert written == f"Riferimento,LOC\r\n{order.ref},Cantù\r\n".encode("cp1252")


def test_a_dry_run_says_what_each_row_would_do_and_moves_nothing(keeper, panettone):
    good, unpaid, pickup = parcel(panettone), parcel(panettone, paid=False), place_order(panettone)
    run = begun(keeper, good)
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)

    source = bring(
        keeper,
        run,
        f"{good.ref};AB1;;",
        f"{unpaid.ref};AB2;;",
        f"{pickup.ref};AB3;;",
        "VM-1999-00001;AB4;;",
        f"{good.ref};AB5;;",
        f"{good.ref};AB1;;{tomorrow:%d/%m/%Y}",
        f"{good.ref};AB1;;ieri",
        ";AB9;;",
    )

    effects = told(source)
    assert effects[0] == ("ship", "")
    assert [effect for effect, _note in effects[1:]] == ["wrong"] * 7
    notes = [note for _effect, note in effects[1:]]
    assert "non può partire" in notes[0]
    assert "si ritira in negozio" in notes[1]
    assert "Nessun ordine ha il numero VM-1999-00001." in notes[2]
    assert "La riga 2 dà a questo ordine un altro numero" in notes[3]
    assert "non è ancora arrivato" in notes[4]
    assert "“ieri” non è una data" in notes[5]
    assert notes[6] == "Manca il numero dell’ordine."
    assert not Shipment.objects.exists()


def test_each_row_ships_its_order_once_and_the_same_file_changes_nothing(keeper, panettone, stock_of):
    orders = [parcel(panettone) for _each in range(3)]
    run = begun(keeper, *orders)
    rows = [f"{order.ref};AB{number};;" for number, order in enumerate(orders)]

    source = done(bring(keeper, run, *rows))
    again = bring(keeper, None, *rows)

    assert source.state == ImportState.DONE
    assert sorted(Shipment.objects.values_list("tracking", "carrier")) == [
        (f"AB{n}", "BRT") for n in range(3)
    ]
    assert Letter.objects.filter(kind="order_shipped").count() == 3
    assert stock_of(panettone) == (7, 0)
    run.refresh_from_db()
    assert run.closed
    assert {effect for effect, _note in told(again)} == {"same"}
    assert again.lines.filter(done__isnull=False).count() == 0


def test_work_that_fell_in_the_middle_is_taken_up_where_it_stood(keeper, panettone, monkeypatch):
    orders = [parcel(panettone) for _each in range(3)]
    source = bring(keeper, begun(keeper, *orders), *[f"{order.ref};{order.ref};;" for order in orders])
    tracking.confirm(source)
    ship, calls = fulfilment.ship, []

    def falls(order, **said):
        calls.append(order.ref)
        moved = ship(order, **said)
        if len(calls) == 2:
            raise KeyboardInterrupt  # as when a worker is killed: what was not committed is gone
        return moved

    monkeypatch.setattr(fulfilment, "ship", falls)
    with pytest.raises(KeyboardInterrupt):
        tracking.work(source.pk, 100)
    assert Shipment.objects.count() == 1
    assert TrackingImport.objects.get().state == ImportState.WRITING

    tracking.every_tick(timezone.now())

    assert Shipment.objects.count() == 3
    assert Letter.objects.filter(kind="order_shipped").count() == 3
    assert TrackingImport.objects.get().state == ImportState.DONE


def test_a_row_whose_order_changed_meanwhile_says_so_and_the_others_go(keeper, panettone):
    kept, cancelled = parcel(panettone), parcel(panettone)
    source = bring(keeper, None, f"{cancelled.ref};AB1;;", f"{kept.ref};AB2;;")
    fulfilment.cancel(cancelled, why="Ci ha ripensato")

    done(source)

    assert told(source)[0][0] == "wrong"
    assert "non può partire" in told(source)[0][1]
    assert Shipment.objects.get().order == kept


def test_the_screen_checks_shows_and_writes(client, keeper, panettone):
    order = parcel(panettone)
    run = begun(keeper, order)
    book = Workbook()
    book.active.append(["Rif. mittente", "Numero spedizione", "Importo"])
    book.active.append([order.ref, "1234567890", Decimal("3.20")])
    file = io.BytesIO()
    book.save(file)

    seen = client.post(f"{HOME}{run.pk}/", {"file": SimpleUploadedFile("brt.xlsx", file.getvalue())})
    looked = client.get(seen.url).content.decode()
    assert "1234567890" in looked
    assert "Scrivi 1 riga e manda la lettera" in looked
    assert f"/admin/shipping-day/{run.pk}/" in looked
    assert not Shipment.objects.exists()
    answer = client.post(seen.url)
    tracking.every_tick(timezone.now())

    assert answer.url == seen.url
    assert Shipment.objects.get().tracking == "1234567890"
    assert client.get(seen.url).headers.get("Refresh") is None
    assert "1234567890" in client.get(f"{HOME}{run.pk}/").content.decode()


def test_the_run_leads_to_what_is_printed_and_shows_its_progress(client, keeper, panettone):
    first, other = parcel(panettone), parcel(panettone)
    run = begun(keeper, first, other)
    fulfilment.ship(first, tracking="A1")

    text = client.get(f"{HOME}{run.pk}/").content.decode()

    assert all(f"{HOME}{run.pk}/{part}" in text for part in ("pick-list/", "slips/", "courier.csv", "close/"))
    assert "Sono partiti 1 ordini su 2" in text or "1 ordin" in text
    assert f"{run}" in client.get(f"{HOME}past/").content.decode()


def test_a_file_that_is_none_is_refused_in_words(client, keeper, panettone):
    run = begun(keeper, parcel(panettone))

    for data, sentence in (
        (b"Nome;Tracking\nAda;1\n", "chiamala “Riferimento”"),
        (b"Riferimento;Tracking\n", "Sotto le intestazioni non ci sono righe."),
    ):
        answer = client.post(f"{HOME}{run.pk}/", {"file": SimpleUploadedFile("x.csv", data)})
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
    assert not TrackingImport.objects.exists()


def test_forty_orders_cost_as_many_queries_as_four(keeper, panettone, django_assert_max_num_queries):
    Stock.objects.update(on_hand=100)
    for _each in range(4):
        parcel(panettone)
    with django_assert_max_num_queries(7) as few:
        packing.ready()
    for _each in range(8):
        parcel(panettone)
    with django_assert_max_num_queries(len(few)):
        packing.ready()
