"""What a person's screen tells beside the consents: where they are seen, what would be hidden, what was done."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.panels import Panel
from wagtail.log_actions import registry
from wagtail.models import Page, ReferenceIndex

from core import heard, hiding, private_files
from core.models import Authorisation, Consent, HiddenPage, Person, Picture

PAPERS: dict[str, Any] = {"consent": Consent, "authorisation": Authorisation}


@dataclass(frozen=True, slots=True)
class Place:
    """A page on which somebody is seen. `how` says in what state; `about` that it goes when the consent ends."""

    title: str
    language: str
    url: str
    edit: str
    how: str
    about: bool


def places(person: Person) -> list[Place]:
    """The pages about this person first, then those that only show a picture of them; both languages."""
    told = Page.objects.filter(pk__in=heard.pages_of(person))
    pictures = list(person.pictures.all())
    shown = {key for picture in pictures for key in _pages_with(picture)}
    also = Page.objects.filter(pk__in=shown).exclude(pk__in=told.values("pk"))
    hidden = set(HiddenPage.objects.filter(page__in=told).values_list("page", flat=True))
    return [
        _place(page, about, page.pk in hidden)
        for about, pages in ((True, told), (False, also))
        for page in pages.select_related("locale").order_by("path")
    ]


def _pages_with(picture: Picture) -> set[int]:
    found = ReferenceIndex.get_references_to(picture).filter(base_content_type__app_label="wagtailcore")
    return {
        int(key) for key in found.filter(base_content_type__model="page").values_list("object_id", flat=True)
    }


def _place(page: Page, about: bool, hidden: bool) -> Place:
    how = gettext("hidden") if hidden else gettext("on the site") if page.live else gettext("draft")
    return Place(
        page.draft_title or page.title,
        str(page.locale.get_display_name()),
        (page.get_url() or "") if page.live else "",
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        how,
        about,
    )


def authorisations(person: Person, pages: list[Place]) -> list[Authorisation]:
    """Those of the pictures and of the stories in which they are seen."""
    found = {picture.authorisation for picture in person.pictures.select_related("authorisation")}
    for page in Page.objects.filter(portrayals__person=person).specific():
        found.add(getattr(page, "authorisation", None))
    return sorted((one for one in found if one is not None), key=lambda one: one.pk)


class WhereSeen(Panel):
    """For the form of a person who is written down already."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/desk/person_seen.html"

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            person = self.instance
            seen = places(person)
            return {
                **super().get_context_data(parent_context),
                "person": person,
                "about": [one for one in seen if one.about],
                "shown": [one for one in seen if not one.about],
                "pictures": person.pictures.order_by("title"),
                "authorisations": authorisations(person, seen),
                "hidden": hiding.hidden_for(person).exists(),
                "history": registry.get_logs_for_instance(person)
                .select_related("user")
                .order_by("-timestamp")[:20],
            }


@require_POST
def bring_back(request: HttpRequest, pk: int) -> HttpResponse:
    """One click: what expiry hid of somebody whose consent holds again."""
    if not request.user.has_perm("core.change_consent"):
        raise PermissionDenied
    person = get_object_or_404(Person, pk=pk)
    shown, reasons = hiding.bring_back(person, request.user)  # type: ignore[arg-type]
    for page in shown:
        messages.success(request, gettext("“%(title)s” is on the site again.") % {"title": page.title})
    for reason in reasons:
        messages.error(request, reason)
    if not shown and not reasons:
        messages.info(request, gettext("Nothing of this person is hidden."))
    return HttpResponseRedirect(reverse("people:edit", args=[pk]))


@require_safe
def paper(request: HttpRequest, kind: str, pk: int) -> HttpResponseBase:
    """A signed paper, for those who may read the register and for nobody else."""
    model = PAPERS.get(kind)
    if model is None:
        raise Http404
    if not request.user.has_perm(f"core.view_{kind}"):
        raise PermissionDenied
    row = get_object_or_404(model, pk=pk)
    return private_files.answer(row, f"{kind}-{row.pk}")


def addresses() -> list[URLPattern]:
    return [
        path("people/<int:pk>/bring-back/", bring_back, name="bring_back"),
        path("people/papers/<slug:kind>/<int:pk>/", paper, name="private_file"),
    ]
