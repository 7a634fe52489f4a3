"""Neutral blocks that every page may use.

Those that point at products, stories or people stand in their own apps.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DateBlock,
    IntegerBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.images.blocks import ImageChooserBlock

from core import pictures
from core.models import Picture

PLAIN = ["bold", "italic", "link", "document-link"]
PROSE = ["h2", "h3", "bold", "italic", "link", "ol", "ul", "document-link", "hr"]


class TextSection(RichTextBlock):
    """Running text."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=PROSE, **kwargs)

    class Meta:
        icon = "pilcrow"
        template = "blocks/text.html"
        label = _("Text")
        description = _("Paragraphs, small headings, lists and links.")
        group = _("Every day")


class PictureChooser(ImageChooserBlock):
    """Reads all pictures of a page's content at once, with the sizes that content shows them in."""

    def bulk_to_python(self, values: list[int | None]) -> list[Picture | None]:
        found = pictures.read((value for value in values if value), "text")
        return [found.get(value) if value else None for value in values]

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        """How a picture is read is nothing that migrations need to know."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.images.blocks.ImageChooserBlock", args, kwargs


class CaptionedPicture(StructBlock):
    picture = PictureChooser(label=_("Picture"))
    caption = CharBlock(label=_("Caption"), required=False, max_length=250)

    class Meta:
        icon = "image"
        template = "blocks/picture.html"
        label = _("Picture")
        description = _("One picture with its caption and credit.")
        group = _("Every day")


class MakerQuote(StructBlock):
    quote = TextBlock(label=_("Words"))
    name = CharBlock(
        label=_("Who speaks"),
        max_length=80,
        help_text=_("First name only, unless the person agreed in writing."),
    )
    role = CharBlock(label=_("What they do"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        template = "blocks/maker_quote.html"
        label = _("Quote")
        description = _("Somebody from a workshop speaks.")
        group = _("Every day")


class DatedFigure(StructBlock):
    """A number with its year and source; without a year, with the day on which it was looked up."""

    value = CharBlock(label=_("Figure"), max_length=40)
    subject = CharBlock(label=_("What is counted"), max_length=160)
    year = IntegerBlock(label=_("Year"), required=False, min_value=1900, max_value=2100)
    consulted = DateBlock(label=_("Looked up on"), required=False)
    source = CharBlock(label=_("Source"), max_length=200)
    source_url = URLBlock(label=_("Address of the source"), required=False)

    class Meta:
        icon = "order"
        template = "blocks/figure.html"
        label = _("Dated figure")
        description = _("A number, with the year and the source it comes from.")
        group = _("Others")


class WorkSheet(StructBlock):
    """The recurring fact box: who works, where, at what, since when, how many."""

    who = CharBlock(label=_("Who"), required=False, max_length=160)
    where = CharBlock(label=_("Where"), required=False, max_length=160)
    what = CharBlock(label=_("At what"), required=False, max_length=200)
    since = CharBlock(label=_("Since"), required=False, max_length=60)
    figure = CharBlock(label=_("How many"), required=False, max_length=120)
    source = CharBlock(label=_("Year and source"), required=False, max_length=200)

    class Meta:
        icon = "clipboard-list"
        template = "blocks/work_sheet.html"
        label = _("Work in brief")
        description = _("Who works, where, at what, since when.")
        group = _("Others")


class Question(StructBlock):
    question = CharBlock(label=_("Question"), max_length=200)
    answer = RichTextBlock(label=_("Answer"), features=[*PLAIN, "ul", "ol"])

    class Meta:
        icon = "help"
        template = "blocks/question.html"
        label = _("Question and answer")
        description = _("One question that people ask, with its answer.")
        group = _("Others")


class Gallery(StructBlock):
    pictures = ListBlock(CaptionedPicture(), label=_("Pictures"), min_num=2, max_num=12)

    class Meta:
        icon = "image"
        template = "blocks/gallery.html"
        label = _("Gallery")
        description = _("From two to twelve pictures.")
        group = _("Others")


def page_body() -> list[tuple[str, object]]:
    """The blocks of every page of information, in the order of the chooser."""
    return [
        ("text", TextSection()),
        ("picture", CaptionedPicture()),
        ("quote", MakerQuote()),
        ("figure", DatedFigure()),
        ("work", WorkSheet()),
        ("question", Question()),
        ("gallery", Gallery()),
    ]
