"""The register of dated figures fills itself: what goes out with a page is read, what leaves it is taken out.

The truth of a figure is the block in which it was typed on the Italian page, never a row of the register; to correct
one is to correct the page. A row may be deleted at any time: the next publication makes it again.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core.figure_blocks import FigureBlock, Typed
from core.models import Figure, User

CONFIRMED = "core.figure.confirm"
SOURCE = "it"
SAME = ("value", "unit", "year", "consulted", "source")  # as long as these stay, a confirmation holds


def watch() -> None:
    """Wagtail says so whichever way a page goes out or is taken down: button, bulk action, clock, translation."""
    page_published.connect(_gone_out)
    page_unpublished.connect(_taken_down)


def typed_on(page: Page) -> dict[str, tuple[str, Typed]]:
    """Every figure in a page's content, by its block: its path in the editor, and what was typed."""
    found = {}
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for child in field.value_from_object(page):
                for path, typed in _within(child.block, child.value, f"{field.name}.{child.id}"):
                    found[path.partition(".")[2]] = (path, typed)
    return found


def _within(block: Any, value: Any, path: str) -> Iterator[tuple[str, Typed]]:
    if isinstance(block, FigureBlock):
        if typed := block.typed(value):
            yield path, typed
    elif isinstance(block, StructBlock):
        for name, each in value.items():
            yield from _within(block.child_blocks[name], each, f"{path}.{name}")
    elif isinstance(block, ListBlock):
        for one in value.bound_blocks:
            yield from _within(one.block, one.value, f"{path}.{one.id}")
    elif isinstance(block, StreamBlock):
        for one in value:
            yield from _within(one.block, one.value, f"{path}.{one.id}")


def refusals(page: Page) -> Iterator[str]:
    """A number never goes out without its year and its source."""
    for _path, typed in typed_on(page).values():
        said = {"figure": f"{typed.value} {typed.subject}".strip()}
        if not any(sign.isdigit() for sign in typed.value):
            yield gettext("The figure “%(figure)s” has no number in it.") % said
        elif not typed.is_dated:
            yield (
                gettext("The figure “%(figure)s” needs a year, or the day on which you looked it up.") % said
            )
        elif not typed.source:
            yield gettext("The figure “%(figure)s” needs its source.") % said


@transaction.atomic
def take_stock(page: Page) -> None:
    """Let the register say what this live page shows, in both languages; either of them may be given."""
    italian = page if page.locale.language_code == SOURCE else _twin(page, SOURCE)
    if italian is None:
        return
    typed = typed_on(italian)
    known = {row.block: row for row in Figure.objects.filter(page_id=italian.pk)}
    english = _twin(italian, "en") if typed else None
    in_english = typed_on(english) if english else {}
    for block, (path, one) in typed.items():
        row = known.pop(block, None) or Figure(page_id=italian.pk, block=block)
        _copy(row, path, one, in_english[block][1].subject if block in in_english else "")
        row.save()
    Figure.objects.filter(pk__in=[row.pk for row in known.values()]).delete()


def _twin(page: Page, language: str) -> Page | None:
    told = (
        page.get_translations().live().filter(locale__language_code=language, alias_of__isnull=True).first()
    )
    return told.specific if told else None


def _copy(row: Figure, path: str, typed: Typed, in_english: str) -> None:
    if any(getattr(row, name) != getattr(typed, name) for name in SAME):
        row.confirmed = None
    for name in (*SAME, "source_url", "settled"):
        setattr(row, name, getattr(typed, name))
    row.place, row.subject_it, row.subject_en = path, typed.subject, in_english
    row.reckon()


def confirm(figure: Figure, user: User) -> None:
    """Somebody looked, and it is still right: it is asked about again after as many months."""
    figure.confirmed = timezone.localdate()
    figure.reckon()
    figure.save(update_fields=["confirmed", "as_of"])
    log(figure.page, CONFIRMED, user=user, data={"figure": str(figure)})


def _gone_out(sender: Any, instance: Page, **_about: Any) -> None:
    take_stock(instance)


def _taken_down(sender: Any, instance: Page, **_about: Any) -> None:
    if instance.locale.language_code == SOURCE:
        Figure.objects.filter(page_id=instance.pk).delete()
    else:
        take_stock(instance)
