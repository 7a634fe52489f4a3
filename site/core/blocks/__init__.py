"""Neutral blocks that every page may use.

Those that point at products, stories or people stand in their own apps.
"""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    TextBlock,
)

from core.blocks.choosing import PictureChooser
from core.figure_blocks import DatedFigure, WorkSheet
from core.models import Picture

PLAIN = ["bold", "italic", "link", "document-link"]
PROSE = ["h2", "h3", "bold", "italic", "link", "ol", "ul", "document-link", "hr"]


def sample_pictures(number: int) -> list[dict[str, Any]]:
    """What the chooser shows of a block with pictures: the newest of the library, of nobody."""
    nobody = Picture.objects.filter(shows_people=False, is_decorative=False).order_by("-pk")[:number]
    caption = gettext("Flour and water, an hour before the oven.")
    return [{"picture": picture, "caption": caption} for picture in nobody]


class TextSection(RichTextBlock):
    """Running text."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=PROSE, **kwargs)

    def get_preview_value(self) -> Any:
        heading = gettext("The first hour")
        text = gettext("The oven is lit at four. Whoever comes in finds the dough risen and the table clean.")
        return self.normalize(f"<h2>{heading}</h2><p>{text}</p>")

    class Meta:
        icon = "pilcrow"
        template = "blocks/text.html"
        label = _("Text")
        description = _("Paragraphs, small headings, lists and links.")
        group = _("Every day")


class CaptionedPicture(StructBlock):
    picture = PictureChooser(label=_("Picture"))
    caption = CharBlock(label=_("Caption"), required=False, max_length=250)

    def get_preview_value(self) -> Any:
        return self.normalize(next(iter(sample_pictures(1)), {"picture": None, "caption": ""}))

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
        preview_value = {
            "quote": _("The dough tells you when it is ready. You only have to keep your hands on it."),
            "name": "Davide",
            "role": _("baker"),
        }


class Question(StructBlock):
    question = CharBlock(label=_("Question"), max_length=200)
    answer = RichTextBlock(label=_("Answer"), features=[*PLAIN, "ul", "ol"])

    def get_preview_value(self) -> Any:
        answer = gettext(
            "Yes: one chooses the store at checkout, and a letter says when the parcel is ready."
        )
        return self.normalize({"question": gettext("Can I collect in store?"), "answer": f"<p>{answer}</p>"})

    class Meta:
        icon = "help"
        template = "blocks/question.html"
        label = _("Question and answer")
        description = _("One question that people ask, with its answer.")
        group = _("Others")


class Gallery(StructBlock):
    pictures = ListBlock(CaptionedPicture(), label=_("Pictures"), min_num=2, max_num=12)

    def get_preview_value(self) -> Any:
        return self.normalize({"pictures": sample_pictures(3)})

    class Meta:
        icon = "grid"
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
