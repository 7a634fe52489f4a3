"""Facts have no language. Sentences belong on pages, where wagtail-localize translates them."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from modelcluster.fields import ParentalKey
from wagtail.models import Page, TranslatableMixin

OURS = {"core", "cooperatives", "shop", "events", "stories", "home", "search"}
LONGEST_LABEL = 255

# What somebody wrote to us or we to them, once, in one language; or what only the desk reads.
WRITTEN_ONCE: set[str] = {
    "cooperatives.Enquiry.message",
    "events.Guest.sealed",  # encrypted: nobody reads it there
    "core.Newsroom.brands",  # names, the same in both languages
    "core.Letter.calendar",
    "core.Letter.html",
    "core.Letter.text",
    "shop.Invoice.xml",
    "shop.Order.shipping_address",
    "cooperatives.EnquiryStep.text",
    "core.Letter.references",
    "shop.Order.billing_address",
    "shop.Order.gift_message",
    "shop.OrderNote.message",
    "shop.PaymentSession.url",  # an address, however long
    "shop.ProductImport.note",
    "shop.Withdrawal.lines",
}
# A pair that belongs to a file wherever it is shown, as a picture's alternative text does.
WORDS_OF_A_FILE = {"core.Recording.transcript_it", "core.Recording.transcript_en"}
# Copies of what pages say, each in its language, for the search; and words that editors gave it, by language.
OF_THE_SEARCH = {
    *(f"search.Entry.{name}" for name in ("text", "heading", "codes", "titled", "led", "told", "words")),
    "search.Synonyms.words",
    "search.Promotion.queries",
}
EXCUSED = WRITTEN_ONCE | WORDS_OF_A_FILE | OF_THE_SEARCH


def tells(model: type[models.Model]) -> bool:
    """Pages, what a page owns, and whatever localize translates."""
    owners = (field.related_model for field in model._meta.get_fields() if isinstance(field, ParentalKey))
    return issubclass(model, (Page, TranslatableMixin)) or any(issubclass(owner, Page) for owner in owners)


def sentences_on_truth(known: Iterable[type[models.Model]]) -> Iterator[str]:
    for model in known:
        if model._meta.app_label in OURS and not tells(model):
            named = {f"{model._meta.label}.{field.name}": field for field in model._meta.local_fields}
            yield from (name for name, field in named.items() if is_long(field) and name not in EXCUSED)


def is_long(field: models.Field) -> bool:
    if isinstance(field, models.CharField):
        return not field.choices and (field.max_length or 0) > LONGEST_LABEL
    return type(field).__name__ in {"TextField", "RichTextField", "StreamField"}


def labels_without_their_pair(known: Iterable[type[models.Model]]) -> Iterator[str]:
    """A short label on truth is a pair of columns, one for each language."""
    for model in known:
        names = {field.name for field in model._meta.local_fields}
        for name in names if model._meta.app_label in OURS else ():
            stem, _, language = name.rpartition("_")
            if language in {"it", "en"} and not {f"{stem}_it", f"{stem}_en"} <= names:
                yield f"{model._meta.label}.{name}"


def test_truth_holds_no_sentences():
    assert sorted(sentences_on_truth(apps.get_models())) == []


def test_what_is_excused_exists():
    existing = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.local_fields
    }

    assert existing >= EXCUSED


def test_a_label_stands_in_both_languages():
    assert sorted(labels_without_their_pair(apps.get_models())) == []


@isolate_apps("shop")
def test_a_planted_sentence_is_seen():
    class Loaf(models.Model):
        story = models.TextField()
        motto_it = models.CharField(max_length=80)

        class Meta:
            app_label = "shop"

    assert list(sentences_on_truth([Loaf])) == ["shop.Loaf.story"]
    assert list(labels_without_their_pair([Loaf])) == ["shop.Loaf.motto_it"]
