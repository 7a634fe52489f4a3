"""After a restored backup: every withdrawal that the backup does not know is done again, before the site serves."""

from core.forgetting import act, ledger
from core.forgetting.plan import Choices
from core.models import Forgetting, Person


def forget_again() -> int:
    """Returns how many were repeated. Somebody who is not in the backup has nothing to be erased there."""
    known = set(Forgetting.objects.values_list("number", flat=True))
    repeated = 0
    for entry in ledger.entries():
        person = Person.objects.filter(uuid=entry.person).first()
        if entry.number in known or person is None:
            continue
        known.add(entry.number)
        if person.forgotten:
            continue
        choices = Choices.from_json(entry.choices)
        act.forget(person, choices, reason=entry.reason, number=entry.number, at=entry.at)
        repeated += 1
    return repeated
