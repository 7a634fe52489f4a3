"""What a cooperative's page needs of its truth, in one query: its memberships, its workshops and their prisons."""

from dataclasses import dataclass

from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative, Membership

STAY = ("pk", "kind", "start", "end")
BENCH = ("pk", "code", "trade", "name_it", "name_en", "since")
PLACE = ("pk", "code", "name", "english_name", "kind", "city", "english_city")


@dataclass(frozen=True, slots=True)
class Look:
    memberships: tuple[Membership, ...]
    workshops: tuple[Workshop, ...]


def look(cooperative: Cooperative) -> Look:
    """Both are few, so that every pair of them is read; each row is then taken once."""
    columns = [
        *(f"memberships__{name}" for name in STAY),
        *(f"workshops__{name}" for name in BENCH),
        *(f"workshops__prison__{name}" for name in PLACE),
    ]
    stays: dict[int, Membership] = {}
    benches: dict[int, Workshop] = {}
    rows = Cooperative.objects.filter(pk=cooperative.pk)
    for row in rows.values_list(*columns).order_by("workshops__prison__name", "workshops__name_it"):
        stay, bench, place = row[:4], row[4:10], row[10:]
        if stay[0] is not None:
            stays[stay[0]] = Membership(cooperative=cooperative, **dict(zip(STAY, stay, strict=True)))
        if bench[0] is not None:
            prison = Prison(**dict(zip(PLACE, place, strict=True))) if place[0] is not None else None
            told = dict(zip(BENCH, bench, strict=True))
            benches[bench[0]] = Workshop(cooperative=cooperative, prison=prison, **told)
    return Look(tuple(stays.values()), tuple(benches.values()))
