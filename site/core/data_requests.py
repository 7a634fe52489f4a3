"""Somebody wants to know, or to have erased, what is kept about their address (GDPR art. 15, 17; law.md L44).

Whoever asks is told the same, whatever the address: that a letter goes there. The link in it proves whose the
address is. The download and the erasure are posted, so that no program that follows links uses them up.
"""

import datetime
import json

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import get_random_string

from core import letters, personal_data
from core.models import DataRequest
from core.models.data_requests import LIVES


class Used(Exception):
    """The link did this already, or its day is over."""


def ask(email: str, language: str) -> DataRequest:
    """Write the link to that address."""
    with transaction.atomic():
        row = DataRequest.objects.create(email=email, language=language, token=get_random_string(43))
        letters.write("your_data", email, language, {"url": _address(row), "base_url": settings.BASE_URL})
    return row


def find(token: str, now: datetime.datetime | None = None) -> DataRequest | None:
    return DataRequest.objects.open(now or timezone.now()).filter(token=token).first()


def download(row: DataRequest) -> str:
    """Everything, as JSON. Once: the link may lie in somebody's post."""
    with transaction.atomic():
        now = timezone.now()
        taken = DataRequest.objects.open(now).filter(pk=row.pk, downloaded__isnull=True)
        if not taken.update(downloaded=now):
            raise Used
        return as_json(row.email)


def erase(email: str) -> int:
    """The requests themselves, when their address is erased."""
    return DataRequest.objects.filter(email__iexact=email, erased__isnull=True).delete()[0]


def erase_all(row: DataRequest) -> dict[str, int]:
    """Erase the address everywhere that the law allows. Once; the request goes with the rest."""
    with transaction.atomic():
        if not DataRequest.objects.open(timezone.now()).filter(pk=row.pk).update(erased=timezone.now()):
            raise Used
        done = personal_data.erase(row.email)
        DataRequest.objects.filter(pk=row.pk).delete()
    return done


def as_json(email: str) -> str:
    said = {"address": email, "told": timezone.now(), "data": personal_data.export(email)}
    return json.dumps(said, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)


def purge(now: datetime.datetime) -> int:
    return DataRequest.objects.filter(asked__lt=now - LIVES).delete()[0]


def _address(row: DataRequest) -> str:
    with translation.override(row.language):
        return settings.BASE_URL + reverse("home:your_data_link", kwargs={"token": row.token})
