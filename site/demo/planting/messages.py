"""Messages of visitors in all their states. Every name and every firm is invented."""

import datetime
import uuid
from dataclasses import dataclass

from cooperatives.models import Cooperative, Enquiry, EnquiryAddress, EnquiryStep, ServicePage
from core.models import User
from demo.planting.words import NAMESPACE

Kind, State, Subject = EnquiryStep.Kind, Enquiry.State, Enquiry.Subject
ADDRESSES = (
    ("companies", "aziende@example.org"),
    ("cooperatives", "consulenza@example.org"),
    ("anybody", "info@example.org"),
)
# To whom the services' messages go; a cooperative's own address is typed by the consortium.
COOPERATIVES = ("alice", "bee4", "opera-in-fiore", "zerografica")


@dataclass(frozen=True)
class Said:
    """`service` is a page's Italian slug; `answer` has been sent when there is one."""

    days: int
    name: str
    organisation: str
    message: str
    subject: str = Subject.SERVICE
    service: str = ""
    audience: str = "companies"
    language: str = "it"
    state: str = State.OPEN
    phone: str = ""
    answer: str = ""
    note: str = ""


MESSAGES = (
    Said(
        0,
        "Paolo Riva",
        "Azienda Esempio",
        "Ci servono 300 magliette stampate per marzo, a due colori, taglie dalla S alla XXL. Riuscite?",
        service="stampa-e-personalizzazione",
        phone="02 5550123",
    ),
    Said(
        1,
        "Helen Marsh",
        "Example Books",
        "We would like sewn catalogues for a small exhibition in Milan, about 200 copies. Is May possible?",
        service="stampa-e-personalizzazione",
        language="en",
    ),
    Said(
        9,
        "Marta Ferri",
        "Cooperativa Esempio",
        "Da dove si comincia per aprire un laboratorio? Siamo in sei, vicino a Novara.",
        subject=Subject.CONSULTING,
        audience="cooperatives",
        note="Ha chiamato anche al telefono: richiamare di mattina.",
    ),
    Said(
        4,
        "Luca Sala",
        "Studio Esempio",
        "Quaranta scatole per i clienti, entro il 15 dicembre. Si può mettere il nostro biglietto?",
        subject=Subject.GIFTS,
        state=State.ANSWERED,
        answer="Sì, il biglietto viaggia nella scatola. Vi mandiamo tre proposte entro giovedì.",
    ),
    Said(
        30,
        "Ilaria Conti",
        "Comune di Esempio",
        "Cerchiamo una squadra per il verde di due scuole.",
        service="giardini-e-cura-del-verde",
        audience="institutions",
        state=State.CLOSED,
        answer="Volentieri: il capo giardiniere può passare la settimana prossima.",
        note="Sopralluogo fatto, preventivo firmato.",
    ),
)


def plant(now: datetime.datetime) -> None:
    for audience, email in ADDRESSES:
        EnquiryAddress.objects.get_or_create(audience=audience, defaults={"email": email})
    for code in COOPERATIVES:
        Cooperative.objects.filter(code=code, email="").update(email=f"{code}@example.org")
    who = User.objects.get(username="redazione")
    for said in MESSAGES:
        key = uuid.uuid5(NAMESPACE, f"message:{said.name}")
        if not Enquiry.objects.filter(key=key).exists():
            _keep(said, key, now - datetime.timedelta(days=said.days, hours=2), who)


def _keep(said: Said, key: uuid.UUID, when: datetime.datetime, who: User) -> None:
    page = ServicePage.objects.filter(slug=said.service, locale__language_code="it").first()
    maker = Cooperative.objects.filter(services__page=page).first() if page else None
    translated = page.get_translations().filter(locale__language_code=said.language).first() if page else None
    ours = dict(ADDRESSES)
    enquiry = Enquiry.objects.create(
        key=key,
        subject=said.subject,
        about=(translated or page).title if page else str(Subject(said.subject).label),
        service=page,
        cooperative=maker,
        went_to=maker.email if maker else ours.get(said.audience, ours["anybody"]),
        audience=said.audience,
        name=said.name,
        organisation=said.organisation,
        email=f"{said.name.split()[0].lower()}@example.org",
        phone=said.phone,
        message=said.message,
        language=said.language,
        consented=when,
        text_version="2026-11",
        received=when,
        state=said.state,
        settled=when + datetime.timedelta(days=1) if said.state != State.OPEN else None,
    )
    _steps(enquiry, said, when, who)


def _steps(enquiry: Enquiry, said: Said, when: datetime.datetime, who: User) -> None:
    hour = datetime.timedelta(hours=1)
    happened = [(Kind.RECEIVED, when, None, ""), (Kind.SENT_ON, when, None, enquiry.went_to)]
    if said.answer:
        happened.append((Kind.ANSWER, when + 20 * hour, who, said.answer))
    if said.note:
        happened.append((Kind.NOTE, when + 22 * hour, who, said.note))
    if said.state == State.CLOSED:
        happened.append((Kind.CLOSED, when + 24 * hour, who, ""))
    EnquiryStep.objects.bulk_create(
        EnquiryStep(enquiry=enquiry, kind=kind, when=moment, who=actor, text=text)
        for kind, moment, actor, text in happened
    )
