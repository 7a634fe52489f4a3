"""What pages of information need beside the common blocks: partners, and what press and law ask for."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    DecimalBlock,
    IntegerBlock,
    ListBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.documents.blocks import DocumentChooserBlock

from cooperatives.blocks import PartnerChooser
from cooperatives.models import Partner
from core.blocks import page_body, sample_pictures
from core.blocks.choosing import PictureChooser
from core.shared_blocks import Shared


class DocumentChooser(Shared, DocumentChooserBlock):
    """One file for both languages."""

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        _path, args, kwargs = super().deconstruct()
        return "wagtail.documents.blocks.DocumentChooserBlock", args, kwargs


def _year(label: Any, required: bool = True) -> IntegerBlock:
    return IntegerBlock(label=label, required=required, min_value=1990, max_value=2100)


class PartnerWork(StructBlock):
    """What is done together with one partner: its name is truth, the sentence belongs to the page."""

    partner = PartnerChooser(label=_("Partner"))
    together = TextBlock(label=_("What is done together"), max_length=500)
    since = _year(_("Since"))
    until = _year(_("Until"), required=False)
    source = CharBlock(label=_("Source"), max_length=200)
    source_url = URLBlock(label=_("Address of the source"), required=False)

    def get_preview_value(self) -> Any:
        together = gettext("The store has been open since 2015 in rooms that the City lends.")
        shown = {"together": together, "since": 2015, "source": gettext("City of Milan, 2015")}
        partner = Partner.objects.first() or Partner(name=gettext("City of Milan"))
        return self.normalize({**shown, "partner": partner})

    class Meta:
        icon = "group"
        template = "blocks/partner.html"
        label = _("Partner")
        description = _("A firm or an institution, with what is done together, from when, and who says so.")
        group = _("Others")


class ReadyText(StructBlock):
    """A text that others may copy as it is: the press page has it in three lengths."""

    title = CharBlock(label=_("Length"), max_length=60)
    text = TextBlock(label=_("Text"))

    class Meta:
        icon = "copy"
        template = "blocks/ready_text.html"
        label = _("Text to copy")
        description = _("A description of the consortium that newspapers may print as it is.")
        group = _("Others")
        preview_value = {
            "title": _("In one sentence"),
            "text": _("The consortium sells what is made in the workshops of three prisons of Milan."),
        }


class Download(StructBlock):
    picture = PictureChooser(label=_("Picture"))
    caption = CharBlock(label=_("Caption"), required=False, max_length=250)


class Downloads(StructBlock):
    """Pictures for newspapers: small on the page, whole in the file, each with its credit."""

    terms = CharBlock(label=_("On which terms"), max_length=250)
    pictures = ListBlock(Download(), label=_("Pictures"), min_num=1, max_num=24)

    def get_preview_value(self) -> Any:
        return self.normalize({"terms": "", "pictures": sample_pictures(3)})

    class Meta:
        icon = "download"
        template = "blocks/downloads.html"
        label = _("Pictures to download")
        description = _("Pictures for newspapers, each with its credit and the whole file.")
        group = _("Others")


class YearlyRow(StructBlock):
    year = _year(_("Year"))
    what = CharBlock(label=_("What"), max_length=200)
    giver = CharBlock(label=_("Who gave it"), required=False, max_length=160)
    amount = DecimalBlock(label=_("Euro"), required=False, min_value=0, max_digits=12, decimal_places=2)
    received = CharBlock(label=_("When it was received"), required=False, max_length=60)
    document = DocumentChooser(label=_("Document"), required=False)
    example = BooleanBlock(
        label=_("It is an example"), required=False, help_text=_("The page says so beside the row.")
    )


class YearlyRows(StructBlock):
    """One kind of what the law wants published, by year: report, contributions, 5×1000 (law.md L3)."""

    caption = CharBlock(label=_("Of what"), max_length=120)
    rows = ListBlock(YearlyRow(), label=_("Rows"), min_num=1, max_num=60)

    class Meta:
        icon = "table"
        template = "blocks/yearly_rows.html"
        label = _("Rows by year")
        description = _("Social reports, public contributions, 5×1000: by year, with the document.")
        group = _("Others")
        preview_value = {
            "caption": _("Public contributions"),
            "rows": [{"year": 2025, "what": _("Call for projects"), "amount": 1200}],
        }


def information_body() -> list[tuple[str, object]]:
    return [
        *page_body(),
        ("partner", PartnerWork()),
        ("ready_text", ReadyText()),
        ("downloads", Downloads()),
        ("yearly", YearlyRows()),
    ]
