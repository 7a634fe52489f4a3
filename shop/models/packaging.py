"""Packaging: its parts, their codes by Decision 97/129/EC, and the bin each goes into (D.lgs. 116/2020)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _


class PackagingPart(models.TextChoices):
    """What somebody holds in the hand when the product is unpacked."""

    BOX = "box", pgettext_lazy("packaging", "Carton")
    BAG = "bag", pgettext_lazy("packaging", "Bag")
    ENVELOPE = "envelope", pgettext_lazy("packaging", "Envelope")
    WRAPPER = "wrapper", pgettext_lazy("packaging", "Wrapper")
    FILM = "film", pgettext_lazy("packaging", "Film")
    TRAY = "tray", pgettext_lazy("packaging", "Tray")
    JAR = "jar", pgettext_lazy("packaging", "Jar")
    BOTTLE = "bottle", pgettext_lazy("packaging", "Bottle")
    LID = "lid", pgettext_lazy("packaging", "Lid")
    STOPPER = "stopper", pgettext_lazy("packaging", "Stopper")
    CAPSULE = "capsule", pgettext_lazy("packaging", "Capsule over the stopper")
    TIN = "tin", pgettext_lazy("packaging", "Tin")
    TUBE = "tube", pgettext_lazy("packaging", "Tube")
    POT = "pot", pgettext_lazy("packaging", "Pot")
    LABEL = "label", pgettext_lazy("packaging", "Label")
    BAND = "band", pgettext_lazy("packaging", "Band")
    FILLING = "filling", pgettext_lazy("packaging", "Filling")
    RIBBON = "ribbon", pgettext_lazy("packaging", "Ribbon")


class Material(models.TextChoices):
    """The code is the law's own and is printed as it is."""

    PET = "PET 1", _("polyethylene terephthalate")
    HDPE = "HDPE 2", _("high-density polyethylene")
    PVC = "PVC 3", _("polyvinyl chloride")
    LDPE = "LDPE 4", _("low-density polyethylene")
    PP = "PP 5", _("polypropylene")
    PS = "PS 6", _("polystyrene")
    OTHER_PLASTIC = "O 7", _("other plastics")
    CORRUGATED = "PAP 20", _("corrugated cardboard")
    CARDBOARD = "PAP 21", _("cardboard")
    PAPER = "PAP 22", _("paper")
    STEEL = "FE 40", _("steel")
    ALUMINIUM = "ALU 41", _("aluminium")
    WOOD = "FOR 50", _("wood")
    CORK = "FOR 51", _("cork")
    COTTON = "TEX 60", _("cotton")
    JUTE = "TEX 61", _("jute")
    CLEAR_GLASS = "GL 70", _("clear glass")
    GREEN_GLASS = "GL 71", _("green glass")
    BROWN_GLASS = "GL 72", _("brown glass")
    PAPER_METAL = "C/PAP 80", _("paper and metals")
    PAPER_PLASTIC = "C/PAP 81", _("paper and plastic")
    PAPER_ALUMINIUM = "C/PAP 82", _("paper and aluminium")
    PAPER_TINPLATE = "C/PAP 83", _("paper and tinplate")
    PAPER_PLASTIC_ALUMINIUM = "C/PAP 84", _("paper, plastic and aluminium")
    PAPER_FOUR = "C/PAP 85", _("paper, plastic, aluminium and tinplate")
    PLASTIC_ALUMINIUM = "C/PP 90", _("plastic and aluminium")
    PLASTIC_TINPLATE = "C/PP 91", _("plastic and tinplate")
    PLASTIC_METAL = "C/PP 92", _("plastic and metals")
    GLASS_PLASTIC = "C/GL 95", _("glass and plastic")
    GLASS_ALUMINIUM = "C/GL 96", _("glass and aluminium")
    GLASS_TINPLATE = "C/GL 97", _("glass and tinplate")
    GLASS_METAL = "C/GL 98", _("glass and metals")

    @property
    def bin(self) -> Bin:
        """Plain materials have one everywhere in Italy; of composites and cork each Comune decides."""
        family = self.value.partition(" ")[0]
        return BINS.get(family, Bin.LOCAL) if self is not Material.CORK else Bin.LOCAL


class Bin(models.TextChoices):
    """Where a household in Italy puts it."""

    PLASTIC = "plastic", _("plastic collection")
    PAPER = "paper", _("paper collection")
    GLASS = "glass", _("glass collection")
    METAL = "metal", _("metal collection")
    WOOD = "wood", _("wood, at the recycling centre")
    TEXTILE = "textile", _("textile collection")
    LOCAL = "local", _("as your Comune says")


BINS = {
    **dict.fromkeys(("PET", "HDPE", "PVC", "LDPE", "PP", "PS", "O"), Bin.PLASTIC),
    **dict.fromkeys(("FE", "ALU"), Bin.METAL),
    "PAP": Bin.PAPER,
    "GL": Bin.GLASS,
    "FOR": Bin.WOOD,
    "TEX": Bin.TEXTILE,
}


def packaging_form(rows: Any) -> None:
    """A list of {"part", "material"}, none of them twice."""
    try:
        pairs = [(PackagingPart(row["part"]), Material(row["material"])) for row in rows]
    except (TypeError, KeyError, ValueError):
        raise ValidationError(gettext("Choose for each part of the packaging what it is made of.")) from None
    if len(set(pairs)) < len(pairs):
        raise ValidationError(gettext("A part of the packaging stands here twice."))
