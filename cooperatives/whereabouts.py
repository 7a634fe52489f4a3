"""Where a place is: on a map drawn by us, and by a link on one of somebody else's, which loads only there."""

from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from cooperatives import atlas
from core.models import Organisation

ELSEWHERE = "https://www.openstreetmap.org/"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What `components/map.html` prints, and our own map when the position is known."""

    title: str
    address: str
    url: str
    maps: tuple[atlas.Map, ...]
    directions: str = ""


def of_store(organisation: Organisation) -> Whereabouts:
    address = f"{organisation.street}\n{organisation.postcode} {organisation.city}".strip()
    return at(
        organisation.name,
        address,
        organisation.latitude,
        organisation.longitude,
        spot=(organisation.street, organisation.city),
        query=organisation.address,
    )


def at(
    title: str,
    address: str,
    latitude: Decimal | None,
    longitude: Decimal | None,
    *,
    spot: tuple[str, str],
    query: str,
) -> Whereabouts:
    """`spot` is what our map writes, a name and a town; `query` is looked for where no position is known."""
    if latitude is None or longitude is None:
        return Whereabouts(title, address, f"{ELSEWHERE}search?{urlencode({'query': query})}", ())
    point = (float(longitude), float(latitude))
    found = urlencode({"mlat": point[1], "mlon": point[0]})
    url = f"{ELSEWHERE}?{found}#map=17/{point[1]}/{point[0]}"
    mark = atlas.Spot(*spot, "", point)
    near = atlas.MILAN.holds(*point)
    return Whereabouts(title, address, url, (atlas.near([(1, mark, point)]),) if near else atlas.maps([mark]))
