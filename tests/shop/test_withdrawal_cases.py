"""What the shop does about a withdrawal, from its list under Orders."""

import datetime
import uuid
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from config import roles
from core.models import Letter
from demo.shop_factories import place_order
from shop import fulfilment, refunding, withdrawal_cases
from shop.desk import after_jobs
from shop.models import (
    Order,
    OrderItem,
    Refund,
    RefundState,
    StockMovement,
    WithdrawalCase,
    WithdrawalState,
    WithdrawalStep,
)
from shop.refusals import Refused
from shop.withdrawing import Declaration, withdraw


def declared(order=None, **changes):
    said = {"name": "Anna", "order": order.ref if order else "?", "email": "anna@example.org", "lines": ""}
    return withdraw(Declaration(**{**said, "language": "it", **changes}), uuid.uuid4()).case


@pytest.fixture
def sent(placed):
    return fulfilment.ship(fulfilment.pay(placed))


@pytest.fixture
def desk(client, django_user_model):
    roles.grant()
    member = django_user_model.objects.create_user("bottega", "bottega@example.org", "pw")
    member.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(member)
    return client


def act(desk, case, code, **typed):
    return desk.post(f"/admin/withdrawals/{case.pk}/act/{code}/", typed)


def test_a_withdrawal_is_accepted_comes_back_and_is_refunded_with_the_delivery(
    sent, desk, panettone, stock_of
):
    case = declared(sent)
    item = OrderItem.objects.get()
    assert case.refund_by == timezone.localdate() + datetime.timedelta(days=14)
    told = [job.title for job in after_jobs._withdrawals(None)[:9]]
    assert told == [f"{case.withdrawal.reference} · Anna"]
    assert desk.get("/admin/withdrawals/").status_code == 200
    assert desk.get(f"/admin/withdrawals/{case.pk}/").status_code == 200

    assert act(desk, case, "accept", words="Portalo pure sabato.").status_code == 302
    letter = Letter.objects.get(kind="withdrawal_accepted")
    for words in (case.withdrawal.reference, "Viale dei Mille 1", "Portalo pure sabato."):
        assert words in letter.text
        assert words in letter.html
    assert act(desk, case, "back").status_code == 302
    page = desk.get(f"/admin/withdrawals/{case.pk}/").content.decode()
    assert f'name="line-{item.pk}" value="2"' in page
    assert 'name="delivery" value="6,90"' in page

    typed = {f"line-{item.pk}": "2", "delivery": "6,90", "restock": "on"}
    wrong = act(desk, case, "refund", **typed | {"delivery": "7,00"})
    assert wrong.status_code == 422
    assert (Refund.objects.count(), WithdrawalCase.objects.get().state) == (0, "back")
    assert act(desk, case, "refund", **typed).status_code == 302

    case.refresh_from_db()
    assert (case.state, case.refund.amount, case.refund.of_delivery) == (
        WithdrawalState.REFUNDED,
        Decimal("56.90"),
        Decimal("6.90"),
    )
    assert stock_of(panettone) == (10, 0)
    assert len(after_jobs._withdrawals(None)) == 1, "until the money has really gone"
    assert [job.detail for job in after_jobs._refunds(None)[:9]] == ["Anna Bianchi · si aspetta l’IBAN"]

    made = desk.post(f"/admin/refunds/{case.refund.pk}/done/", {"on": "2099-01-01"})
    assert made.status_code == 409
    assert desk.post(f"/admin/refunds/{case.refund.pk}/done/", {"on": "?"}).status_code == 422
    day = timezone.localdate().isoformat()
    assert desk.post(f"/admin/refunds/{case.refund.pk}/done/", {"on": day}).status_code == 302
    assert Refund.objects.get().state == RefundState.DONE
    assert len(after_jobs._withdrawals(None)) == len(after_jobs._refunds(None)) == 0
    assert desk.get("/admin/refunds/").status_code == 200
    assert desk.get(f"/admin/refunds/{case.refund.pk}/").status_code == 200
    steps = WithdrawalStep.objects.values_list("after", flat=True)
    assert list(steps) == ["received", "accepted", "back", "refunded"]


