"""Live pages by the thousand, in a handful of statements."""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page

AT_ONCE = 500
INHERITED = [field for field in Page._meta.concrete_fields if not field.primary_key]


def plant(parent: Page, pages: Sequence[Page]) -> None:
    """Put them live below what stands there already; all of one type, each with title, slug and what its type needs.

    They have no history and are not in the index of search: who measures these fills them by `update_index`.
    """
    parent.refresh_from_db()
    last = parent.get_last_child()
    step = Page._str2int(last.path[-Page.steplen :]) if last else 0
    kind = ContentType.objects.get_for_model(type(pages[0]))
    now = timezone.now()
    for number, page in enumerate(pages, start=step + 1):
        page.depth, page.numchild = parent.depth + 1, 0
        page.path = Page._get_path(parent.path, page.depth, number)
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.content_type, page.locale_id = kind, parent.locale_id
        page.live, page.has_unpublished_changes, page.draft_title = True, False, page.title
        page.first_published_at = page.last_published_at = now
    _insert(pages)
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))


def _insert(pages: Sequence[Page]) -> None:
    """First the rows of `Page`, then those of the type: Django's `bulk_create` refuses what stands in two tables."""
    rows = [Page(**{field.attname: getattr(page, field.attname) for field in INHERITED}) for page in pages]
    for page, row in zip(pages, Page._base_manager.bulk_create(rows, AT_ONCE), strict=True):
        page.pk = page.page_ptr_id = row.pk
    kind = type(pages[0])
    kind._base_manager.all()._batched_insert(list(pages), kind._meta.local_concrete_fields, AT_ONCE)
