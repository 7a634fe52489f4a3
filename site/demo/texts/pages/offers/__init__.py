"""Consulting for cooperatives, and what the cooperatives do for companies."""

from demo.texts.pages.offers.by_hand import GIARDINI, SARTORIA
from demo.texts.pages.offers.companies import WAYS
from demo.texts.pages.offers.consulting import PROGETTI, VENDITA
from demo.texts.pages.offers.hiring import HIRING
from demo.texts.pages.offers.services import CALL_CENTER, STAMPA
from demo.texts.shapes import Offer

OFFERS: tuple[Offer, ...] = (VENDITA, PROGETTI, STAMPA, CALL_CENTER, GIARDINI, SARTORIA)

__all__ = ["HIRING", "OFFERS", "WAYS"]
