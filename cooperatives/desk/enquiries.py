"""Messages: the list of what visitors ask, with its filters and its file for a spreadsheet."""

from typing import Any

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.timesince import timesince
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from cooperatives import answering
from cooperatives.desk import message
from cooperatives.models import Audience, Cooperative, Enquiry, EnquiryAddress
from core.desk import TruthViewSet
from core.desk.spreadsheet import SafeSpreadsheet


class ReadAndClose(ModelPermissionPolicy):
    """Nobody adds or deletes a message by hand: it is closed, erased with all of an address, or purged."""

    closed = frozenset({"add", "delete"})

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in self.closed and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return super().user_has_any_permission(user, set(actions) - self.closed)


register_permission_policy(Enquiry, ReadAndClose(Enquiry))


def age(enquiry: Enquiry) -> str:
    """How long somebody has waited, or when it was settled."""
    if enquiry.state == Enquiry.State.OPEN:
        return timesince(enquiry.received, depth=1)
    return gettext("settled")


def about(enquiry: Enquiry) -> str:
    """In the words of who answers, whatever language it was asked in."""
    return enquiry.service.title if enquiry.service else str(enquiry.get_subject_display())


def state(enquiry: Enquiry) -> str:
    return gettext("late") if answering.is_late(enquiry, timezone.now()) else str(enquiry.get_state_display())


class EnquiryFilters(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=Enquiry.State.choices, widget=forms.CheckboxSelectMultiple
    )
    late = django_filters.ChoiceFilter(
        label=_("Waiting"),
        choices=[("yes", _("longer than we promised"))],
        empty_label=_("All"),
        widget=forms.RadioSelect,
        method="by_waiting",
    )
    subject = django_filters.MultipleChoiceFilter(
        label=_("Subject"), choices=Enquiry.Subject.choices, widget=forms.CheckboxSelectMultiple
    )
    audience = django_filters.MultipleChoiceFilter(
        label=_("From whom"), choices=Audience.choices, widget=forms.CheckboxSelectMultiple
    )
    cooperative = django_filters.ModelChoiceFilter(
        label=_("Cooperative"), queryset=Cooperative.objects.filter(enquiries__isnull=False).distinct()
    )
    handler = django_filters.ModelChoiceFilter(
        label=_("Who answers"), queryset=get_user_model().objects.filter(is_active=True)
    )
    received = django_filters.DateFromToRangeFilter(label=_("Received"), widget=DateRangePickerWidget)

    class Meta:
        model = Enquiry
        fields: list[str] = []

    def by_waiting(self, rows: "QuerySet[Enquiry]", _name: str, _value: str) -> "QuerySet[Enquiry]":
        return rows & answering.waiting_too_long(timezone.now())


class EnquiryList(SafeSpreadsheet, generic.IndexView):
    page_title = _("Messages")
    export_headings = {"reference": _("Number"), "get_state_display": _("State"), "handler": _("Who answers")}

    def get_base_queryset(self) -> "QuerySet[Enquiry]":
        return Enquiry.objects.select_related("cooperative", "handler", "service")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        found = list(super().header_buttons)
        if self.request.user.has_perm("cooperatives.change_enquiryaddress"):
            where = reverse("enquiry-addresses:index")
            found.append(HeaderButton(gettext("Where they go"), url=where, icon_name="mail"))
        return found


class EnquiryViewSet(TruthViewSet):
    model = Enquiry
    name = url_prefix = "enquiries"
    menu_label = _("Messages")
    icon = "mail"
    index_view_class = EnquiryList
    filterset_class = EnquiryFilters
    list_display = [
        "__str__",
        Column("about", label=_("About"), accessor=about, sort_key="about"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=state,
            primary=lambda enquiry: enquiry.state == Enquiry.State.OPEN,
            sort_key="state",
        ),
        Column("age", label=_("Waiting for"), accessor=age),
        Column("cooperative", label=_("Cooperative"), sort_key="cooperative__name"),
        Column("handler", label=_("Who answers")),
        Column("received", label=_("Received"), sort_key="received"),
    ]
    add_to_reference_index = False
    export_filename = "messaggi"
    list_export = [
        "reference",
        "received",
        "get_state_display",
        "about",
        "name",
        "organisation",
        "email",
        "phone",
        "language",
        "message",
        "cooperative",
        "went_to",
        "handler",
        "settled",
    ]
    search_fields = ["name", "email", "message", "organisation", "about"]
    ordering = "-received"

    def get_form_class(self, for_update: bool = False) -> None:
        """The screens have their own forms."""

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", message.MessageScreen.as_view(), name="edit"),
            *(
                path(f"<int:pk>/{name}/", screen.as_view(), name=name)
                for name, screen in message.ACTS.items()
            ),
        ]


class EnquiryAddressViewSet(TruthViewSet):
    """Where messages go that no cooperative answers; without any, to the organisation's own address."""

    model = EnquiryAddress
    name = url_prefix = "enquiry-addresses"
    icon = "mail"
    list_display = ["audience", "email"]
    panels = [FieldPanel("audience"), FieldPanel("email")]
    search_fields = ["email"]
