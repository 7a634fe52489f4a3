"""Finding all that a withdrawal will touch."""

from collections import Counter, defaultdict

from django.apps import apps
from django.db.models import Q
from django.utils.text import capfirst

from core.forgetting import belongings, finding, pages, places
from core.forgetting.finding import Row
from core.forgetting.names import Name
from core.forgetting.plan import Choices, Elsewhere, File, Plan, Portrayed, Told
from core.models import Consent, Document, Person, PictureRendition, Portrayal, ShareCard
from core.models.forgetting import Reason
from core.models.people import OnWithdrawal

PSEUDONYM = OnWithdrawal.PSEUDONYM
RECORDINGS = ("mp3", "m4a", "ogg", "opus", "wav", "mp4", "webm", "vtt")
EXCERPTS = 3
LET_ALONE = ("core.Person", "customers")


def build(person: Person, choices: Choices, reason: str = Reason.WITHDRAWAL) -> Plan:
    """Reads the whole database once; changes nothing."""
    name = Name(person.display_name)
    plan = Plan(person, name, choices, [], [], [], [], [], [], Counter(), 0, reason=reason)
    plan.portrayed = _portrayed(person, choices, by_date=not plan.erases)
    plan.theirs = belongings.of(person, plan.numbers)
    plan.rows = _rows(plan.name, plan.portrayed_keys)
    if plan.erases:
        plan.recordings = belongings.recordings(person)
        plan.pictures = belongings.pictures(person, plan.recordings)
    plan.elsewhere = _elsewhere(plan)
    plan.files = _files(plan)
    plan.customers = sum(1 for row in finding.rows(plan.name, places.customers()) if row.has(plan.name.whole))
    plan.counts = _counts(plan)
    return plan


def _portrayed(person: Person, choices: Choices, by_date: bool) -> list[Portrayed]:
    wishes: dict[str, set[str]] = defaultdict(set)
    for row in Portrayal.objects.filter(person=person).select_related("page"):
        wishes[str(row.page.translation_key)].add(row.on_withdrawal)
    tellings: dict[str, list[Told]] = defaultdict(list)
    for page in pages.tellings(wishes):
        told = Told(
            page.pk,
            page.draft_title or page.title,
            page.locale.language_code,
            page.get_url() or "",
            page.live,
        )
        tellings[pages.key_of(page, wishes)].append(told)
    return [
        Portrayed(
            key, PSEUDONYM if by_date else choices.pages.get(key) or _safe(wishes[key]), tuple(tellings[key])
        )
        for key in sorted(tellings, key=lambda one: tellings[one][0].title)
    ]


def _safe(wishes: set[str]) -> str:
    return OnWithdrawal.DOWN if OnWithdrawal.DOWN in wishes else PSEUDONYM


def _rows(name: Name, portrayed: frozenset[str]) -> list[tuple[Row, frozenset[str]]]:
    """On pages that portray the person each word of the name counts, elsewhere the whole name."""
    if name.empty:
        return []
    found = ((row, frozenset(finding.owners(row))) for row in finding.rows(name, places.searched()))
    return [(row, owners) for row, owners in found if owners & portrayed or row.has(name.whole)]


def _elsewhere(plan: Plan) -> list[Elsewhere]:
    said: dict[str, list[Row]] = defaultdict(list)
    for row, owners in plan.rows:
        if not owners & plan.portrayed_keys:
            for key in owners:
                said[key].append(row)
    going = {f"{one._meta.label}:{one.pk}" for one in (*plan.pictures, *plan.recordings)}
    namesakes = _namesakes(plan)
    return [
        _place(plan, key, rows, key in namesakes)
        for key, rows in sorted(said.items())
        if key not in going and key.partition(":")[0] not in LET_ALONE
    ]


def _place(plan: Plan, key: str, rows: list[Row], namesake: bool) -> Elsewhere:
    kind, label = pages.named(key)
    excerpts = dict.fromkeys(one for row in rows for one in row.excerpts(plan.name.whole))
    changes = key not in plan.choices.left
    return Elsewhere(key, capfirst(kind), label, tuple(excerpts)[:EXCERPTS], namesake, changes)


def _namesakes(plan: Plan) -> set[str]:
    """Pages that portray somebody else of that name, messages that somebody else of that name wrote."""
    others = [
        one.pk
        for one in Person.objects.exclude(pk=plan.person.pk).filter(forgotten__isnull=True)
        if plan.name.whole.search(one.display_name)
    ]
    keys = Portrayal.objects.filter(person__in=others).values_list("page__translation_key", flat=True)
    return {f"page:{key}" for key in keys} | _writers(plan.name)


def _writers(name: Name) -> set[str]:
    """Messages of customers who have the same name."""
    found = set()
    for column in places.writers():
        label, _dot, field = column.rpartition(".")
        rows = apps.get_model(label)._base_manager.values_list("pk", field)
        found |= {f"{label}:{key}" for key, said in rows if said and name.whole.search(said)}
    return found


def proposed(person: Person, pseudonym: str, reason: str = Reason.WITHDRAWAL) -> Choices:
    """Before anybody decided: other people of that name and mere papers are let alone."""
    plan = build(person, Choices(pseudonym), reason)
    return Choices(pseudonym, {}, suggested_left(plan), suggested_kept(plan))


def suggested_left(plan: Plan) -> frozenset[str]:
    """What is let alone unless somebody decides otherwise."""
    return frozenset(place.key for place in plan.elsewhere if place.namesake)


def _files(plan: Plan) -> list[File]:
    """Documents of the pages that portray the person, and whatever file is called after them."""
    shown, name = pages.documents(plan.numbers), plan.name
    found = []
    for document in Document.objects.order_by("pk"):
        called = f"{document.title} {document.file.name}"
        if document.pk not in shown:
            continue
        recording = document.file_extension.lower() in RECORDINGS
        goes = plan.erases and document.pk not in plan.choices.kept
        found.append(File(document.pk, document.title, recording, name.hidden_in(called), goes))
    return found


def suggested_kept(plan: Plan) -> frozenset[int]:
    """Papers that a page only leads to (a price list, a report) stay unless somebody decides otherwise."""
    return frozenset(one.pk for one in plan.files if not one.recording and not one.named)


def _counts(plan: Plan) -> Counter[str]:
    """How much of each kind goes or changes, beside what is listed by name."""
    changed = Counter(row.model._meta.label for row, owners in plan.rows if plan.pattern_for(owners))
    going = [one.pk for one in plan.pictures]
    cards = ShareCard.objects.filter(Q(page__translation_key__in=plan.page_keys) | Q(picture__in=going))
    consents = Consent.objects.filter(person=plan.person if plan.erases else None)
    keys = [page.key for page in plan.portrayed]
    return Counter(
        {
            "tellings": len(plan.numbers),
            "live": sum(one.live for page in plan.portrayed for one in page.tellings),
            "versions": pages.versions(plan.numbers).count(),
            "pictures": len(going),
            "sizes": PictureRendition.objects.filter(image__in=going).count(),
            "recordings": len(plan.recordings),
            "documents": sum(one.goes for one in plan.files),
            "redirects": len(pages.redirects(plan.portrayed, plan.name, keys)),
            "cards": cards.count(),
            "consents": consents.filter(withdrawn__isnull=True).count(),
            "papers": len(list(pages.papers(consents))),
            "places": sum(place.changes for place in plan.elsewhere),
            **pages.traces(changed),
        }
    )
