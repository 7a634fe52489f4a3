"""Names of guests stood readable in their rows: sealed, each goes into the identity of its guest."""

import json

from django.db import migrations
from django.utils import timezone

from core import sealing


def seal(apps, schema_editor):
    Guest = apps.get_model('events', 'Guest')
    guests = Guest.objects.using(schema_editor.connection.alias)
    if guests.exists() and not sealing.ready():
        raise RuntimeError(
            'Guests of events inside a prison are kept, and IDENTITY_KEYS is not set: set it, then migrate again. '
            'A key: python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
        )
    now = timezone.now()
    for guest in guests.select_related('registration').iterator():
        first, _, last = guest.name.rpartition(' ')
        said = {'last_name': last, **({'first_name': first} if first else {})}
        guest.sealed = sealing.seal(json.dumps(said, ensure_ascii=False))
        guest.decided = None if guest.admission == 'pending' else now
        guest.save(update_fields=['sealed', 'decided'])


def open_again(apps, schema_editor):
    Guest = apps.get_model('events', 'Guest')
    for guest in Guest.objects.using(schema_editor.connection.alias).iterator():
        said = json.loads(sealing.unseal(guest.sealed))
        guest.name = f"{said.get('first_name', '')} {said['last_name']}".strip()
        guest.save(update_fields=['name'])


class Migration(migrations.Migration):

    dependencies = [('events', '0006_identity_of_guests')]

    operations = [migrations.RunPython(seal, open_again)]
