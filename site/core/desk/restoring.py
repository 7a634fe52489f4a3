"""A moment of the past comes back with its rows too: people, cooperatives, products that were taken out since.

modelcluster's forms look for each row's key in the database and refuse one that is gone, without showing why
(https://github.com/wagtail/wagtail/issues/4173). A row without a key is a new row. This module may go when restoring a
page with a deleted row works without it: the test of `tests/core/test_history_of_pages.py` tells.
"""

from typing import Any

from django.http import HttpRequest
from modelcluster.models import get_all_child_relations

REVERT = "revisions_revert"


def rows_come_back(request: HttpRequest, page: Any) -> None:
    match = request.resolver_match
    if match is None or match.url_name != REVERT:
        return
    for relation in get_all_child_relations(type(page)):
        rows = getattr(page, relation.get_accessor_name()).get_object_list()
        there = set(
            relation.related_model._default_manager.filter(pk__in=[row.pk for row in rows]).values_list(
                "pk", flat=True
            )
        )
        for row in rows:
            if row.pk not in there:
                row.pk = None
