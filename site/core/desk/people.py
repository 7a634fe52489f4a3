"""People and consents: who is portrayed, what they agreed to and until when; the institutes' authorisations."""

from typing import Any

from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.log_actions import log

from core import hiding
from core.desk import Create, Edit, TruthViewSet, withdrawing
from core.desk.consents_list import ConsentFilters, ConsentsList, covers, day_of, person_address, stands
from core.desk.histories import CHANGED, WRITTEN
from core.desk.people_list import COLUMNS, PeopleFilters, PeopleList, today
from core.desk.people_screen import WhereSeen
from core.models import Authorisation, Consent, Person

# By date, or now: both by the screens of `withdrawing`.
FORGETTING = MultiFieldPanel(
    [FieldRowPanel([FieldPanel("forget_on"), FieldPanel("later_name")]), withdrawing.WithdrawalPanel()],
    heading=_("Forgetting"),
)


class PersonForm(WagtailAdminModelForm):
    """A consent once written down is never deleted here: it expires, or it is withdrawn."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if self.instance.forgotten:  # a form that was opened before would write the old name back
            self.add_error(None, gettext("This person withdrew: the row is closed, and nothing was saved."))
        withdrawing.check_date(self, cleaned)
        consents = self.formsets["consents"]
        if consents.is_valid() and any(form.instance.pk for form in consents.deleted_forms):
            self.add_error(
                None, gettext("A consent that was written down is kept: it ends by itself on its day.")
            )
        return cleaned


class Keeps:
    """After saving: the history says what was agreed, and the site shows what is agreed now."""

    def save_instance(self) -> Any:
        rows = [form for form in self.form.formsets["consents"].forms if form.has_changed()]  # type: ignore[attr-defined]
        new = {id(form) for form in rows if not form.instance.pk}
        person = super().save_instance()  # type: ignore[misc]
        for form in rows:
            consent = form.instance
            said = {"covers": consent.scopes, "until": consent.expires.isoformat()}
            log(person, WRITTEN if id(form) in new else CHANGED, data=said)
        hiding.settle(timezone.now())
        return person


class WriteDown(Keeps, Create):
    pass


class Correct(Keeps, Edit):
    pass


class Withdrawn(FieldPanel):
    """Read only; where nothing was withdrawn it says so in words."""

    def format_value_for_display(self, value: Any) -> Any:
        return gettext("not withdrawn") if value is None else super().format_value_for_display(value)


WHO = MultiFieldPanel([FieldPanel("display_name"), FieldPanel("is_pseudonym")], heading=_("Who"))
CONSENTS = InlinePanel(
    "consents",
    heading=_("Consents"),
    label=_("Consent"),
    panels=[
        FieldPanel("scopes"),
        FieldRowPanel([FieldPanel("given"), FieldPanel("expires")]),
        FieldPanel("file"),
        Withdrawn("withdrawn", read_only=True),
    ],
)


class PersonViewSet(TruthViewSet):
    model = Person
    name = url_prefix = "people"
    icon = "user"
    index_view_class = PeopleList
    add_view_class = WriteDown
    edit_view_class = Correct
    filterset_class = PeopleFilters
    search_fields = ["display_name"]
    list_display = COLUMNS
    ordering = "display_name"
    edit_handler = TabbedInterface(
        base_form_class=PersonForm,
        children=[
            ObjectList([WHO, CONSENTS, FORGETTING], heading=_("Consents")),
            ObjectList([WhereSeen()], heading=_("Where they are seen")),
        ],
    )


class ConsentViewSet(TruthViewSet):
    """A list only: a consent is written on the screen of its person."""

    model = Consent
    name = "consents"
    url_prefix = "people/ending"
    icon = "date"
    export_filename = "consensi"
    index_view_class = ConsentsList
    filterset_class = ConsentFilters
    search_fields = ["person__display_name"]
    list_display = [
        TitleColumn("person", label=_("Person"), get_url=person_address, sort_key="person__display_name"),
        Column("covers", label=_("Covers"), accessor=covers),
        Column("given", label=_("Given on"), accessor=day_of("given"), sort_key="given"),
        Column("expires", label=_("Valid until"), accessor=day_of("expires"), sort_key="expires"),
        StatusTagColumn(
            "stands", label=_("State"), accessor=stands, primary=lambda one: one.expires >= today()
        ),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]


class AuthorisationViewSet(TruthViewSet):
    model = Authorisation
    name = url_prefix = "authorisations"
    icon = "key"
    list_display = [
        "reference",
        "institute",
        Column("given", label=_("Given on"), accessor=day_of("given"), sort_key="given"),
        Column("expires", label=_("Valid until"), accessor=day_of("expires"), sort_key="expires"),
        Column("pictures", label=_("Pictures"), accessor=lambda one: one.pictures.count()),
    ]
    list_filter = ["institute"]
    search_fields = ["reference", "institute"]
    panels = [FieldPanel(name) for name in ("reference", "institute", "given", "expires", "file")]
