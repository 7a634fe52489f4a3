"""Choosers inside a text: what is chosen is read at once for the whole text, in one query for each kind."""

from collections.abc import Sequence
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.functional import cached_property
from django.utils.module_loading import import_string
from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from core import pictures
from core.models import Picture, PictureRendition, Recording
from core.shared_blocks import Shared

POSTER = "width-960|format-jpeg"


class PictureChooser(Shared, ImageChooserBlock):
    """Reads all pictures of a page's content at once, with the sizes that content shows them in."""

    def bulk_to_python(self, values: list[int | None]) -> list[Picture | None]:
        found = pictures.read((value for value in values if value), "text")
        return [found.get(value) if value else None for value in values]

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        """How a picture is read is nothing that migrations need to know."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.images.blocks.ImageChooserBlock", args, kwargs


class RecordingChooser(Shared, ChooserBlock):
    """A sound or a film. Each knows the file of the picture before it plays as `poster_file`."""

    target_model = "core.Recording"

    @cached_property
    def widget(self) -> Any:
        # The viewset makes a form, which it can only once all models are there.
        return import_string("core.desk.recordings.chooser_viewset").widget_class()

    def bulk_to_python(self, values: Sequence[Any]) -> list[Recording | None]:
        posters = Picture.objects.filter(pk=OuterRef("poster"), withheld__isnull=True)
        sizes = PictureRendition.objects.filter(
            image=OuterRef("poster"), image__withheld__isnull=True, filter_spec=POSTER
        )
        asked = Recording.objects.filter(pk__in=[value for value in values if value])
        found = asked.annotate(
            poster_size=Subquery(sizes.values("file")[:1]),
            poster_original=Subquery(posters.values("file")[:1]),
        ).in_bulk()
        return [found.get(value) if value else None for value in values]


class AnyPageChooser(Shared, PageChooserBlock):
    """A page of the site, whatever language it was chosen in; `told` is where readers of each language find it."""

    def bulk_to_python(self, values: Sequence[Any]) -> list[Any]:
        keys = Page.objects.filter(pk__in=[value for value in values if value]).values("translation_key")
        told = list(Page.objects.filter(translation_key__in=keys).select_related("locale"))
        chosen = {page.pk: page for page in told}
        for page in told:
            page.told = {
                other.locale.language_code: other
                for other in told
                if other.live and other.translation_key == page.translation_key
            }
        return [chosen.get(value) if value else None for value in values]
