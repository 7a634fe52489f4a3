"""What is written in both languages beside pages: alternative texts, labels, reasons, notices. A list for each.

An app's rows keep the two languages side by side (`label_it`, `label_en`); `config.desk.paired` says which rows people
read. English is written here by whoever may change such rows, or translates the whole site.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.db.models.fields.files import FieldFile
from django.forms import BaseModelFormSet, modelformset_factory
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy

from core.desk.translation_filters import MAY, Translators

ICON = "wagtail-localize-language"
ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Words:
    """One list. `fields` are the names without their language; `rows()` are those that somebody reads."""

    name: str
    heading: str | Promise
    rows: Callable[[], "QuerySet[Any]"]
    fields: tuple[str, ...]

    @property
    def model(self) -> type[Model]:
        return self.rows().model

    @property
    def told(self) -> "QuerySet[Any]":
        """Rows that say something in Italian."""
        said = (~Q(**{f"{name}_it__regex": r"^\s*$"}) for name in self.fields)
        return self.rows().filter(reduce(or_, said))

    @property
    def lacking(self) -> "QuerySet[Any]":
        gaps = (
            Q(**{f"{name}_en__regex": r"^\s*$"}) & ~Q(**{f"{name}_it__regex": r"^\s*$"})
            for name in self.fields
        )
        return self.rows().filter(reduce(or_, gaps))


_registered: dict[str, Words] = {}


def register(words: Words) -> None:
    _registered[words.name] = words


def registered() -> list[Words]:
    return list(_registered.values())


def may_write(user: Any, words: Words) -> bool:
    """Who keeps such rows, and who translates the whole site."""
    return ModelPermissionPolicy(words.model).user_has_permission(user, "change") or everywhere(user)


def everywhere(user: Any) -> bool:
    home = Page.objects.filter(locale__language_code="en", depth=2).first()
    return bool(user.has_perm(MAY) and home and home.permissions_for_user(user).can_edit())


class OneRow(forms.ModelForm):
    """The English of one row beside its Italian. What was there may not be emptied where a row needs it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self._meta.fields or ():
            field = self.fields[name]
            italian = name.removesuffix("en") + "it"
            needed = not self._meta.model._meta.get_field(name).blank
            field.required = needed and bool(getattr(self.instance, name))
            field.label = _shown(getattr(self.instance, italian))
            field.widget.attrs["lang"] = "en"
            if not str(field.label).strip():
                field.disabled = True

    def _post_clean(self) -> None:
        if self.instance.pk:  # a row that is gone meanwhile is refused by its key
            super()._post_clean()  # type: ignore[misc]  # Django’s own, which its stubs leave out

    @property
    def pairs(self) -> list[tuple[Any, Any]]:
        """(Italian, the field for English) of what the row says in Italian."""
        return [
            (field.label, self[name])
            for name, field in self.fields.items()
            if name.endswith("_en") and not field.disabled
        ]


def _shown(italian: Any) -> str:
    """Words as they are; a file by its name, to be opened."""
    if isinstance(italian, FieldFile):
        name = str(italian.name or "").rpartition("/")[2]
        return format_html('<a href="{}">{}</a>', italian.url, name) if name else ""
    return str(italian)


class Rows(BaseModelFormSet):
    """A row that was not touched is neither asked nor saved."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "empty_permitted": True, "use_required_attribute": False}


class Kinds(Translators, WagtailAdminTemplateMixin, TemplateView):
    template_name = "core/desk/other_words.html"
    page_title = gettext_lazy("Labels and other words")
    breadcrumbs_items = ()
    header_icon = ICON

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mine = [words for words in registered() if may_write(self.request.user, words)]
        kinds = [(words, words.lacking.count(), words.told.count()) for words in mine]
        return {**super().get_context_data(**kwargs), "kinds": kinds}


class OneKind(Translators, WagtailAdminTemplateMixin, TemplateView):
    template_name = "core/desk/other_words_of.html"
    breadcrumbs_items = ()
    header_icon = ICON

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        words = _registered.get(kwargs["name"])
        if words is None or not may_write(request.user, words):
            raise Http404
        self.words = words
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return capfirst(str(self.words.heading))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        listed = self._listed()
        page = Paginator(listed, ON_A_PAGE).get_page(self.request.GET.get("page"))
        keys = [row.pk for row in page.object_list]
        query = self.request.GET.copy()
        query.pop("page", None)
        context = {
            "words": self.words,
            "page_obj": page,
            "all": self._shows_all(),
            "q": self._asked(),
            "query": query.urlencode(),
            "formset": self._formset()(queryset=self.words.rows().filter(pk__in=keys).order_by("pk")),
        }
        return {**super().get_context_data(), **context, **kwargs}

    def post(self, request: HttpRequest, name: str) -> HttpResponse:
        formset = self._formset()(request.POST, request.FILES, queryset=self.words.rows())
        if not formset.is_valid():
            messages.error(
                request, gettext("Nothing was written: look at what is marked, or open the list again.")
            )
            context = self.get_context_data(formset=formset)
            return render(request, self.template_name, context, status=422)
        saved = self._save(formset)
        said = ngettext("%(number)s row is written.", "%(number)s rows are written.", saved) % {
            "number": saved
        }
        messages.success(request, said)
        query = request.GET.urlencode()
        return redirect(f"{reverse('translation_words_of', args=[name])}?{query}")

    @transaction.atomic
    def _save(self, formset: Any) -> int:
        changed = [form for form in formset.forms if form.has_changed()]
        for form in changed:
            # Only what was typed: the rest of the row may have changed meanwhile.
            form.instance.save(update_fields=form.changed_data)
            log(form.instance, "wagtail.edit", user=self.request.user)
        return len(changed)

    def _formset(self) -> Any:
        names = [f"{name}_en" for name in self.words.fields]
        return modelformset_factory(self.words.model, form=OneRow, formset=Rows, fields=names, extra=0)

    def _shows_all(self) -> bool:
        return self.request.GET.get("show") == "all"

    def _asked(self) -> str:
        return self.request.GET.get("q", "").replace("\0", "")[:200]

    def _listed(self) -> "QuerySet[Any]":
        rows = self.words.told if self._shows_all() else self.words.lacking
        if asked := self._asked():
            names = (f"{name}_{code}__icontains" for name in self.words.fields for code in ("it", "en"))
            rows = rows.filter(reduce(or_, (Q(**{name: asked}) for name in names)))
        return rows.order_by("pk")


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("da-tradurre/parole/", Kinds.as_view(), name="translation_words"),
        path("da-tradurre/parole/<slug:name>/", OneKind.as_view(), name="translation_words_of"),
    ]
