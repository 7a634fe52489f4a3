"""The consortium itself: legal identity, hours, closures, the notice. Plainly marked as examples."""

import datetime

from django.utils import timezone

from core.models import Closure, OpeningHours, Organisation
from core.opening import ROME
from demo.texts import organisation as texts
from home.models import Notice

TERMS_VERSION = "2026-11 (esempio)"


def plant(today: datetime.date) -> None:
    told = texts.ORGANISATION
    organisation = Organisation.load()
    for field in (
        "name",
        "legal_name",
        "postcode",
        "city",
        "province",
        "vat_number",
        "tax_code",
        "rea",
        "email",
    ):
        setattr(organisation, field, getattr(told, field))
    organisation.street = told.address
    organisation.pec, organisation.phone = told.pec, told.phone
    organisation.iban, organisation.bank = told.iban, told.bank
    organisation.account_holder = told.legal_name[:120]
    organisation.terms_version, organisation.is_example = TERMS_VERSION, True
    organisation.save()
    for row in texts.HOURS:
        OpeningHours.objects.get_or_create(
            weekday=row.weekday,
            opens=datetime.time.fromisoformat(row.opens),
            defaults={"closes": datetime.time.fromisoformat(row.closes)},
        )
    _closures(today)
    _notice()


def _closures(today: datetime.date) -> None:
    for closed in texts.CLOSURES:
        for year in (today.year, today.year + 1):
            first, last = datetime.date(year, *closed.first), datetime.date(year, *closed.last)
            if last >= today:
                reasons = {"reason_it": closed.reason.it, "reason_en": closed.reason.en or ""}
                Closure.objects.get_or_create(first=first, last=last, defaults=reasons)


def _notice() -> None:
    told = texts.NOTICE
    if not Notice.objects.filter(text_it=told.text.it).exists():
        midnight = timezone.now().astimezone(ROME).replace(hour=0, minute=0, second=0, microsecond=0)
        Notice.objects.create(
            text_it=told.text.it,
            text_en=told.text.en or "",
            start=midnight + datetime.timedelta(days=told.first_day),
            end=midnight + datetime.timedelta(days=told.last_day),
        )
