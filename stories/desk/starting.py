"""A new story starts from an example: first the choice, then the usual editor with its blocks laid out."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.create import CreateView

from stories import examples
from stories.models import StoryIndexPage, StoryPage

CHOOSE, WRITE = "story_examples", "story_from_example"


class ChooseExample(WagtailAdminTemplateMixin, TemplateView):
    """Wagtail's editor, which comes next, asks whether one may add a story here."""

    page_title = _("Start from an example")
    header_icon = "doc-empty"
    template_name = "stories/desk/examples.html"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        parent = get_object_or_404(StoryIndexPage, pk=self.kwargs["parent_page_id"])
        onward = get_valid_next_url_from_request(self.request)
        query = f"?{urlencode({'next': onward})}" if onward else ""
        offered = [
            (example, _labels(example), _address(parent, example) + query) for example in examples.EXAMPLES
        ]
        return {**super().get_context_data(**kwargs), "offered": offered}


def _address(parent: StoryIndexPage, example: examples.Example) -> str:
    return reverse(WRITE, args=[parent.pk, example.code])


def _labels(example: examples.Example) -> list[str]:
    """The blocks laid out, by the names that the editor knows them by."""
    blocks = StoryPage._meta.get_field("body").stream_block.child_blocks
    return [str(blocks[kind].label) for kind in example.kinds]


class WriteFromExample(CreateView):
    """Wagtail's editor of a new page, which the example fills. What it saves goes to Wagtail's own address."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        example = examples.called(kwargs.pop("example"))
        if example is None:
            raise Http404
        self.example = example
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        self.page.body = self.example.rows()
        return super().get(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # Shown in the empty fields, and gone with the first letter: nobody publishes these.
        for name in ("title", "standfirst"):
            self.form.fields[name].widget.attrs["placeholder"] = str(getattr(self.example, name))
        return super().get_context_data(**kwargs)


def choose_first(request: HttpRequest, parent_page: Any, page_class: type[Any]) -> HttpResponse | None:
    """Whoever comes to Wagtail's own empty form is offered the examples."""
    match = request.resolver_match
    if request.method != "GET" or page_class is not StoryPage or (match and match.url_name == WRITE):
        return None
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponseRedirect(reverse(CHOOSE, args=[parent_page.pk]) + query)


def addresses() -> list[URLPattern]:
    return [
        path("stories/new/<int:parent_page_id>/", ChooseExample.as_view(), name=CHOOSE),
        path(
            "stories/new/<int:parent_page_id>/<slug:example>/",
            WriteFromExample.as_view(),
            {"content_type_app_name": "stories", "content_type_model_name": "storypage"},
            name=WRITE,
        ),
    ]
