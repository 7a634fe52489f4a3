"""Who has come: counted at the door, by several people at once, each with a telephone."""

from __future__ import annotations

from events.models import Occurrence, Registration


def count(occurrence: Occurrence, number: int, *, seen: int, now_in: int) -> bool:
    """`now_in` people of this booking are in. In one statement, and only if there still are as many as were `seen`:
    False when somebody else has counted them meanwhile, or when they are more than were booked.
    """
    known = Registration.objects.filter(
        pk=number,
        occurrence=occurrence,
        state=Registration.State.CONFIRMED,
        arrived=seen,
        seats__gte=now_in,
    )
    return bool(known.update(arrived=now_in))
