"""The consortium itself: legal identity, hours, closures, the notice. Plainly marked as examples."""

import datetime

from django.utils import timezone

from cooperatives.models import Partner
from core.models import Closure, OpeningHours, Organisation, SpecialHours
from demo.texts import organisation as texts
from demo.texts.partners import PARTNERS
from home.models import Notice

TERMS_VERSION = "2026-11"


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
    organisation.latitude, organisation.longitude = told.at
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
    _special(today)
    _notice()
    for code, name, kind in PARTNERS:
        Partner.objects.get_or_create(code=code, defaults={"name": name, "kind": kind})


def _closures(today: datetime.date) -> None:
    for closed in texts.CLOSURES:
        for year in (today.year, today.year + 1):
            first, last = datetime.date(year, *closed.first), datetime.date(year, *closed.last)
            if last >= today:
                reasons = {"reason_it": closed.reason.it, "reason_en": closed.reason.en or ""}
                Closure.objects.get_or_create(first=first, last=last, defaults=reasons)


def _special(today: datetime.date) -> None:
    for told in texts.SPECIAL:
        for year in (today.year, today.year + 1):
            day = datetime.date(year, *told.day)
            if day >= today:
                reasons = {"reason_it": told.reason.it, "reason_en": told.reason.en or ""}
                opens, closes = (datetime.time.fromisoformat(one) for one in (told.opens, told.closes))
                SpecialHours.objects.get_or_create(
                    day=day, opens=opens, defaults={"closes": closes, **reasons}
                )


def _notice() -> None:
    told = texts.NOTICE
    if not Notice.objects.filter(text_it=told.text.it).exists():
        today = timezone.localdate()
        Notice.objects.create(
            text_it=told.text.it,
            text_en=told.text.en or "",
            first=today + datetime.timedelta(days=told.first_day),
            last=today + datetime.timedelta(days=told.last_day),
        )
