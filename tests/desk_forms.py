"""What a browser would send of one of the admin's forms, as it stands when it opens."""

from typing import Any

from django.forms import BaseForm, BooleanField, ModelChoiceField
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.blocks.base import BlockField


def as_sent(form: BaseForm) -> dict[str, Any]:
    """Every field with its first value, blocks and rows empty; a truth that must be chosen is the first there is."""
    sent: dict[str, Any] = {}
    for name, field in form.fields.items():
        value = form.get_initial_for_field(field, name)
        if isinstance(field, BlockField):
            sent[f"{name}-count"] = "0"
        elif isinstance(field.widget, DraftailRichTextArea):
            sent[name] = "null"
        elif isinstance(field, ModelChoiceField) and field.required and not value:
            sent[name] = field.queryset.values_list("pk", flat=True).first()
        elif value is not None and not (value is False and isinstance(field, BooleanField)):
            sent[name] = value.isoformat() if hasattr(value, "isoformat") else value
    for rows in form.formsets.values():
        sent |= {f"{rows.prefix}-{count}_FORMS": "0" for count in ("TOTAL", "INITIAL", "MIN_NUM")}
        sent[f"{rows.prefix}-MAX_NUM_FORMS"] = "1000"
    return sent
