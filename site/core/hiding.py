"""Expiry hides, and hiding can be undone (users.md): the clock's work on the day after a consent's last day.

A page about somebody goes off the site in both languages. A page that merely shows the person in a picture (a
product, an event, the home) stays, and the picture is left out of it, and of every list, card and letter.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from core import consents, heard, hidden_facts, page_cache, portraying, sharing
from core.models import HiddenPage, Person, Picture, User
from core.models.consents import Scope
from core.opening import ROME
from core.publishing import PublishRefused
from core.unchanged import LastLook

KEPT = datetime.timedelta(days=90)
_last = LastLook()
HIDDEN, SHOWN = "core.consent.hidden", "core.consent.shown"


def settle(now: datetime.datetime) -> tuple[int, int]:
    """Let the site show what is agreed today, and nothing else; how many pages and pictures that changed."""
    day = now.astimezone(ROME).date()
    facts = hidden_facts.read(day)
    if _last.facts == facts:
        return 0, 0
    done = hide_pages(day, now), settle_pictures(day, now)
    if not any(done):  # what was done is a new fact: the next look sees that nothing is left
        _last.was(facts)
    return done


def hide_pages(day: datetime.date, now: datetime.datetime) -> int:
    """Take down the live pages of those whose consent no longer covers what the page says of them."""
    hidden = 0
    for page in _in_question(day):
        lacking = consents.lacking(portraying.own_uses(page), day)
        if lacking:
            _hide(page, lacking, now)
            hidden += 1
    return hidden


def _in_question(day: datetime.date) -> "list[Any]":
    """Live pages about somebody who has not agreed to everything; English ones first."""
    rows = heard.pages_about()
    given = consents.given_by({person for person, _page in rows})
    whole = {
        person
        for person, theirs in given.items()
        if all(consents.standing(theirs, one, day).state is consents.State.VALID for one in Scope.values)
    }
    asked = {page for person, page in rows if person not in whole}
    found = Page.objects.filter(pk__in=asked, live=True).select_related("locale")
    # Italian takes its English down with it, and would not say why: English goes first.
    return sorted(found.specific(), key=lambda page: (page.locale.language_code == "it", page.pk))


@transaction.atomic
def _hide(
    page: Any, lacking: Iterable[tuple[consents.Use, consents.Standing]], now: datetime.datetime
) -> None:
    revision = page.live_revision or page.latest_revision or page.save_revision(changed=False, clean=False)
    page.unpublish(log_action=False)
    HiddenPage.objects.update_or_create(page_id=page.pk, defaults={"revision": revision, "since": now})
    ended = [how.day for _one, how in lacking if how.day is not None]
    # No name: the history of a page outlives the people in it.
    log(page, HIDDEN, data={"ended": max(ended).isoformat()} if ended else {})


def settle_pictures(day: datetime.date, now: datetime.datetime) -> int:
    """Withhold the pictures in which somebody has not agreed to be seen, and release those in which all have."""
    changed = 0
    crowded = Picture.objects.filter(Q(shows_people=True) | Q(withheld__isnull=False)).prefetch_related(
        "people"
    )
    pictures = list(crowded)
    given = consents.given_by({person.pk for one in pictures for person in one.people.all()})
    sold = None
    for picture in pictures:
        scopes = {Scope.FACE}
        people = [given[person.pk] for person in picture.people.all()] if picture.shows_people else []
        if people and not _agree(people, {Scope.PRODUCT}, day):
            sold = _on_products() if sold is None else sold
            scopes |= {Scope.PRODUCT} if picture.pk in sold else set()
        agreed = not picture.shows_people or (bool(people) and _agree(people, scopes, day))
        if agreed == (picture.withheld is None):
            continue
        changed += _withhold(picture, None if agreed else now)
    return changed


def _agree(people: "list[list[Any]]", scopes: Iterable[str], day: datetime.date) -> bool:
    valid = consents.State.VALID
    return all(consents.standing(theirs, scope, day).state is valid for theirs in people for scope in scopes)


def _on_products() -> set[int]:
    """The pictures of live pages on which a consent for products is needed."""
    kinds = [kind for kind in _page_kinds() if Scope.PRODUCT in kind.also_agreed]
    return {key for kind in kinds for page in kind.objects.live() for key in portraying.picture_ids(page)}


def _page_kinds() -> list[Any]:
    return [kind for kind in Page.__subclasses__() if hasattr(kind, "also_agreed")]


def _withhold(picture: Picture, since: datetime.datetime | None) -> int:
    Picture.objects.filter(pk=picture.pk).update(withheld=since)
    if since is not None:
        sharing.take_away(Q(picture=picture))
    page_cache.hard_bump()
    return 1


def hidden_for(person: Person) -> "QuerySet[HiddenPage]":
    """The pages about this person that a consent's end took down, Italian first."""
    found = HiddenPage.objects.filter(page__in=heard.pages_of(person))
    return found.select_related("page__locale", "revision").order_by(
        "-page__locale__language_code", "page__path"
    )


def bring_back(person: Person, user: User) -> tuple[list[Page], list[str]]:
    """Put back what expiry hid of this person, as it stood; and why what stays hidden stays hidden."""
    settle_pictures(timezone.localdate(timezone=ROME), timezone.now())
    shown, reasons = [], []
    for hidden in hidden_for(person):
        page = hidden.page.specific
        try:
            (hidden.revision or page.get_latest_revision()).publish(
                user=user, log_action=SHOWN, skip_permission_checks=True
            )
        except PublishRefused as refused:
            told = _("“%(title)s”: %(reason)s")
            reasons += [told % {"title": page.title, "reason": reason} for reason in refused.reasons]
        else:
            shown.append(page)
    return shown, reasons
