"""Consulting, what the cooperatives offer to firms, and the page for companies."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, MultiFieldPanel

from cooperatives import directory, trail
from cooperatives.models.pages.standfirst import StandfirstPage


class ConsultingPage(StandfirstPage):
    """What the consortium does for cooperatives and institutions."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["cooperatives.ServicePage"]
    max_count_per_parent = 1
    page_description = _("Consulting to cooperatives, with a page for each service.")

    class Meta:
        verbose_name = _("consulting")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "services": directory.services(self)}


class CompaniesPage(StandfirstPage):
    """What firms can ask for: gifts, and the services that cooperatives sell."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["cooperatives.ServicePage"]
    max_count_per_parent = 1
    page_description = _("The page for companies, with a page for each service.")

    class Meta:
        verbose_name = _("for companies")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "services": directory.services(self)}


class ServicePage(StandfirstPage):
    """One service, and who does it."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["cooperatives.ConsultingPage", "cooperatives.CompaniesPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("One service: for whom, what, who does it.")
    content_panels: ClassVar[list[Any]] = [
        *StandfirstPage.content_panels,
        MultiFieldPanel(
            [InlinePanel("cooperatives", label=_("cooperative"))], heading=_("Cooperatives that do it")
        ),
    ]

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "cooperatives": trail.who_does(self)}


class ServiceCooperative(models.Model):
    """This cooperative does that service."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="cooperatives")
    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        on_delete=models.PROTECT,
        related_name="services",
        verbose_name=_("cooperative"),
    )

    class Meta:
        verbose_name = _("cooperative")
        constraints = [
            models.UniqueConstraint(fields=["page", "cooperative"], name="service_names_a_cooperative_once")
        ]

    def __str__(self) -> str:
        return str(self.cooperative)
