"""Where the store is: on a map drawn by us, and by a link on one of somebody else's, which loads only there."""

from dataclasses import dataclass
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


def of(organisation: Organisation) -> Whereabouts:
    address = f"{organisation.street}\n{organisation.postcode} {organisation.city}".strip()
    if organisation.latitude is None or organisation.longitude is None:
        query = urlencode({"query": organisation.address})
        return Whereabouts(organisation.name, address, f"{ELSEWHERE}search?{query}", ())
    at = (float(organisation.longitude), float(organisation.latitude))
    spot = atlas.Spot(organisation.street, organisation.city, "", at)
    query = urlencode({"mlat": at[1], "mlon": at[0]})
    url = f"{ELSEWHERE}?{query}#map=17/{at[1]}/{at[0]}"
    return Whereabouts(organisation.name, address, url, (atlas.near([(1, spot, at)]),))
