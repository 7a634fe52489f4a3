"""Products from and to a spreadsheet: every file is read or refused in words, checked by row, written once."""

import io
import zipfile
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from config import roles
from core.models import User
from demo.shop_factories import CategoryFactory, CooperativeFactory, VariantFactory, VatRuleFactory
from shop import inventory, options, pricing
from shop.desk.importing import reading, running
from shop.desk.importing.cells import NotRead, number, words
from shop.models import (
    ImportLine,
    Option,
    OptionValue,
    Price,
    Product,
    ProductImport,
    Stock,
    StockMovement,
    Variant,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.mark.parametrize(
    ("text", "value"),
    [("12,50", "12.50"), ("12.50", "12.50"), ("1.234,50", "1234.50"), ("€ 12", "12"), ("1,234.5", "1234.5")],
)
def test_numbers_are_read_as_people_here_write_them(text, value):
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1.234", "twelve", "", "1e5000", "NaN", "12,5,0,", "٣.٣.٣"])
def test_what_is_no_number_or_two_is_refused(text):
    with pytest.raises(NotRead):
        number(text)


def test_words_lose_the_sign_that_kept_them_from_being_reckoned_and_formulas_are_refused():
    assert words("'=SUM(A1)") == "=SUM(A1)"
    assert words("'ndrangheta mai") == "'ndrangheta mai"
    with pytest.raises(NotRead):
        words("=SUM(A1)")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_letters_and_separators_of_any_office_are_read(encoding, separator):
    said = f'SKU{separator}Prodotto\nCAF-1{separator}"Caffè{separator} macinato"\n'.encode(encoding)

    assert reading.read(said) == [
        (2, {"sku": "CAF-1", "product": f"Caffè{separator.strip() and separator} macinato"})
    ]


def book(*rows):
    made = Workbook()
    for row in rows:
        made.active.append(row)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def zipped(**files):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name.replace("__", "/"), content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "SKU"),
        (b"SKU\n", "righe"),
        (b"Prodotto\nPane\n", "SKU"),
        (b"SKU;SKU\nA;B\n", "stessa intestazione"),
        (b"SKU;Colore dei gatti\nA;B\n", "Colore dei gatti"),
        (b"SKU\nA;B\n", "Riga 2"),
        (b'SKU;Prodotto\n"A;B\n', "virgolette"),
        (b"SKU\x00\nA\n", "foglio"),
        (b"\xd0\xcf\x11\xe0rest", "vecchio"),
        (b"PK\x03\x04broken", "rovinato"),
        (zipped(a="b"), "rovinato"),
        (zipped(xl__vbaProject="", **{"xl__vbaProject.bin": "x"}), "macro"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"),
        (zipped(bomb="0" * (61 * 1024 * 1024)), "troppo grande"),
        (b"SKU\n" + b"A\n" * 5001, "5000"),
        (b"x" * (reading.MOST_BYTES + 1), "5 MB"),
        (b"SKU;Prodotto\nA;" + b"x" * 1001, "1000"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(data, said):
    with pytest.raises(reading.Unreadable) as refused:
        reading.read(data)

    assert said.casefold() in str(refused.value).casefold()


def test_a_spreadsheet_is_read_with_its_numbers_and_its_formulas_as_they_stand():
    rows = reading.read(
        book(["SKU", "Prezzo", "Peso imballato, in grammi"], ["A-1", 12.5, 1000], [], ["B-1", "=1+1", None])
    )

    assert rows == [
        (2, {"sku": "A-1", "price": "12,5", "weight": "1000"}),
        (4, {"sku": "B-1", "price": "=1+1"}),
    ]


@pytest.fixture
def member():
    roles.grant()
    user = User.objects.create_user("bottega", "bottega@example.org")
    user.groups.add(Group.objects.get(name="Bottega"))
    return user


@pytest.fixture
def goods():
    CategoryFactory(code="pane", label_it="Pane")
    CooperativeFactory(name="In Opera")
    VatRuleFactory(name="Panettone")
    return VariantFactory(sku="PAN-1", product__name="Pane", price=Decimal("4.00"), stock=10)


HEADINGS = "SKU;Prodotto;Categoria;Cooperativa;Scheda;Prezzo;IVA;Peso imballato, in grammi;Pezzi contati;Codice a barre"
NEW = "GRI-1;Grissini;Pane;In Opera;food;3,50;Panettone;240;12;"


def bring(member, *rows, headings=HEADINGS):
    made = running.begin("prodotti.csv", "\n".join([headings, *rows]).encode(), member)
    running.work(made.pk, 5000)
    made.refresh_from_db()
    return made


def write(made, *, only_good=False):
    running.confirm(made, only_good=only_good)
    running.work(made.pk, 5000)
    made.refresh_from_db()
    return made


def told(made):
    return {line.cells.get("sku"): (line.outcome, line.errors or line.changes) for line in made.lines.all()}


class TestRows:
    def test_a_file_is_checked_then_written_in_one_act(self, member, goods):
        made = bring(member, NEW, "PAN-1;;;;;4,40;;;9;")
        assert told(made)["PAN-1"] == (
            "changed",
            [["Prezzo", "4,00", "4,40"], ["Pezzi contati", "10", "9"]],
        )
        assert told(made)["GRI-1"][0] == "new"
        assert (Product.objects.count(), Price.objects.count()) == (1, 1)

        write(made)

        new = Variant.objects.get(sku="GRI-1")
        assert (made.state, new.product.name, new.weight) == ("done", "Grissini", 240)
        assert new.product.sheet.kind == "food"
        assert pricing.price_of(new.pk) == Decimal("3.50")
        assert pricing.price_of(goods.pk) == Decimal("4.40")
        assert [Stock.objects.get(variant=one).on_hand for one in (new, goods)] == [12, 9]
        assert {moved.who for moved in StockMovement.objects.filter(reason="count")} == {member}

    def test_every_mistake_is_told_by_row_and_column_and_nothing_is_written(self, member, goods):
        made = bring(
            member,
            "minuscolo;Torta;Pane;Nessuno;food;0;Panettone;0;;",
            "TOR-1;Torta;;;;;;;;",
            "PAN-1;;;;;=1+1;;;;123",
            "PAN-1;;;;;5;;;;",
            ";;;;;5;;;;",
        )

        columns = {line.number: {column for column, _why in line.errors} for line in made.lines.all()}
        assert columns == {
            2: {"Cooperativa", "Prezzo"},
            3: {"Categoria", "Cooperativa", "Scheda", "IVA", "Peso imballato, in grammi"},
            4: {"Prezzo"},
            5: {"SKU"},
            6: {"SKU"},
        }
        with pytest.raises(Exception, match="non vanno"):
            running.confirm(made, only_good=False)
        assert (Product.objects.count(), Price.objects.count()) == (1, 1)

    def test_by_choice_only_the_good_rows_are_written(self, member, goods):
        made = bring(member, NEW, "PAN-1;;;;;free;;;;")

        write(made, only_good=True)

        assert Variant.objects.filter(sku="GRI-1").exists()
        assert pricing.price_of(goods.pk) == Decimal("4.00")

    def test_what_changed_since_the_check_sends_the_file_back(self, member, goods):
        made = bring(member, NEW, "PAN-1;;;;;4,40;;;;")
        pricing.set_price(goods, Decimal("4.20"))

        write(made)

        assert made.state == "checked"
        assert "riga 3" in made.note
        assert not Variant.objects.filter(sku="GRI-1").exists()
        assert pricing.price_of(goods.pk) == Decimal("4.20")

    def test_the_same_file_is_written_once(self, member, goods):
        first = write(bring(member, "PAN-1;;;;;;;;9;"))
        inventory.move(goods.pk, 5, "receipt")

        again = bring(member, "PAN-1;;;;;;;;9;")

        assert again.pk == first.pk
        assert Stock.objects.get(variant=goods).on_hand == 14

    def test_two_variants_of_a_new_product_make_one_and_must_agree(self, member, goods):
        other = NEW.replace("GRI-1", "GRI-2")
        made = bring(member, NEW, other, other.replace("GRI-2", "GRI-3").replace("food", "goods"))
        assert [line.outcome for line in made.lines.all()] == ["new", "new", "wrong"]

        write(made, only_good=True)

        assert Product.objects.get(name="Grissini").variants.count() == 2

    def test_options_are_columns_and_no_two_variants_have_the_same(self, member, goods):
        size = Option.objects.create(label_it="Taglia", label_en="Size")
        small, large = (
            OptionValue.objects.create(option=size, label_it=name, label_en=name) for name in ("S", "L")
        )
        options.choose(goods, [small])
        VariantFactory(sku="PAN-2", product=goods.product)

        made = bring(member, "PAN-1;L", "PAN-2;s", headings="SKU;Size")
        assert told(made)["PAN-1"] == ("changed", [["Taglia", "S", "L"]])
        assert told(made)["PAN-2"][0] == "wrong"
        write(made, only_good=True)

        assert Variant.objects.get(pk=goods.pk).option_it == "L"
        assert [row.value for row in goods.chosen.all()] == [large]

    def test_reserved_pieces_cannot_be_counted_away(self, member, goods):
        inventory.reserve(goods.pk, 8)

        made = bring(member, "PAN-1;;;;;;;;5;")

        assert told(made)["PAN-1"][0] == "wrong"

    def test_the_clock_goes_on_where_a_task_stopped(self, member, goods, monkeypatch):
        monkeypatch.setattr(running, "AT_ONCE", 2)
        rows = [f"PAN-{number};;;;;5;;;;" for number in range(7)]
        made = running.begin("x.csv", "\n".join([HEADINGS, *rows]).encode(), member)

        running.work(made.pk, 2)
        assert running.progress(made)["checked"] == 2

        running.every_tick(made.created)
        assert running.progress(made)["checked"] == 7


class TestScreens:
    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch, client, member):
        """A test's transaction is never committed: the work is done where it would be handed on."""
        monkeypatch.setattr(running.transaction, "on_commit", lambda work, robust=False: work())
        client.force_login(member)

    def upload(self, client, data, name="prodotti.csv"):
        return client.post("/admin/product-files/", {"file": SimpleUploadedFile(name, data)}, follow=True)

    @pytest.mark.parametrize("kind", ["csv", "xlsx"])
    def test_what_was_taken_home_changes_nothing_when_it_comes_back(self, client, goods, kind):
        Product.objects.update(name="=cmd|' /C calc'!A0")
        Variant.objects.update(barcode="8012345678901"[:0], net_quantity=Decimal("12.5"))
        answer = client.get(f"/admin/product-files/products.{kind}")
        data = b"".join(answer.streaming_content) if answer.streaming else answer.content

        shown = self.upload(client, data, f"p.{kind}")

        assert shown.status_code == 200
        line = ImportLine.objects.get()
        assert (line.outcome, line.errors, line.changes) == ("same", [], [])
        assert "Non c’è niente da scrivere." in shown.content.decode()

    def test_no_cell_is_reckoned(self, client, goods):
        Product.objects.update(name="@SUM(1+1)")

        text = b"".join(client.get("/admin/product-files/products.csv").streaming_content).decode()
        answer = client.get("/admin/product-files/products.xlsx")

        assert ";'@SUM(1+1);" in text
        cells = [cell for row in load_workbook(io.BytesIO(answer.content)).active for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert "'@SUM(1+1)" in [cell.value for cell in cells]

    def test_a_file_is_brought_looked_at_and_written(self, client, goods):
        shown = self.upload(client, f"{HEADINGS}\nPAN-1;;;;;4,40;;;;".encode())
        text = shown.content.decode()
        assert "<del>4,00</del> → 4,40" in text
        made = ProductImport.objects.get()

        client.post(f"/admin/product-files/{made.pk}/write/")

        assert pricing.price_of(goods.pk) == Decimal("4.40")
        done = client.get(f"/admin/product-files/{made.pk}/")
        assert "Refresh" not in done.headers

    def test_with_a_wrong_row_the_button_writes_the_others_and_the_page_tells_what_was_done(
        self, client, goods
    ):
        looked_at = self.upload(client, f"{HEADINGS}\nPAN-1;;;;;4,40;;;;\nPAN-9;;;;;;;;;".encode())
        text = looked_at.content.decode()
        assert "Scrivi tutto" not in text
        assert 'name="only_good" value="yes">Scrivi solo le righe giuste</button>' in text
        made = ProductImport.objects.get()

        done = client.post(f"/admin/product-files/{made.pk}/write/", {"only_good": "yes"}, follow=True)

        told = done.content.decode()
        assert pricing.price_of(goods.pk) == Decimal("4.40")
        assert [(kind["number"], kind["label"]) for kind in done.context["kinds"]] == [
            (0, "aggiunte"),
            (1, "cambiata"),
            (0, "rimaste com’erano"),
            (1, "lasciata fuori"),
        ]
        assert " da bottega." in told
        assert "1 riga non andava bene ed è rimasta fuori." in told
        assert '<a href="/admin/products/">Vai ai prodotti</a>' in told

    def test_while_it_is_checked_the_page_shows_how_far_it_is(self, client, goods, member):
        made = ProductImport.objects.create(file_name="x.csv", digest="d", who=member)
        ImportLine.objects.create(source=made, number=2, cells={"sku": "A"}, outcome="same")
        ImportLine.objects.create(source=made, number=3, cells={"sku": "B"})

        answer = client.get(f"/admin/product-files/{made.pk}/")

        assert '<progress id="progress" class="desk-progress" value="1" max="2">' in answer.content.decode()
        assert answer.headers["Refresh"] == "2"

    @pytest.mark.parametrize("data", [b"", b"\x00\x01", b"PK\x03\x04"])
    def test_a_file_that_is_none_is_told_on_the_screen(self, client, data):
        answer = self.upload(client, data)

        assert answer.status_code == 422
        assert not ProductImport.objects.exists()

    def test_others_may_not(self, client, goods):
        client.force_login(User.objects.create_user("nobody", "nobody@example.org"))

        assert client.get("/admin/product-files/products.csv").status_code == 302
        assert self.upload(client, b"SKU\nA\n").redirect_chain
        assert not ProductImport.objects.exists()
