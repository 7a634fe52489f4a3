"""An old form, saved late, an old version or a restored text may not bring a name back to where it stood.

The site does not know the name any more. It keeps a keyed digest of it for each place that carried it (a page in all
its languages, a row of truth: whose row it is says `finding`), and compares the words of what somebody wants to save.
A place that never carried the name refuses nothing: somebody else of that name may be written there.
"""

import html
import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.forgetting import finding, rewriting
from core.forgetting.names import Name, digest, digests, words
from core.models import RefusedName

# Redirects go altogether, with the rows that they were: an address may not come back in any row.
REDIRECTS = "redirects:"


def refuse(name: Name, portrayed: Mapping[str, bool]) -> None:
    """In these places. Where the person is portrayed each word that counts is refused, elsewhere the whole name."""
    whole = (digest(*name.words), len(name.words))
    parts = [(digest(part), 1) for part in name.parts]
    _keep(
        (place, mark)
        for place, every in portrayed.items()
        for mark in ([whole, *parts] if every else [whole])
    )


def refuse_addresses(name: Name, redirects: Collection[int]) -> None:
    """Of the redirects that go: the name, and each address in which a word of it stands."""
    rows = Redirect.objects.filter(pk__in=redirects).values_list("old_path", flat=True)
    said = [name.words, *(words(path) for path in rows if name.hidden_in(path))]
    _keep((REDIRECTS, (digest(*one), len(one))) for one in said if one)


def _keep(marks: Iterable[tuple[str, tuple[str, int]]]) -> None:
    rows = [RefusedName(place=place, digest=mark, words=length) for place, (mark, length) in marks]
    RefusedName.objects.bulk_create(rows, ignore_conflicts=True)


def brings_back(row: Model, texts: Iterable[str]) -> bool:
    """Whether these texts, which somebody wants to keep in this row, hold a name that was taken out of it."""
    refused = list(RefusedName.objects.filter(place__in=_places(row)))
    if not refused:
        return False
    said = " \n ".join(_plain(text) for text in texts)
    marks = {one.digest for one in refused}
    # The digest of a name in one word, as in a file's name, is that of its words in their order.
    return any(digests(said, length) & marks for length in range(1, max(one.words for one in refused) + 1))


def reasons(page: Any) -> list[str]:
    if not brings_back(page, [json.dumps(page.serializable_data(), default=str)]):
        return []
    return [
        _(
            "The name of somebody who withdrew the consent would come back to this page. "
            "Open the page again and begin from what it says now."
        )
    ]


def late() -> str:
    """To whoever sends a form of something else."""
    return _(
        "A name that has been erased from here would come back: this form was opened before. Nothing was saved. "
        "Open it again and begin from what it says now."
    )


def _places(row: Any) -> list[str]:
    if isinstance(row, Page):
        return [f"page:{row.translation_key}"]
    owners = {place for place in finding.owners_of(row) if not place.endswith(":None")}
    return [*owners, REDIRECTS] if isinstance(row, Redirect) else [*owners]


def _plain(text: str) -> str:
    """The single texts of a form's field or of a page, without markup."""
    return " \n ".join(html.unescape(finding.TAGS.sub(" ", one)) for one in rewriting.texts(text))
