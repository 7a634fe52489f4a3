"""The places. Buildings and dates are public facts; what people say in them is invented."""

from demo.texts.prisons.bollate import BOLLATE
from demo.texts.prisons.elsewhere import PADOVA, RAGUSA, TRANI, VENEZIA, VERBANIA
from demo.texts.prisons.opera import OPERA
from demo.texts.prisons.san_vittore import SAN_VITTORE

PRISONS = (SAN_VITTORE, OPERA, BOLLATE, PADOVA, RAGUSA, VERBANIA, TRANI, VENEZIA)
