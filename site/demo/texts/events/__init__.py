"""The events of the demo, in every state an event can be in. Dates are relative to the day of loading."""

from demo.texts.events.cycles import CONCERTO, LIBRO, MERCATO, SEI_SERE
from demo.texts.events.in_the_store import LETTURA, LIEVITO, MOSTRA, VINO
from demo.texts.events.inside import CENA, TEATRO, VIVAIO
from demo.texts.events.together import BORSA, FIERA, LEGATORIA, SERIES
from demo.texts.shapes import Event

__all__ = ["EVENTS", "SERIES"]

EVENTS: tuple[Event, ...] = (
    LIEVITO,
    LETTURA,
    MOSTRA,
    VINO,
    TEATRO,
    SEI_SERE,
    VIVAIO,
    CONCERTO,
    MERCATO,
    LIBRO,
    LEGATORIA,
    FIERA,
    BORSA,
    CENA,
)
