"""Consulting, what the cooperatives offer, and the pages for companies."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from cooperatives import asking, blocks, catalogue, trail
from cooperatives.models.enquiries import Enquiry
from cooperatives.models.pages.standfirst import StandfirstPage
from core import parts


class ConsultingPage(StandfirstPage):
    """What the consortium and its cooperatives do for others: all services, by whom they are for."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["cooperatives.ServicePage"]
    max_count_per_parent = 1
    parameters: ClassVar[frozenset[str]] = frozenset(catalogue.PARAMETERS.values())
    page_description = _("All services by audience, with a page for each.")

    class Meta:
        verbose_name = _("consulting")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        only = catalogue.chosen(request.GET, self.language)
        ask = asking.of_anything(Enquiry.Subject.CONSULTING, self.language)
        return {**context, "services": parts.later(lambda: catalogue.of(self, only)), "ask": ask}


class CompaniesPage(StandfirstPage):
    """What firms can do with us: gifts, services, hiring, visits."""

    ways = StreamField(blocks.ways(), verbose_name=_("what a company can do"), blank=True)

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["cooperatives.ServicePage", "cooperatives.HiringPage"]
    max_count_per_parent = 1
    page_description = _("The page for companies, with a page for each service.")
    content_panels: ClassVar[list[Any]] = [
        *StandfirstPage.content_panels[:-1],
        FieldPanel("ways"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("for companies")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        found = parts.later(lambda: catalogue.for_companies(self))
        return {
            **context,
            "services": parts.later(lambda: found["services"]),
            "hiring": parts.later(lambda: found["hiring"]),
            "ways": asking.of_ways(self.ways, self.language),
            "ask": asking.of_anything("", self.language),
        }


class ServicePage(StandfirstPage):
    """One service: for whom, what, who does it, how it goes."""

    for_cooperatives = models.BooleanField(_("for cooperatives"), default=False)
    for_companies = models.BooleanField(_("for companies"), default=False)
    for_institutions = models.BooleanField(_("for institutions"), default=False)
    timing = models.CharField(_("how long it takes"), max_length=160, blank=True)
    price = models.CharField(
        _("price"), max_length=160, blank=True, help_text=_("Left empty: “price on request”.")
    )
    steps = StreamField(blocks.steps(), verbose_name=_("how it goes"), blank=True)
    example = models.TextField(
        _("an example"), max_length=600, blank=True, help_text=_("One job, as it went.")
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    override_translatable_fields: ClassVar[list[Any]] = [
        *StandfirstPage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in ("for_cooperatives", "for_companies", "for_institutions")
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["cooperatives.ConsultingPage", "cooperatives.CompaniesPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("One service: for whom, what, who does it.")
    content_panels: ClassVar[list[Any]] = [
        *StandfirstPage.content_panels[:-1],
        MultiFieldPanel(
            [FieldPanel(name) for name in ("for_cooperatives", "for_companies", "for_institutions")],
            heading=_("For whom"),
        ),
        MultiFieldPanel(
            [InlinePanel("cooperatives", label=_("cooperative"))],
            heading=_("Cooperatives that do it"),
            help_text=_("Who writes about this service writes to the cooperative, when there is only one."),
        ),
        FieldRowPanel([FieldPanel("timing"), FieldPanel("price")]),
        FieldPanel("body"),
        FieldPanel("steps"),
        FieldPanel("example"),
    ]

    card_rows: ClassVar[tuple[str, ...]] = ("cooperatives__cooperative",)

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    @property
    def card_meta(self) -> str:
        return ", ".join(row.cooperative.name for row in self.cooperatives.all())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        who = parts.later(lambda: trail.who_does(self))
        return {
            **context,
            "cooperatives": who,
            "facts": parts.later(lambda: catalogue.facts(self, who)),
            "ask": parts.later(lambda: asking.of_service(self)),
        }


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


class HiringPage(StandfirstPage):
    """For firms that think of hiring (law 193/2000): dated, with its sources, without promises."""

    updated = models.DateField(
        _("up to date on"), default=timezone.localdate, help_text=_("When the facts were last looked at.")
    )
    steps = StreamField(blocks.steps(), verbose_name=_("how it goes"), blank=True)
    sources = StreamField(blocks.sources(), verbose_name=_("sources"))

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    override_translatable_fields: ClassVar[list[Any]] = [
        *StandfirstPage.override_translatable_fields,
        SynchronizedField("updated", overridable=False),
    ]
    parent_page_types: ClassVar[list[str]] = ["cooperatives.CompaniesPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    page_description = _("Hiring people in prison: what the law offers, dated and with its sources.")
    content_panels: ClassVar[list[Any]] = [
        *StandfirstPage.content_panels[:-1],
        FieldPanel("updated"),
        FieldPanel("body"),
        FieldPanel("steps"),
        FieldPanel("sources"),
    ]

    class Meta:
        verbose_name = _("hiring")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, "ask": asking.of_anything(Enquiry.Subject.HIRING, self.language)}
