"""Which Italian pages somebody may translate, and how the list of them is narrowed."""

import datetime
from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core.translating import states
from core.translating.states import State

MAY = "wagtail_localize.submit_translation"
ALL = "all"  # what is in order too: for a file of the whole site
AGES = (
    ("", gettext_lazy("Any time")),
    ("7", gettext_lazy("More than a week")),
    ("30", gettext_lazy("More than a month")),
    ("90", gettext_lazy("More than three months")),
)
ORDERS = {
    "": ("press", "since", "pk"),
    "oldest": ("since", "pk"),
    "newest": ("-since", "-pk"),
    "title": ("title", "pk"),
}


class Filters(forms.Form):
    q = forms.CharField(label=gettext_lazy("Title"), required=False, max_length=200)
    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        required=False,
        choices=[("", gettext_lazy("All that waits")), (ALL, gettext_lazy("All pages")), *State.choices],
    )
    kind = forms.ModelChoiceField(
        label=gettext_lazy("Kind of page"),
        required=False,
        queryset=ContentType.objects.none(),
        empty_label=gettext_lazy("All"),
    )

    age = forms.ChoiceField(label=gettext_lazy("Waiting for"), required=False, choices=AGES)
    order = forms.ChoiceField(
        label=gettext_lazy("Order"),
        required=False,
        choices=[
            ("", gettext_lazy("What presses most")),
            ("oldest", gettext_lazy("The oldest first")),
            ("newest", gettext_lazy("The newest first")),
            ("title", gettext_lazy("By title")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        used = Page.objects.filter(depth__gte=2).values("content_type")
        kind: Any = self.fields["kind"]
        kind.queryset = ContentType.objects.filter(pk__in=used).order_by("app_label", "model")
        kind.label_from_instance = lambda one: one.name.capitalize()

    def narrowed(self, pages: Any) -> Any:
        wish = self.cleaned_data if self.is_valid() else {}
        state = wish.get("state")
        if state != ALL:
            pages = pages.filter(state__in=[state] if state else states.OPEN)
        if wish.get("kind"):
            pages = pages.filter(content_type=wish["kind"])
        if words := wish.get("q"):
            pages = pages.filter(Q(draft_title__icontains=words) | Q(title__icontains=words))
        if age := wish.get("age"):
            pages = pages.filter(since__lte=timezone.now() - datetime.timedelta(days=int(age)))
        return pages.order_by(*ORDERS[wish.get("order") or ""])


def within_reach(pages: Any, user: Any) -> Any:
    """Of these Italian pages, those whose English stands where the user may write."""
    if user.is_superuser:
        return pages
    places = Page.objects.filter(
        locale__language_code="en",
        group_permissions__group__user=user,
        group_permissions__permission__codename="change_page",
    )
    italian = Page.objects.filter(
        locale__language_code="it", translation_key__in=places.values("translation_key")
    )
    below = Q(pk__in=[])
    for path_of in italian.values_list("path", flat=True):
        below |= Q(path__startswith=path_of)
    return pages.filter(below)


class Translators:
    """Only for who may translate."""

    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm(MAY):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
