"""The act: one transaction for all rows, files and caches after it. Done twice, it does nothing the second time."""

import datetime
import uuid
from typing import Any

from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.search import index

from core import page_cache, personal_data, sharing
from core.forgetting import (
    files,
    finding,
    ledger,
    pages,
    pictures,
    places,
    planning,
    refusing,
    remains,
    strings,
    traces,
)
from core.forgetting.blocks import Going
from core.forgetting.names import Writing
from core.forgetting.plan import Choices, Plan
from core.models import Consent, Document, Forgetting, Person, User
from core.models.forgetting import Reason
from core.models.people import OnWithdrawal


def forget(
    person: Person,
    choices: Choices,
    *,
    reason: str = Reason.WITHDRAWAL,
    by: User | None = None,
    number: uuid.UUID | None = None,
    at: datetime.datetime | None = None,
) -> Forgetting:
    """Erase somebody, and write the receipt. `number` and `at` are of an act that a restored backup repeats."""
    copies: list[tuple[Storage, str]] = []
    try:
        with transaction.atomic():
            known = Person.objects.select_for_update().get(pk=person.pk)
            if known.forgotten:
                return Forgetting.objects.filter(person=known, reason=Reason.WITHDRAWAL).latest("at")
            plan = planning.build(known, choices, reason)
            plan.copies = copies
            _erase(plan)
            return _receipt(plan, by, number or uuid.uuid4(), at or timezone.now())
    except BaseException:
        for storage, name in copies:
            storage.delete(name)
        raise


def _erase(plan: Plan) -> None:
    personal_data.forget(plan.person)
    _media(plan)
    _words(plan)
    _pages(plan)
    _register(plan)


def _media(plan: Plan) -> None:
    """Before the words: what is taken out of blocks need not be rewritten."""
    keys = [page.key for page in plan.portrayed]
    redirects = pages.redirects(plan.portrayed, plan.name, keys)
    refusing.refuse_addresses(plan.name, redirects)
    traces.drop_redirects(redirects)
    pages.drop_versions(plan.numbers)
    showing = [one.pk for one in plan.pictures]
    papers = [one.pk for one in plan.files if one.goes]
    things = {(one._meta.label, one.pk) for one in (*plan.pictures, *plan.recordings)}
    things |= {(Document._meta.label, key) for key in papers}
    plan.emptied |= pages.take_out(Going(things=frozenset(things)))
    pages.take_out(Going(speaker=plan.name.any), plan.numbers_down)
    pictures.erase_recordings(plan.recordings)
    pictures.erase_pictures(showing)
    pictures.erase_documents(papers)
    if plan.erases:
        pictures.withdraw_papers(Consent.objects.filter(person=plan.person))
    plan.copies.extend(pictures.rename_files(plan.name, plan.choices.left, plan.theirs))


def _words(plan: Plan) -> None:
    """Read anew: media and versions have gone since the plan was made."""
    for row in list(finding.rows(plan.name, places.searched())):
        owners = finding.owners(row)
        pattern = plan.pattern_for(owners)
        if pattern is not None and row.has(pattern) and traces.rewrite(row, _writing(plan, pattern)):
            plan.note(owners, pattern)
            _index_again(row)
    traces.clean_sessions(plan.name, _writing(plan, plan.name.whole))
    for page in _touched(plan):
        pattern = plan.pattern_for([f"page:{page.translation_key}"]) or plan.name.any
        pages.readdress([page.pk], _writing(plan, pattern))


def _writing(plan: Plan, pattern: Any) -> Writing:
    return Writing(pattern, plan.choices.pseudonym)


def _index_again(row: finding.Row) -> None:
    if issubclass(row.model, index.Indexed):
        changed = row.model._base_manager.filter(pk=row.pk).first()
        if changed is not None:
            index.insert_or_update_object(changed)


def _touched(plan: Plan) -> list[Page]:
    mine = Q(translation_key__in=plan.page_keys) | Q(pk__in={*plan.numbers, *plan.emptied})
    return list(Page.objects.filter(mine).order_by("path"))


def _pages(plan: Plan) -> None:
    down = set(plan.numbers_down)
    for page in _touched(plan):
        if plan.erases and page.pk in plan.numbers and page.pk not in down:
            _portray_no_more(page, plan.person)
    strings.renew(plan.page_keys | {str(page.translation_key) for page in _touched(plan)})
    for page in _touched(plan):
        fresh = page.specific
        if page.pk in down and fresh.live:
            fresh.unpublish()  # whoever keeps the register may, whatever they may do to pages
            fresh = Page.objects.get(pk=page.pk).specific
        fresh.save(clean=False)  # what refers to what is noted anew
        index.insert_or_update_object(fresh)
        sharing.take_away(Q(page=page.pk))
        if fresh.live:
            sharing.make_after_commit(fresh)
    refusing.refuse(plan.name, plan.refused)
    page_cache.hard_bump()


def _portray_no_more(page: Page, person: Person) -> None:
    """The page goes on under another name: it, and its draft, no longer say that it portrays the person."""
    told: Any = page.specific
    told.forget(person)
    told.save(clean=False)
    if draft := page.latest_revision:
        content: Any = draft.as_object()
        content.forget(person)
        draft.content = content.serializable_data()
        draft.save(update_fields=["content"])


def _register(plan: Plan) -> None:
    """The register's own row: after a withdrawal a stub that protects the receipt; by date the new name."""
    person, now = plan.person, timezone.now()
    if plan.erases:
        mine = Consent.objects.filter(person=person)
        mine.filter(withdrawn__isnull=True).update(withdrawn=now)
        person.forgotten = now
        with translation.override("it"):
            person.display_name = _("Consent withdrawn %(code)s") % {"code": str(person.uuid)[:8]}
    else:
        person.display_name = plan.choices.pseudonym
    person.is_pseudonym, person.forget_on, person.later_name = True, None, ""
    person.save()


def _receipt(plan: Plan, by: User | None, number: uuid.UUID, at: datetime.datetime) -> Forgetting:
    wishes = {page.key: str(page.choice) for page in plan.portrayed}
    decided = Choices(plan.choices.pseudonym, wishes, plan.choices.left, plan.choices.kept)
    receipt = Forgetting.objects.create(
        person=plan.person,
        number=number,
        reason=plan.reason,
        at=at,
        by=by,
        choices=decided.to_json(),
        done={"counts": dict(plan.counts), "pages": _now_called(plan)},
    )
    transaction.on_commit(files.erase_waiting, robust=True)
    transaction.on_commit(ledger.write_missing, robust=True)
    transaction.on_commit(remains.clear.enqueue, robust=True)
    return receipt


def _now_called(plan: Plan) -> list[dict[str, Any]]:
    """The pages under the titles that they have now."""
    found = []
    for page in plan.portrayed:
        now = Page.objects.filter(pk__in=[one.pk for one in page.tellings]).select_related("locale")
        found += [
            {
                "title": one.title,
                "language": one.locale.language_code,
                "address": (one.get_url() or "") if one.live else "",
                "down": page.choice == OnWithdrawal.DOWN,
            }
            for one in now.order_by("path")
        ]
    return found
