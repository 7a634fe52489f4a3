"""Who waits for what is sold out, for "Oggi": by variant, the most wanted first."""

from typing import Any

from django.db.models import Count, Min, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.desk.today import Job, Jobs, Rows
from core.models import User
from shop.desk.jobs import may
from shop.models import Variant


def _found(user: User) -> Rows:
    confirmed = Q(waiting__confirmed__isnull=False)
    waited_for = Variant.objects.filter(confirmed).annotate(
        people=Count("waiting", filter=confirmed, distinct=True),
        since=Min("waiting__confirmed", filter=confirmed),
    )
    return Rows(waited_for.select_related("product__producer").order_by("-people", "since", "pk"), _job)


def _job(variant: Any) -> Job:
    people = ngettext("%(number)s person waits", "%(number)s people wait", variant.people)
    detail = f"{variant.product.producer} · {people % {'number': variant.people}}"
    return Job(
        f"{variant.name} ({variant.sku})", reverse("stock:edit", args=[variant.pk]), detail, variant.since
    )


WAITED_FOR = Jobs("waited-for", _("Sold out, and asked for"), 45, may, _found, lambda: reverse("stock:index"))
