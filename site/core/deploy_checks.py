"""What `manage.py check --deploy` says of things that only the consortium can provide."""

from typing import Any

from django.core.checks import Warning as Notice
from django.core.checks import register
from django.db import DatabaseError

from core.models import Organisation


@register(deploy=True)
def official_notice(app_configs: Any, **kwargs: Any) -> list[Notice]:
    """The notice on the legal guarantee (law.md L15) is an official file: it can only be uploaded."""
    try:
        organisation = Organisation.objects.first()
    except DatabaseError:  # no table yet: there is nothing to say about what is in it
        return []
    if organisation is None:
        return []
    missing = [code for code in ("it", "en") if organisation.guarantee(code) is None]
    return [
        Notice(
            f"The official notice on the legal guarantee is missing ({language}).",
            hint="Upload it under Impostazioni, Organizzazione: it is shown at the checkout and in the footer.",
            id="core.W001",
        )
        for language in missing
    ]
