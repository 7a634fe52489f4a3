"""Letters about orders: text and HTML, in the order's language, with what the law wants in them."""

import pytest

from core.models import Letter, Organisation
from demo.telling_factories import ContentPageFactory
from shop import fulfilment
from shop.models import Order

COMMON = ["VM-", "56,90", "Panettone", "Consorzio di prova", "01234567890", "/it/ordine/"]


@pytest.fixture
def identified(shop):
    Organisation.objects.update(
        tax_code="09876543210", rea="MI-1234567", pec="pec@example.org", phone="02 1234567"
    )


@pytest.mark.parametrize(
    ("kind", "step", "subject", "words"),
    [
        (
            "order_placed",
            lambda order: None,
            "Il tuo ordine VM-",
            [
                "IT60 X054 2811 1010 0000 0123 456",
                "Causale: VM-",
                "versione 2026-1",
                "/it/recesso/?order=VM-",
                "Modulo di recesso tipo",
                "Destinatario: Consorzio di prova, Viale dei Mille 1",
                "notifichiamo il recesso",
                "Indirizzo del/dei consumatore(i)",
                "IVA al 10",
            ],
        ),
        ("order_paid", fulfilment.pay, "Abbiamo ricevuto il pagamento", ["stiamo preparando"]),
        (
            "order_cancelled",
            lambda order: fulfilment.cancel(order, why="Prova"),
            "è stato annullato",
            ["Prova"],
        ),
        (
            "order_expired",
            lambda order: fulfilment.expire_unpaid(order.pay_by.replace(year=2100)),
            "è scaduto",
            ["tornati sullo scaffale"],
        ),
    ],
)
def test_a_letter_is_written_at_each_step(identified, placed, kind, step, subject, words):
    step(placed)
    letter = Letter.objects.get(kind=kind)

    assert (letter.to, letter.language, letter.about) == ("anna@example.org", "it", placed.ref)
    assert letter.reply_to == "bottega@example.org"
    assert subject in letter.subject
    for expected in [*COMMON, *words]:
        assert expected in letter.text, expected
        if "Causale" not in expected:
            assert expected in letter.html, expected


def test_the_text_carries_the_whole_legal_identity(identified, shop, panettone, visitor):
    visitor.add(panettone.sku)
    visitor.order()

    for part in (
        "Consorzio di prova",
        "Viale dei Mille 1",
        "09876543210",
        "01234567890",
        "MI-1234567",
        "02 1234567",
    ):
        assert part in Letter.objects.get().text


def test_an_order_made_in_english_is_told_in_english_also_later(shop, panettone, english):
    english.add(panettone.sku, 2)
    english.order()
    fulfilment.pay(Order.objects.get())
    placed, paid = Letter.objects.order_by("pk")

    assert placed.subject.startswith("Your order VM-")
    assert "Panettone, baked slowly" in placed.text
    assert "€56.90" in placed.text
    assert "/en/order/" in placed.text
    assert "/en/withdrawal/?order=" in placed.html
    assert "I/We (*) hereby give notice" in placed.text
    assert "I/We (*) hereby give notice" in placed.html
    assert "hereby give notice" not in paid.text
    assert paid.subject.startswith("We have received the payment")
    assert paid.language == "en"


def test_an_italian_name_in_an_english_letter_says_that_it_is_italian(shop, english):
    torrone = shop.variant(product=shop.product("Torrone", None))
    english.add(torrone.sku)
    english.order()

    assert '<th scope="row" lang="it">1 × Torrone</th>' in Letter.objects.get().html


def test_names_typed_by_a_guest_are_text_in_the_html_letter_and_unchanged_in_the_plain_one(
    shop, panettone, visitor
):
    visitor.add(panettone.sku)
    visitor.order(name="Anna <b>& C</b>")
    letter = Letter.objects.get()

    assert "Anna &lt;b&gt;&amp; C&lt;/b&gt;" in letter.html
    assert "Gentile Anna <b>& C</b>," in letter.text


def test_no_letter_without_an_order(shop, panettone, visitor):
    visitor.add(panettone.sku)
    visitor.order(expected_total="1.00")

    assert not Letter.objects.exists()


def test_the_letter_leaves_after_the_commit(
    shop, panettone, visitor, mailoutbox, django_capture_on_commit_callbacks
):
    visitor.add(panettone.sku)
    with django_capture_on_commit_callbacks(execute=True):
        visitor.order()
        assert mailoutbox == []

    assert [letter.to for letter in mailoutbox] == [["anna@example.org"]]
    assert mailoutbox[0].alternatives[0].mimetype == "text/html"


def test_the_letter_leads_to_the_terms_of_its_language_once_a_page_holds_them(
    shop, panettone, visitor, settings
):
    visitor.add(panettone.sku)
    visitor.order()
    assert "Leggi le condizioni di vendita" not in Letter.objects.get().text

    ContentPageFactory(title="Condizioni di vendita", slug="condizioni", role="terms")
    fulfilment.pay(Order.objects.get())

    paid = Letter.objects.get(kind="order_paid")
    assert f"Leggi le condizioni di vendita: {settings.BASE_URL}/it/" in paid.text
    assert f'href="{settings.BASE_URL}/it/' in paid.html
    assert "condizioni/" in paid.html
