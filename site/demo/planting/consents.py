"""Every state that the register knows: consents that end soon, have ended, were withdrawn; leave of the prisons."""

import datetime

from django.core.files.base import ContentFile
from django.utils import timezone

from core import hiding
from core.models import Authorisation, Consent, Person, Portrayal
from core.models.consents import Scope
from stories.models import StoryIndexPage, StoryPage

# The smallest sheet that a reader of PDF opens: empty, since nobody signed anything here.
PAPER = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
INSTITUTES = {
    "opera": ("Casa di reclusione di Opera", 320),
    "bollate": ("Casa di reclusione di Bollate", 45),
    "san-vittore": ("Casa circondariale di San Vittore", 500),
}


def authorise(today: datetime.date) -> None:
    """Before the stories, which carry them."""
    for number, (_code, (institute, days)) in enumerate(INSTITUTES.items(), start=11):
        if not Authorisation.objects.filter(institute=institute).exists():
            Authorisation.objects.create(
                reference=f"DEMO {number}/2026",
                institute=institute,
                given=today - datetime.timedelta(days=120),
                expires=today + datetime.timedelta(days=days),
                file=ContentFile(PAPER, name="esempio.pdf"),
            )


def authorisation_of(prisons: tuple[str, ...]) -> Authorisation | None:
    institutes = [INSTITUTES[code][0] for code in prisons if code in INSTITUTES]
    return Authorisation.objects.filter(institute__in=institutes).first()


def plant(today: datetime.date) -> None:
    """After the stories."""
    soon = _person("Ines", today, [Scope.TEXT, Scope.VOICE], since=700, left=20)
    if soon is not None:
        _person("Ornella", today, [Scope.TEXT, Scope.FACE], since=400, left=6)
        gone = _person("Zeno", today, [Scope.TEXT, Scope.SOCIAL], since=200, left=300)
        Consent.objects.filter(person=gone).update(withdrawn=timezone.now() - datetime.timedelta(days=9))
        Person.objects.get_or_create(display_name="Ugo")
    livia = _person("Livia", today, [Scope.TEXT], since=600, left=1)
    if livia is not None:
        _hidden_story(livia, today)


def _person(name: str, today: datetime.date, scopes: list[Scope], *, since: int, left: int) -> Person | None:
    person, made = Person.objects.get_or_create(display_name=name)
    if not made:
        return None
    Consent.objects.create(
        person=person,
        scopes=scopes,
        given=today - datetime.timedelta(days=since),
        expires=today + datetime.timedelta(days=left),
        file=ContentFile(PAPER, name="esempio.pdf"),
    )
    return person


def _hidden_story(person: Person, today: datetime.date) -> None:
    """A page that stood on the site until twelve days ago, and waits for a new consent."""
    index = StoryIndexPage.objects.filter(locale__language_code="it").first()
    if index is None:
        return
    story = StoryPage(
        title="Le rose di febbraio",
        slug="le-rose-di-febbraio",
        standfirst="Livia pota in silenzio, dal basso verso l’alto, e conta le gemme.",
        search_description="Una mattina d’inverno nel vivaio, con chi pota le rose.",
        story_date=today - datetime.timedelta(days=500),
        shows_people=True,
        name_changed=True,
        locale=index.locale,
        live=False,
        portrayals=[Portrayal(person=person)],
    )
    index.add_child(instance=story)
    story.save_revision().publish()
    Consent.objects.filter(person=person).update(expires=today - datetime.timedelta(days=13))
    hiding.settle(timezone.now() - datetime.timedelta(days=12))