def test_an_unknown_order_is_found_by_staff_and_a_refusal_says_why(sent, desk):
    case = declared()
    with pytest.raises(Refused):
        withdrawal_cases.accept(case, who=None)
    assert act(desk, case, "attach", order="VM-1999-00001").status_code == 422
    assert act(desk, case, "attach", order=sent.ref.lower()).status_code == 302
    assert WithdrawalCase.objects.get().order == sent

    assert act(desk, case, "refuse", why=" ").status_code == 422
    assert act(desk, case, "refuse", why="Il sigillo è aperto.").status_code == 302
    assert "Il sigillo è aperto." in Letter.objects.get(kind="withdrawal_refused").text
    # Taken by somebody else meanwhile: said, and nothing moves.
    assert act(desk, case, "accept").status_code == 302
    assert WithdrawalCase.objects.get().state == "refused"
    assert not Letter.objects.filter(kind="withdrawal_accepted").exists()
    assert desk.post(f"/admin/withdrawals/{case.pk}/act/nothing/").status_code == 302
    assert WithdrawalCase.objects.get().state == "refused"


def test_a_part_that_goes_back_leaves_the_delivery(sent):
    item = OrderItem.objects.get()
    case = declared(sent, chosen={item.pk: 1}, order_id=sent.pk)

    assert withdrawal_cases.proposed(case) == {item.pk: 1}
    assert withdrawal_cases.proposed_delivery(case) == 0


def test_a_refund_that_cannot_be_made_leaves_the_withdrawal_where_it_was(sent):
    item = OrderItem.objects.get()
    case = withdrawal_cases.accept(declared(sent), who=None)
    parts = {"delivery": Decimal("6.90"), "restock": True, "why": "", "who": None}
    refunding.refund(sent, {item.pk: 2}, key="before", **parts)
    moved = StockMovement.objects.count()

    with pytest.raises(Refused):
        withdrawal_cases.refund(case, {item.pk: 1}, delivery=Decimal(0), restock=True, who=None)

    assert WithdrawalCase.objects.get().state == "accepted"
    assert (Refund.objects.count(), StockMovement.objects.count()) == (1, moved)


def test_a_letter_is_sent_again_as_a_letter_of_its_own(sent, desk):
    case = declared(sent)
    letter = Letter.objects.get(kind="withdrawal_received")
    other = Letter.objects.get(kind="order_paid")
    Letter.objects.filter(pk=letter.pk).update(sent=timezone.now())

    assert desk.post(f"/admin/withdrawals/{case.pk}/letter/", {"letter": letter.pk}).status_code == 302
    assert desk.post(f"/admin/withdrawals/{case.pk}/letter/", {"letter": "9" * 30}).status_code == 404

    first, again = Letter.objects.filter(kind="withdrawal_received").order_by("pk")
    assert (again.text, again.html, again.to) == (first.text, first.html, first.to)
    assert first.message_id != again.message_id
    assert Letter.objects.filter(kind=other.kind).count() == 1


def test_money_of_orders_that_will_not_be_sent_is_seen_until_it_went_back(
    sent, placed, shop, panettone, visitor
):
    visitor.add(panettone.sku)
    visitor.order()
    order = fulfilment.pay(Order.objects.order_by("pk").last())
    assert len(after_jobs._paid_and_ended(None)) == 0
    fulfilment.cancel(order, why="")
    assert [job.title for job in after_jobs._paid_and_ended(None)[:5]] == [order.ref]

    left = refunding.refundable(order)
    lines = {line.item.pk: line.quantity for line in left.lines}
    refunding.refund(order, lines, delivery=left.delivery, restock=True, why="", who=None, key="all")

    assert len(after_jobs._paid_and_ended(None)) == 0


def test_the_desk_tells_that_an_order_is_ready_to_be_collected(shop, panettone, desk):
    order = place_order(panettone)

    assert desk.post(f"/admin/orders/{order.pk}/step/ready/").status_code == 302

    order.refresh_from_db()
    assert (order.status, order.ready_at is None) == ("preparing", False)
    assert Letter.objects.filter(kind="order_ready").count() == 1
    assert 'step/ready/"' not in desk.get(f"/admin/orders/{order.pk}/").content.decode()
