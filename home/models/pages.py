"""The home page and the pages of information."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index

from cooperatives import whereabouts
from core import parts
from core.models import Organisation
from core.pages import DESCRIPTION, BasePage
from home import structured
from home.blocks import information_body
from home.front import Front


class HomePage(BasePage):
    """Tells in ten seconds who works, where, at what, and leads on.

    What is not chosen is filled by what is newest.
    """

    standfirst = models.CharField(_("first sentence"), max_length=300)
    text = models.TextField(_("text"), blank=True)

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "stories.StoryIndexPage",
        "shop.ShopPage",
        "events.EventIndexPage",
        "cooperatives.CooperativeIndexPage",
        "cooperatives.PrisonIndexPage",
        "cooperatives.CompaniesPage",
        "cooperatives.ConsultingPage",
        "home.ContentPage",
    ]
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("text"),
        FieldPanel("picture"),
        DESCRIPTION,
        InlinePanel("featured", label=_("featured story"), max_num=3),
    ]

    page_description = _("The front page. There is one in each language.")
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("standfirst")]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "front": Front(self)}

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        return structured.everything(self.language, request)

    @property
    def share_title(self) -> str:
        return self.standfirst

    @property
    def card_text(self) -> str:
        return self.standfirst


class Featured(Orderable):
    """A page that an editor chose for the home page, in her order."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured")
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels: ClassVar[list[Any]] = [PageChooserPanel("page", "stories.StoryPage")]

    class Meta(Orderable.Meta):
        verbose_name = _("featured page")


class Role(models.TextChoices):
    """Pages that the site itself must find: the footer, the checkout, the letters link to them."""

    ABOUT = "about", _("about us")
    STORE = "store", _("the store")
    CONTACT = "contact", _("contact")
    DELIVERY = "delivery", _("delivery and returns")
    QUESTIONS = "questions", _("questions")
    GUARANTEE = "guarantee", _("legal guarantee")
    PRESS = "press", _("press")
    PARTNERS = "partners", _("partners")
    TRANSPARENCY = "transparency", _("transparency")
    PRIVACY = "privacy", _("privacy")
    TERMS = "terms", _("terms of sale")
    ACCESSIBILITY = "accessibility", _("accessibility")


class ContentPage(BasePage):
    """A page of information.

    `role` makes it findable by the site; a page without a role is found by its links.
    """

    role = models.CharField(_("role"), max_length=20, choices=Role.choices, blank=True)
    standfirst = models.CharField(_("standfirst"), max_length=300, blank=True)
    body = StreamField(information_body(), verbose_name=_("content"), blank=True)

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.ContentPage"]
    subpage_types: ClassVar[list[str]] = ["home.ContentPage"]
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("picture"),
        DESCRIPTION,
        FieldPanel("body"),
        FieldPanel("role"),
    ]

    page_description = _("About us, the store, questions, privacy and the like.")
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("page of information")
        verbose_name_plural = _("pages of information")

    @property
    def card_text(self) -> str:
        return self.standfirst or self.search_description

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        told = super().structured(request)
        if self.role == Role.STORE:
            told.append(structured.of_store(self.language, request, self.get_url() or ""))
        return told

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if self.role in (Role.STORE, Role.CONTACT):
            context["tells_the_hours"] = True
        if self.role == Role.STORE:
            context["place"] = parts.later(lambda: whereabouts.of_store(Organisation.load()))
        return context
