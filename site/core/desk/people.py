"""People and consents: who is portrayed, what they agreed to and until when; the institutes' authorisations."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.documents.widgets import AdminDocumentChooser

from core.desk import TruthViewSet, withdrawing
from core.models import Authorisation, Person

SOON = 60  # days before its end that a consent is spoken of


# By date, or now: both by the screens of `withdrawing`.
FORGETTING = MultiFieldPanel(
    [FieldRowPanel([FieldPanel("forget_on"), FieldPanel("later_name")]), withdrawing.WithdrawalPanel()],
    heading=_("Forgetting"),
)


class PersonForm(WagtailAdminModelForm):
    """A consent once written down is never deleted here: it expires, or it is withdrawn."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        withdrawing.check_date(self, cleaned)
        consents = self.formsets["consents"]
        if consents.is_valid() and any(form.instance.pk for form in consents.deleted_forms):
            self.add_error(
                None, gettext("A consent that was written down is kept: it ends by itself on its day.")
            )
        return cleaned


def until(person: Any) -> str:
    """What the list says of somebody's consents, from the dates that the list has read."""
    if person.forgotten:
        return gettext("withdrawn on %(day)s") % {"day": date_format(person.forgotten, "SHORT_DATE_FORMAT")}
    if person.valid_until is None:
        return gettext("no valid consent")
    days = (person.valid_until - timezone.localdate()).days
    if days > SOON:
        return gettext("valid until %(day)s") % {"day": person.valid_until.strftime("%d/%m/%Y")}
    return ngettext("ends in %(days)s day", "ends in %(days)s days", days) % {"days": days}


class PeopleList(generic.IndexView):
    page_title = _("People and consents")

    def get_base_queryset(self) -> QuerySet[Person]:
        today = timezone.localdate()
        valid = Q(consents__withdrawn__isnull=True, consents__given__lte=today, consents__expires__gte=today)
        return Person.objects.annotate(
            valid_until=Max("consents__expires", filter=valid),
            pages=Count("portrayals", distinct=True),
        )

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        other = HeaderButton(gettext("Authorisations"), url=reverse("authorisations:index"), icon_name="key")
        return [*super().header_buttons, other]


class PersonViewSet(TruthViewSet):
    model = Person
    name = url_prefix = "people"
    icon = "user"
    index_view_class = PeopleList
    search_fields = ["display_name"]
    list_display = [
        "display_name",
        StatusTagColumn(
            "until",
            label=_("Consent"),
            accessor=until,
            primary=lambda one: bool(one.valid_until),
            sort_key="valid_until",
        ),
        Column("pages", label=_("Pages"), sort_key="pages"),
    ]
    ordering = "display_name"
    edit_handler = ObjectList(
        base_form_class=PersonForm,
        children=[
            MultiFieldPanel(
                [FieldPanel("display_name"), FieldPanel("is_pseudonym")],
                heading=_("Who"),
            ),
            FORGETTING,
            InlinePanel(
                "consents",
                heading=_("Consents"),
                label=_("Consent"),
                panels=[
                    FieldPanel("scopes"),
                    FieldRowPanel([FieldPanel("given"), FieldPanel("expires")]),
                    FieldPanel("proof", widget=AdminDocumentChooser),
                    FieldPanel("withdrawn", read_only=True),
                ],
            ),
        ],
    )


class AuthorisationViewSet(TruthViewSet):
    model = Authorisation
    name = url_prefix = "authorisations"
    icon = "key"
    list_display = ["reference", "institute", "given", "expires"]
    search_fields = ["reference", "institute"]
    panels = [FieldPanel(name) for name in ("reference", "institute", "given", "expires")]


class OnlyForKeepers:
    """Wagtail's choosers ask nobody who they are: the names of those portrayed are not for everybody."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm("core.view_person"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class Choose(OnlyForKeepers, chooser.ChooseView):
    pass


class ChooseResults(OnlyForKeepers, chooser.ChooseResultsView):
    pass


class Chosen(OnlyForKeepers, chooser.ChosenView):
    pass


class ChosenMultiple(OnlyForKeepers, chooser.ChosenMultipleView):
    pass


class PersonChooserViewSet(ChooserViewSet):
    """Choosing somebody, or writing them down on the spot."""

    choose_view_class = Choose
    choose_results_view_class = ChooseResults
    chosen_view_class = Chosen
    chosen_multiple_view_class = ChosenMultiple

    model = Person
    icon = "user"
    form_fields = ["display_name", "is_pseudonym"]
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    creation_tab_label = _("New person")
    create_action_label = _("Write down")
