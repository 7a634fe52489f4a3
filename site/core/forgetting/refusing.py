"""An old form, saved late, an old version or a restored text may not bring a name back to a page.

The site does not know the name any more. It keeps a keyed digest of it for each page that carried it, and compares
the words of what somebody wants to save.
"""

import json
import uuid
from collections.abc import Collection, Iterable
from typing import Any

from django.utils.translation import gettext as _

from core.forgetting import rewriting
from core.forgetting.names import Name, digest, digests
from core.models import RefusedName


def refuse(name: Name, page_keys: Iterable[str], portrayed: Collection[str]) -> None:
    """On pages that portrayed the person each word that counts, elsewhere the whole name."""
    whole = (digest(*name.words), len(name.words))
    parts = [(digest(part), 1) for part in name.parts]
    rows = [
        RefusedName(page_key=uuid.UUID(key), digest=mark, words=length)
        for key in page_keys
        for mark, length in ([whole, *parts] if key in portrayed else [whole])
    ]
    RefusedName.objects.bulk_create(rows, ignore_conflicts=True)


def brings_back(page: Any) -> bool:
    """Whether this page, as somebody wants to keep it, carries a name that was taken out of it."""
    refused = list(RefusedName.objects.filter(page_key=page.translation_key))
    if not refused:
        return False
    text = " \n ".join(_texts(page))
    by_length: dict[int, set[str]] = {}
    for row in refused:
        by_length.setdefault(row.words, set()).add(row.digest)
    return any(digests(text, length) & marks for length, marks in by_length.items())


def reasons(page: Any) -> list[str]:
    if not brings_back(page):
        return []
    return [
        _(
            "The name of somebody who withdrew the consent would come back to this page. "
            "Open the page again and begin from what it says now."
        )
    ]


def _texts(page: Any) -> list[str]:
    """Every text of a page and of its rows."""
    return rewriting.texts(json.dumps(page.serializable_data(), default=str))
