"""What a company can do with the consortium. Examples are invented for the demo, and say so."""

from demo.texts.shapes import T, Way

WAYS = (
    Way(
        "gifts",
        T("Regalare", "Give"),
        T(
            """Scatole pronte o composte sul vostro budget, spedite a un indirizzo o a ciascuno. Con un
            biglietto vostro, e senza prezzi nel pacco.""",
            """Boxes ready-made or composed to your budget, sent to one address or to each person. With your
            own card, and no prices in the parcel.""",
        ),
        T(
            "Ottanta scatole a 32 € per uno studio di ingegneria, in quattro città (esempio inventato).",
            "Eighty boxes at 32 € for an engineering firm, to four cities (an invented example).",
        ),
    ),
    Way(
        "services",
        T("Affidare un lavoro", "Give work"),
        T(
            """Stampa, call center, controllo qualità, giardini, sartoria: un preventivo, un contratto, una
            scadenza, come con qualunque fornitore.""",
            """Print, call centre, quality control, gardens, tailoring: a quotation, a contract, a deadline,
            as with any supplier.""",
        ),
        T(
            "I cataloghi di una casa editrice, rilegati a filo a Bollate (esempio inventato).",
            "A publisher's catalogues, sewn at Bollate (an invented example).",
        ),
    ),
    Way(
        "hiring",
        T("Assumere", "Hire"),
        T(
            """Una persona che in laboratorio ha già imparato il mestiere. La legge prevede un credito
            d'imposta; vi diciamo da dove si comincia, e che cosa verificare.""",
            """Somebody who has learnt the trade in a workshop. The law offers a tax credit; we tell you where
            to begin, and what to check.""",
        ),
        T(
            "Un panificio di quartiere ha assunto un fornaio ammesso al lavoro all'esterno (esempio inventato).",
            "A neighbourhood bakery hired a baker on day release (an invented example).",
        ),
    ),
    Way(
        "visit",
        T("Incontrare", "Meet"),
        T(
            """Una serata in negozio con chi lavora, un assaggio in ufficio, o una visita in laboratorio:
            quest'ultima si chiede sei settimane prima, perché serve il permesso di entrare.""",
            """An evening in the store with the makers, a tasting at your office, or a visit to a workshop:
            this last one is asked for six weeks ahead, since a permit to enter is needed.""",
        ),
        T(
            "Quindici persone dell'ufficio acquisti, un pomeriggio al forno (esempio inventato).",
            "Fifteen people from a purchasing office, one afternoon at the bakery (an invented example).",
        ),
    ),
)
