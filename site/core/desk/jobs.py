"""What "Oggi" tells of pages and consents."""

import datetime
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.desk.people import SOON
from core.desk.today import Job, Jobs, Rows
from core.models import Consent, Person, User
from core.opening import ROME

FORGETTING_TOLD = datetime.timedelta(days=30)


def writes_pages(user: User) -> bool:
    """Whoever may write a page somewhere; translators have a list of their own."""
    return bool(policy_registry.get_by_type(Page).user_has_permission(user, "add"))


def _page(page: Any) -> Job:
    return Job(
        page.draft_title or page.title,
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        str(page.locale.get_display_name()),
        page.latest_revision_created_at,
    )


def _pages() -> Any:
    return Page.objects.select_related("locale").filter(alias_of__isnull=True, depth__gt=1)


def _drafts(user: User) -> Rows:
    """Mine: those that I began, or that I changed last."""
    mine = Q(owner=user) | Q(latest_revision__user=user)
    open_ones = _pages().filter(mine, has_unpublished_changes=True)
    return Rows(open_ones.order_by("-latest_revision_created_at", "-pk"), _page)


def _scheduled(user: User) -> Rows:
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    waiting = _pages().filter(pk__in=editable.values("pk"), go_live_at__isnull=False, live=False)
    return Rows(waiting.order_by("go_live_at", "pk"), _going_out)


def _going_out(page: Any) -> Job:
    when = date_format(page.go_live_at.astimezone(ROME), "j F Y, H:i")
    late = page.go_live_at <= timezone.now()
    said = gettext("was to go out on %(when)s, and did not") if late else gettext("goes out on %(when)s")
    return Job(page.draft_title, reverse("wagtailadmin_pages:edit", args=[page.pk]), said % {"when": when})


def _expiring(user: User) -> Rows:
    """Consents that end within sixty days, of people who are shown somewhere and have no later one."""
    today = timezone.localdate()
    ending = Consent.objects.filter(
        withdrawn__isnull=True, expires__lte=today + datetime.timedelta(days=SOON), expires__gte=today
    )
    later = Consent.objects.filter(withdrawn__isnull=True, expires__gt=today + datetime.timedelta(days=SOON))
    ending = ending.exclude(person__in=later.values("person"))
    return Rows(ending.select_related("person").order_by("expires", "pk"), _consent)


def _consent(consent: Consent) -> Job:
    days = (consent.expires - timezone.localdate()).days
    said = ngettext("ends in %(days)s day", "ends in %(days)s days", days) % {"days": days}
    return Job(str(consent.person), reverse("people:edit", args=[consent.person_id]), said)


def _forgetting(user: User) -> Rows:
    """Names that the site will forget within a month, by the date that somebody chose."""
    soon = timezone.localdate() + FORGETTING_TOLD
    due = Person.objects.filter(forgotten__isnull=True, forget_on__lte=soon)
    return Rows(due.order_by("forget_on", "pk"), _to_forget)


def _to_forget(person: Person) -> Job:
    said = gettext("the name is forgotten on %(day)s") % {
        "day": date_format(person.forget_on or timezone.localdate(), "j F Y")
    }
    return Job(str(person), reverse("people:edit", args=[person.pk]), said)


ALL = (
    Jobs("drafts", _("Your drafts"), 5, writes_pages, _drafts, lambda: reverse("wagtailadmin_explore_root")),
    Jobs(
        "scheduled",
        _("Pages with a date"),
        15,
        writes_pages,
        _scheduled,
        lambda: reverse("wagtailadmin_explore_root"),
    ),
    Jobs(
        "consents",
        _("Consents that end soon"),
        25,
        lambda user: bool(user.has_perm("core.change_consent")),
        _expiring,
        lambda: f"{reverse('people:index')}?ordering=valid_until",
    ),
    Jobs(
        "forgetting",
        _("Names that will be forgotten"),
        26,
        lambda user: bool(user.has_perm("core.change_person")),
        _forgetting,
        lambda: reverse("people:index"),
    ),
)
