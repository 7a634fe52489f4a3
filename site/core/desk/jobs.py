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

from core import ending, hiding
from core.desk.today import Job, Jobs, Rows
from core.models import Authorisation, Person, User
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


def _today() -> datetime.date:
    return timezone.localdate(timezone=ROME)


def _expiring(user: User) -> list[Job]:
    return [
        Job(str(one.person), reverse("people:edit", args=[one.person.pk]), _days(one.days))
        for one in ending.soon(_today())
    ]


def _days(days: int) -> str:
    if days == 0:
        return gettext("ends today")
    return ngettext("ends in %(days)s day", "ends in %(days)s days", days) % {"days": days}


def _authorisations(user: User) -> Rows:
    return Rows(ending.authorisations_soon(_today()), _authorisation)


def _authorisation(one: Authorisation) -> Job:
    days = _days((one.expires - _today()).days) if one.expires else ""
    return Job(str(one), reverse("authorisations:edit", args=[one.pk]), days)


def _hidden(user: User) -> list[Job]:
    """People whose pages and pictures a consent's end took off the site: renewed in time they come back."""
    since = ending.hidden_since()
    people = Person.objects.filter(pk__in=since, forgotten__isnull=True)
    return [_person(one, since[one.pk]) for one in sorted(people, key=lambda one: (since[one.pk], one.pk))]


def _person(person: Person, since: datetime.datetime) -> Job:
    left = max(0, (since + hiding.KEPT - timezone.now()).days)
    said = ngettext("erased in %(days)s day", "erased in %(days)s days", left) % {"days": left}
    return Job(str(person), reverse("people:edit", args=[person.pk]), said)


def _without_consent(user: User) -> Rows:
    """Written down from a picture or a page, where only the name is asked: the consent is still to be written."""
    shown = Q(pictures__isnull=False) | Q(portrayals__isnull=False)
    shown |= Q(recordings_heard__isnull=False) | Q(recordings_seen__isnull=False)
    people = Person.objects.filter(shown, forgotten__isnull=True, consents__isnull=True).order_by()
    waiting = Person.objects.filter(pk__in=people.values("pk"))
    return Rows(waiting.order_by("-created", "-pk"), _to_agree)


def _to_agree(person: Person) -> Job:
    said = gettext("no consent is written down")
    return Job(str(person), reverse("people:edit", args=[person.pk]), said, person.created)


def _keeps_consents(user: User) -> bool:
    return bool(user.has_perm("core.change_consent"))


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
        _keeps_consents,
        _expiring,
        lambda: reverse("consents:index"),
    ),
    Jobs(
        "hidden",
        _("Hidden, because a consent ended"),
        24,
        _keeps_consents,
        _hidden,
        lambda: f"{reverse('people:index')}?state=ended",
    ),
    Jobs(
        "without_consent",
        _("People without a consent"),
        23,
        _keeps_consents,
        _without_consent,
        lambda: f"{reverse('people:index')}?state=none",
    ),
    Jobs(
        "authorisations",
        _("Authorisations that end soon"),
        26,
        lambda user: bool(user.has_perm("core.change_authorisation")),
        _authorisations,
        lambda: f"{reverse('authorisations:index')}?ordering=expires",
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
