"""Where people live: Italian postcodes and provinces that must agree, the countries of the Union."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

# The provinces of each two first figures of a CAP. A few towns have the CAP of a neighbouring province, such as
# Briga Alta (CN, 18025) and Massimino (SV, 12071): a province stands wherever one of its towns does.
_BY_PREFIX = {
    "00": "RM", "01": "VT", "02": "RI", "03": "FR", "04": "LT", "05": "TR", "06": "PG", "07": "SS OT",
    "08": "NU OR OG OT SU CA SS", "09": "CA SU OR VS CI NU OG", "10": "TO", "12": "CN SV", "13": "VC BI",
    "14": "AT", "15": "AL", "16": "GE", "17": "SV", "18": "IM CN", "19": "SP", "11": "AO",
    "20": "MI MB LO", "21": "VA", "22": "CO", "23": "LC SO", "24": "BG LC", "25": "BS", "26": "CR LO",
    "27": "PV", "28": "NO VB", "29": "PC", "30": "VE", "31": "TV", "32": "BL", "33": "UD PN",
    "34": "TS GO", "35": "PD", "36": "VI", "37": "VR", "38": "TN", "39": "BZ", "40": "BO", "41": "MO",
    "42": "RE", "43": "PR", "44": "FE", "45": "RO", "46": "MN", "47": "FC RN", "48": "RA", "50": "FI",
    "51": "PT", "52": "AR", "53": "SI", "54": "MS", "55": "LU", "56": "PI", "57": "LI", "58": "GR",
    "59": "PO", "60": "AN", "61": "PU RN", "62": "MC", "63": "AP FM", "64": "TE", "65": "PE", "66": "CH",
    "67": "AQ", "70": "BA", "71": "FG", "72": "BR", "73": "LE", "74": "TA", "75": "MT", "76": "BT",
    "80": "NA", "81": "CE", "82": "BN", "83": "AV", "84": "SA", "85": "PZ", "86": "CB IS", "87": "CS",
    "88": "CZ KR", "89": "RC VV", "90": "PA", "91": "TP", "92": "AG", "93": "CL", "94": "EN",
    "95": "CT", "96": "SR", "97": "RG", "98": "ME",
}  # fmt: skip

# Postcodes of one large town only, where those of its neighbours begin with the same two figures.
_BY_TOWN = {
    "091": "CA", "201": "MI", "208": "MB", "209": "MB", "241": "BG", "471": "FC", "479": "RN", "891": "RC",
}  # fmt: skip

PROVINCES: dict[str, str] = {
    "AG": "Agrigento", "AL": "Alessandria", "AN": "Ancona", "AO": "Aosta", "AP": "Ascoli Piceno",
    "AQ": "L’Aquila", "AR": "Arezzo", "AT": "Asti", "AV": "Avellino", "BA": "Bari", "BG": "Bergamo",
    "BI": "Biella", "BL": "Belluno", "BN": "Benevento", "BO": "Bologna", "BR": "Brindisi",
    "BS": "Brescia", "BT": "Barletta-Andria-Trani", "BZ": "Bolzano", "CA": "Cagliari",
    "CB": "Campobasso", "CE": "Caserta", "CH": "Chieti", "CI": "Sulcis Iglesiente",
    "CL": "Caltanissetta", "CN": "Cuneo", "CO": "Como", "CR": "Cremona", "CS": "Cosenza",
    "CT": "Catania", "CZ": "Catanzaro", "EN": "Enna", "FC": "Forlì-Cesena", "FE": "Ferrara",
    "FG": "Foggia", "FI": "Firenze", "FM": "Fermo", "FR": "Frosinone", "GE": "Genova", "GO": "Gorizia",
    "GR": "Grosseto", "IM": "Imperia", "IS": "Isernia", "KR": "Crotone", "LC": "Lecco", "LE": "Lecce",
    "LI": "Livorno", "LO": "Lodi", "LT": "Latina", "LU": "Lucca", "MB": "Monza e Brianza",
    "MC": "Macerata", "ME": "Messina", "MI": "Milano", "MN": "Mantova", "MO": "Modena",
    "MS": "Massa-Carrara", "MT": "Matera", "NA": "Napoli", "NO": "Novara", "NU": "Nuoro",
    "OG": "Ogliastra", "OR": "Oristano", "OT": "Gallura Nord-Est Sardegna", "PA": "Palermo",
    "PC": "Piacenza", "PD": "Padova", "PE": "Pescara", "PG": "Perugia", "PI": "Pisa", "PN": "Pordenone",
    "PO": "Prato", "PR": "Parma", "PT": "Pistoia", "PU": "Pesaro e Urbino", "PV": "Pavia",
    "PZ": "Potenza", "RA": "Ravenna", "RC": "Reggio Calabria", "RE": "Reggio Emilia", "RG": "Ragusa",
    "RI": "Rieti", "RM": "Roma", "RN": "Rimini", "RO": "Rovigo", "SA": "Salerno", "SI": "Siena",
    "SO": "Sondrio", "SP": "La Spezia", "SR": "Siracusa", "SS": "Sassari", "SU": "Sud Sardegna",
    "SV": "Savona", "TA": "Taranto", "TE": "Teramo", "TN": "Trento", "TO": "Torino", "TP": "Trapani",
    "TR": "Terni", "TS": "Trieste", "TV": "Treviso", "UD": "Udine", "VA": "Varese",
    "VB": "Verbano-Cusio-Ossola", "VC": "Vercelli", "VE": "Venezia", "VI": "Vicenza", "VR": "Verona",
    "VS": "Medio Campidano", "VT": "Viterbo", "VV": "Vibo Valentia",
}  # fmt: skip

CALABRIA = ("CS", "CZ", "KR", "RC", "VV")
SICILY = ("AG", "CL", "CT", "EN", "ME", "PA", "RG", "SR", "TP")
SARDINIA = ("CA", "CI", "NU", "OG", "OR", "OT", "SS", "SU", "VS")
CALABRIA_AND_ISLANDS = CALABRIA + SICILY + SARDINIA

COUNTRIES = {
    "IT": _("Italy"),
    "AT": _("Austria"),
    "BE": _("Belgium"),
    "BG": _("Bulgaria"),
    "CY": _("Cyprus"),
    "CZ": _("Czechia"),
    "DE": _("Germany"),
    "DK": _("Denmark"),
    "EE": _("Estonia"),
    "ES": _("Spain"),
    "FI": _("Finland"),
    "FR": _("France"),
    "GR": _("Greece"),
    "HR": _("Croatia"),
    "HU": _("Hungary"),
    "IE": _("Ireland"),
    "LT": _("Lithuania"),
    "LU": _("Luxembourg"),
    "LV": _("Latvia"),
    "MT": _("Malta"),
    "NL": _("Netherlands"),
    "PL": _("Poland"),
    "PT": _("Portugal"),
    "RO": _("Romania"),
    "SE": _("Sweden"),
    "SI": _("Slovenia"),
    "SK": _("Slovakia"),
}
# Where a payer may live whose parcel goes to somebody in the countries above.
ELSEWHERE = COUNTRIES | {
    "AU": _("Australia"),
    "BR": _("Brazil"),
    "CA": _("Canada"),
    "CH": _("Switzerland"),
    "GB": _("United Kingdom"),
    "JP": _("Japan"),
    "NO": _("Norway"),
    "SM": _("San Marino"),
    "US": _("United States"),
    "VA": _("Vatican City"),
}
UNION = tuple(code for code in COUNTRIES if code != "IT")


def by_name(places: Mapping[str, object]) -> Sequence[tuple[str, str]]:
    """Codes and names in the active language, in the order of a dictionary: accents, apostrophes, spaces aside.

    `places` is one of the lists of this module.
    """
    key = id(places), get_language()
    if key not in _sorted:
        named = ((code, str(name)) for code, name in places.items())
        _sorted[key] = tuple(sorted(named, key=lambda each: _plain(each[1])))
    return _sorted[key]


_sorted: dict[tuple[int, str | None], tuple[tuple[str, str], ...]] = {}


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if letter.isalpha()).casefold()


def is_cap(postcode: str) -> bool:
    return re.fullmatch(r"[0-9]{5}", postcode) is not None


def agree(cap: str, province: str) -> bool:
    """Whether that postcode can lie in that province."""
    return province in _BY_PREFIX.get(cap[:2], "").split()


def province_of(cap: str) -> str:
    """The province of that postcode; empty where there are several."""
    possible = [_BY_TOWN[cap[:3]]] if cap[:3] in _BY_TOWN else _BY_PREFIX.get(cap[:2], "").split()
    return possible[0] if len(possible) == 1 else ""


def provinces_of() -> str:
    """For the script that fills the province in: the first figures and the province, where there is one."""
    known = {**_BY_PREFIX, **_BY_TOWN}
    return " ".join(f"{prefix}:{of}" for prefix, of in sorted(known.items()) if " " not in of)
