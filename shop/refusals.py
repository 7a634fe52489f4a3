"""Why the shop says no, in words for the one who asked: everybody's refusal, by the name that the shop's verbs know."""

from core.refusals import Refused as Refused
