"""What the pages of this app have in common."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import page_body
from core.pages import DESCRIPTION, BasePage


class StandfirstPage(BasePage):
    """Abstract: a page with a standfirst and content."""

    standfirst = models.CharField(_("standfirst"), max_length=300, blank=True)
    body = StreamField(page_body(), verbose_name=_("content"), blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("picture"),
        DESCRIPTION,
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    @property
    def card_text(self) -> str:
        return self.standfirst or self.search_description
