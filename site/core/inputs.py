"""Input fields, printed at once. Django prints each by two templates: in a form of fifteen fields they take as long as
the rest of its page.
"""

from collections.abc import Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

WIDGETS = "django/forms/widgets"
# Those of which Django's own template includes input.html, and nothing else.
PRINTED = frozenset(
    f"{WIDGETS}/{name}.html" for name in ("text", "email", "number", "password", "hidden", "url", "checkbox")
)


class FormRenderer(DjangoTemplates):
    """The same elements and marks as Django's own (settings.FORM_RENDERER)."""

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        if template_name in PRINTED:
            return _printed(context["widget"])
        return str(super().render(template_name, context, request))


def _printed(widget: Mapping[str, Any]) -> SafeString:
    value = "" if widget["value"] is None else format_html(' value="{}"', widget["value"])
    marks = SafeString(
        "".join(_mark(name, said) for name, said in widget["attrs"].items() if said is not False)
    )
    return format_html('<input type="{}" name="{}"{}{}>', widget["type"], widget["name"], value, marks)


def _mark(name: str, said: Any) -> str:
    return format_html(" {}", name) if said is True else format_html(' {}="{}"', name, said)
