"""Where the figures come from. A number without one of these does not appear on the site."""

import datetime as dt

from demo.texts.shapes import T

READ = dt.date(2026, 11, 20)

OWN_SITE = T("sito del consorzio", "the consortium's website")
COOPERATIVE = T("dati pubblici della cooperativa", "the cooperative's public figures")
CONSORTIUM = T("archivio del consorzio", "the consortium's records")
GAMBERO = T("classifica del Gambero Rosso", "Gambero Rosso's ranking")
PUBLIC = T("fonti pubbliche", "public sources")
EXAMPLE = T("dato d'esempio, inventato per la demo", "an example, invented for the demo")
