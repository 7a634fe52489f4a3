"""Who buys by the thousand: names as they are common in Italy, and where parcels go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from shop.drafts import Address

FIRST = (
    *("Ada", "Luca", "Giulia", "Marco", "Francesca", "Paolo", "Chiara", "Andrea", "Elena", "Davide", "Sara"),
    *("Stefano", "Irene", "Matteo", "Laura", "Nadia", "Youssef", "Mei", "Pietro", "Caterina", "Omar", "Rosa"),
)
LAST = (
    *("Rossi", "Ferrari", "Russo", "Bianchi", "Romano", "Colombo", "Ricci", "Marino", "Greco", "Bruno"),
    *(
        "Gallo",
        "Conti",
        "De Luca",
        "Mancini",
        "Costa",
        "Giordano",
        "Rizzo",
        "Lombardi",
        "Moretti",
        "Barbieri",
    ),
    *("Fontana", "Santoro", "Mariani", "Rinaldi", "Caruso", "Ferrara", "Galli", "Martini", "Leone", "Longo"),
    *(
        "Gentile",
        "Martinelli",
        "Vitale",
        "Lombardo",
        "Serra",
        "Coppola",
        "De Santis",
        "D’Angelo",
        "Marchetti",
    ),
)
PLACES = (
    Address("Via Torino 1", "20123", "Milano", "MI"),
    Address("Viale Monza 140", "20125", "Milano", "MI"),
    Address("Via Palazzuolo 22", "50123", "Firenze", "FI"),
    Address("Corso Francia 8", "10143", "Torino", "TO"),
    Address("Via Toledo 300", "80132", "Napoli", "NA"),
    Address("Via Maqueda 77", "90133", "Palermo", "PA"),
    Address("Via Roma 4", "09124", "Cagliari", "CA"),
    Address("Piazza Dante 9", "38122", "Trento", "TN"),
)


@dataclass(frozen=True, slots=True)
class Buyer:
    name: str
    email: str
    phone: str
    language: str


def buyers() -> Iterator[Buyer]:
    """Without end; the numbers of first and last names have no common divisor, so that all pairs come."""
    for number in count():
        first, last = FIRST[number % len(FIRST)], LAST[number % len(LAST)]
        word = "".join(sign for sign in last.lower() if sign.isascii() and sign.isalpha())
        yield Buyer(
            name=f"{first} {last}",
            email=f"{first.lower()}.{word}.{number}@example.org",
            phone=f"+39 333 {number:07d}",
            language="en" if number % 9 == 0 else "it",
        )
