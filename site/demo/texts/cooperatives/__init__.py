"""The cooperatives, today's members first.

Founding years and people are public facts, with year and source. The years of membership are invented (but
2015 for the consortium itself and 2017 for Il Gabbiano), and so are all legal data: see `Legal`.
"""

from demo.texts.cooperatives.alice import ALICE
from demo.texts.cooperatives.bee4 import BEE4
from demo.texts.cooperatives.guests import (
    BANDA_BISCOTTI,
    CAMPO_DEI_MIRACOLI,
    GIOTTO,
    RIO_TERA,
    SPRIGIONIAMO_SAPORI,
)
from demo.texts.cooperatives.in_opera import IN_OPERA
from demo.texts.cooperatives.opera_in_fiore import OPERA_IN_FIORE
from demo.texts.cooperatives.past import ESTIA, GABBIANO, MELOGRANO
from demo.texts.cooperatives.zerografica import ZEROGRAFICA

MEMBERS = (ALICE, BEE4, ZEROGRAFICA, OPERA_IN_FIORE, IN_OPERA)
PAST = (ESTIA, GABBIANO, MELOGRANO)
GUESTS = (GIOTTO, SPRIGIONIAMO_SAPORI, BANDA_BISCOTTI, CAMPO_DEI_MIRACOLI, RIO_TERA)
COOPERATIVES = MEMBERS + PAST + GUESTS

__all__ = [
    "ALICE",
    "BANDA_BISCOTTI",
    "BEE4",
    "CAMPO_DEI_MIRACOLI",
    "COOPERATIVES",
    "ESTIA",
    "GABBIANO",
    "GIOTTO",
    "GUESTS",
    "IN_OPERA",
    "MELOGRANO",
    "MEMBERS",
    "OPERA_IN_FIORE",
    "PAST",
    "RIO_TERA",
    "SPRIGIONIAMO_SAPORI",
    "ZEROGRAFICA",
]
