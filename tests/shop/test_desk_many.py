"""Many at once: prices with a look before, counts and deliveries, what runs low, all movements."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from hypothesis import given
from hypothesis import strategies as st

from config import roles
from core.models import User
from demo.shop_factories import ProductFactory, VariantFactory
from shop import inventory, pricing, repricing
from shop.models import Price, Reason, Stock, StockMovement
from shop.refusals import Refused
from shop.repricing import Change, Ending, How

database = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def desk(client):
    roles.grant()
    user = User.objects.create_user("bottega", "bottega@example.org")
    user.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(user)
    return client


@pytest.fixture
def pair():
    product = ProductFactory(name="Taralli")
    return [
        VariantFactory(product=product, sku="TAR-1", price=Decimal("4.50")),
        VariantFactory(product=product, sku="TAR-2", price=Decimal("8.00")),
    ]


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("10.00", Change(How.PERCENT, Decimal(10)), "11.00"),
        ("9.99", Change(How.PERCENT, Decimal(-15)), "8.49"),
        ("4.50", Change(How.AMOUNT, Decimal("0.25")), "4.75"),
        ("4.50", Change(How.FIXED, Decimal(6)), "6.00"),
        ("10.20", Change(How.PERCENT, Decimal(5), Ending.NINETY), "10.90"),
        ("10.20", Change(How.PERCENT, Decimal(0), Ending.NINETY), "9.90"),
        ("10.50", Change(How.PERCENT, Decimal(0), Ending.WHOLE), "11.00"),
        ("10.24", Change(How.PERCENT, Decimal(0), Ending.HALF), "10.50"),
        ("0.30", Change(How.PERCENT, Decimal(0), Ending.WHOLE), "0.00"),
    ],
)
def test_a_price_becomes(before, change, after):
    assert repricing.becomes(Decimal(before), change) == Decimal(after)


@given(
    st.decimals("0.01", "9999.99", places=2),
    st.decimals("-99", "300", places=2),
    st.sampled_from([Ending.WHOLE, Ending.HALF, Ending.NINETY]),
)
def test_a_rounded_price_is_the_nearest_that_ends_so(before, percent, ending):
    exact = before * (100 + percent) / 100

    after = repricing.becomes(before, Change(How.PERCENT, percent, ending))

    assert after % 1 == Decimal(ending) or after < 0
    assert abs(after - exact) <= Decimal("0.5")


class TestPrices:
    pytestmark = database

    def look(self, desk, **asked):
        answer = desk.get("/admin/products/prices/", {"how": "percent", "value": "10", **asked})
        return answer, answer.context["ticket"]

    def test_the_preview_writes_nothing_and_what_was_seen_is_written(self, desk, pair):
        answer, ticket = self.look(desk, q="TAR", ending="0.90")

        assert "4,90\xa0€" in answer.content.decode()
        assert Price.objects.count() == 2
        desk.post("/admin/products/prices/?q=TAR", {"ticket": ticket, "leave": [str(pair[1].pk)]})

        assert pricing.price_of(pair[0].pk) == Decimal("4.90")
        assert pricing.price_of(pair[1].pk) == Decimal("8.00")
        assert Price.objects.order_by("-pk").first().who.username == "bottega"

    def test_the_button_names_no_number_and_the_message_the_true_one(self, desk, pair):
        answer, ticket = self.look(desk, q="TAR")
        shown = answer.content.decode()
        assert '<button type="submit" class="button">Scrivi i prezzi</button>' in shown
        assert "All’apertura di questa pagina erano scelte 2 varianti." in shown

        written = desk.post(
            "/admin/products/prices/?q=TAR", {"ticket": ticket, "leave": [str(pair[1].pk)]}, follow=True
        )

        assert [str(said).strip() for said in written.context["messages"]] == ["È scritto 1 prezzo."]
        assert "Prezzi di molti prodotti" in written.content.decode()

    def test_a_price_that_changed_meanwhile_refuses_all(self, desk, pair):
        _answer, ticket = self.look(desk)
        pricing.set_price(pair[1], Decimal("7.00"))

        shown = desk.post("/admin/products/prices/?value=10&how=percent", {"ticket": ticket}, follow=True)

        assert "TAR-2" in str(next(iter(shown.context["messages"])))
        assert pricing.price_of(pair[0].pk) == Decimal("4.50")
        assert Price.objects.count() == 3

    @pytest.mark.parametrize("ticket", ["", "forged", "W10:1:x"])
    def test_a_preview_that_nobody_saw_is_not_written(self, desk, pair, ticket):
        assert desk.post("/admin/products/prices/", {"ticket": ticket}).status_code == 302
        assert Price.objects.count() == 2

    def test_lines_that_cannot_change_say_why(self, desk, pair):
        VariantFactory(sku="NEW-1", price=None)

        answer, _ticket = self.look(desk, how="amount", value="-4,50")

        told = {line.variant.sku: line.refusal for line in answer.context["lines"]}
        assert told == {
            "TAR-1": "Il prezzo non sarebbe sopra lo zero.",
            "TAR-2": "",
            "NEW-1": "Non ha ancora un prezzo.",
        }

    @pytest.mark.parametrize("value", ["", "-100", "a lot", "1e9", "NaN"])
    def test_amounts_that_are_none_open_the_form_again(self, desk, pair, value):
        answer, ticket = self.look(desk, value=value)

        assert (answer.status_code, ticket) == (200, "")

    def test_a_reduction_shows_the_lowest_of_thirty_days_as_ever(self, pair):
        repricing.apply({pair[1].pk: (Decimal("8.00"), Decimal("6.00"))})

        with pytest.raises(Refused):
            repricing.apply({pair[1].pk: (Decimal("8.00"), Decimal("5.00"))})

        _listed, offers = pricing.priced(type(pair[1]).objects.filter(pk=pair[1].pk))
        assert offers[pair[1].pk].amount == Decimal("6.00")
        assert offers[pair[1].pk].reduction.lowest == Decimal("8.00")


class TestCounting:
    pytestmark = database

    def typed(self, reason, pieces):
        fields = {f"n-{variant.pk}": number for variant, number in pieces.items()}
        return {"reason": reason, "about": "inventario", **fields}

    def look(self, desk, reason, pieces):
        return desk.post("/admin/stock/count/", self.typed(reason, pieces))

    def write(self, desk, seen, reason, pieces):
        typed = self.typed(reason, pieces)
        return desk.post(
            "/admin/stock/count/", {**typed, "ticket": seen.context["ticket"], "write": "1"}, follow=True
        )

    def test_a_count_is_looked_at_then_written(self, desk, pair):
        pieces = {pair[0]: "12", pair[1]: ""}
        seen = self.look(desk, "count", pieces)
        assert Stock.objects.get(variant=pair[0]).on_hand == 10

        self.write(desk, seen, "count", pieces)

        assert Stock.objects.get(variant=pair[0]).on_hand == 12
        last = StockMovement.objects.first()
        assert (last.quantity, last.reason, last.about, last.who.username) == (
            2,
            "count",
            "inventario",
            "bottega",
        )

    def test_pieces_that_moved_meanwhile_refuse_all(self, desk, pair):
        pieces = {pair[0]: "12", pair[1]: "9"}
        seen = self.look(desk, "count", pieces)
        inventory.move(pair[1].pk, 1, Reason.RECEIPT)

        shown = self.write(desk, seen, "count", pieces)

        assert "TAR-2" in str(next(iter(shown.context["messages"])))
        assert [(one.before, one.after) for one in shown.context["told"]] == [(10, 12), (11, 9)]
        assert [Stock.objects.get(variant=one).on_hand for one in pair] == [10, 11]

    def test_what_is_reserved_cannot_break(self, desk, pair):
        inventory.reserve(pair[0].pk, 8)

        pieces = {pair[0]: "5", pair[1]: "1"}
        seen = self.look(desk, "breakage", pieces)

        assert seen.status_code == 422
        assert [bool(line.refusal) for line in seen.context["told"]] == [True, False]
        self.write(desk, seen, "breakage", pieces)
        assert [Stock.objects.get(variant=one).on_hand for one in pair] == [10, 9]

    def test_what_was_typed_after_the_look_is_looked_at_first(self, desk, pair):
        seen = self.look(desk, "count", {pair[0]: "12"})

        shown = self.write(desk, seen, "count", {pair[0]: "12", pair[1]: "3"})

        assert shown.status_code == 409
        assert [(one.variant.sku, one.after) for one in shown.context["told"]] == [
            ("TAR-1", 12),
            ("TAR-2", 3),
        ]
        assert [Stock.objects.get(variant=one).on_hand for one in pair] == [10, 10]

    def test_typed_pieces_stay_when_the_list_is_narrowed_or_turned_and_are_written_with_the_rest(
        self, desk, pair, monkeypatch
    ):
        monkeypatch.setattr("shop.desk.counting.ON_A_PAGE", 1)
        typed = {pair[0]: "12"}
        turned = desk.post("/admin/stock/count/", {**self.typed("receipt", typed), "page": "2"})
        narrowed = desk.post(
            "/admin/stock/count/", {**self.typed("receipt", typed), "q": "TAR-2", "list": "1"}
        )

        for shown in (turned, narrowed):
            assert [one.variant.sku for one in shown.context["lines"]] == ["TAR-2"]
            assert [(one.variant.sku, one.typed) for one in shown.context["kept"]] == [("TAR-1", "12")]
            assert "told" not in shown.context
            assert shown.context["form"]["reason"].value() == "receipt"

        typed[pair[1]] = "1"
        seen = desk.post("/admin/stock/count/", {**self.typed("receipt", typed), "q": "TAR-2", "on": "7"})
        self.write(desk, seen, "receipt", typed)
        assert [Stock.objects.get(variant=one).on_hand for one in pair] == [22, 11]

    @pytest.mark.parametrize("pieces", ["-1", "many", "1e3", "²", "999999999999"])
    def test_pieces_that_are_no_number_are_told(self, desk, pair, pieces):
        seen = self.look(desk, "count", {pair[0]: pieces})

        assert (seen.status_code, seen.context["ticket"]) == (422, "")
        assert f'value="{pieces}"' in seen.content.decode()

    def test_limits_are_set_where_things_run_low(self, desk, pair):
        Stock.objects.filter(variant=pair[0]).update(on_hand=2)
        shown = desk.get("/admin/stock/low/").content.decode()
        assert "TAR-1" in shown
        assert "TAR-2" not in shown

        desk.post("/admin/stock/low/", {f"low-{pair[0].pk}": "1"})
        desk.post("/admin/stock/low/", {f"low-{pair[1].pk}": "many"})

        assert [Stock.objects.get(variant=one).low_at for one in pair] == [1, 5]

    def test_movements_are_listed_by_reason_and_taken_home(self, desk, pair):
        inventory.move(pair[0].pk, -2, Reason.BREAKAGE, about="=1+1")

        listed = desk.get("/admin/stock-movements/", {"reason": "breakage"}).content.decode()
        file = desk.get("/admin/stock-movements/", {"reason": "breakage", "export": "csv"})
        rows = b"".join(file.streaming_content).decode().splitlines()

        assert ("TAR-1" in listed, "TAR-2" in listed) == (True, False)
        assert len(rows) == 2
        assert "'=1+1" in rows[1]
