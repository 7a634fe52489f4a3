"""The law's own words for what is in a product: kinds of sheet, allergens, fibres. The same codes in every language."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """Which sheet a product needs; what each must say stands in `shop.models.pages.needs`."""

    FOOD = "food", _("food and drink")
    TEXTILE = "textile", _("clothes, bags and other cloth")
    COSMETIC = "cosmetic", _("cosmetics")
    PAPER = "paper", _("paper and stationery")
    PLANT = "plant", _("plants")
    GOODS = "goods", _("other goods")
    BOX = "box", _("gift box: its contents bring their own sheets")


class Allergen(models.TextChoices):
    """The fourteen of annex II of Regulation (EU) 1169/2011."""

    GLUTEN = "gluten", _("cereals containing gluten")
    CRUSTACEANS = "crustaceans", _("crustaceans")
    EGGS = "eggs", _("eggs")
    FISH = "fish", _("fish")
    PEANUTS = "peanuts", _("peanuts")
    SOYA = "soya", _("soya")
    MILK = "milk", _("milk")
    NUTS = "nuts", _("nuts")
    CELERY = "celery", _("celery")
    MUSTARD = "mustard", _("mustard")
    SESAME = "sesame", _("sesame seeds")
    SULPHITES = "sulphites", _("sulphur dioxide and sulphites")
    LUPIN = "lupin", _("lupin")
    MOLLUSCS = "molluscs", _("molluscs")


class Fibre(models.TextChoices):
    """Names of annex I of Regulation (EU) 1007/2011; at the end what its articles 9 and 14 allow beside them."""

    COTTON = "cotton", _("cotton")
    LINEN = "linen", pgettext_lazy("fibre", "linen")
    WOOL = "wool", _("wool")
    SILK = "silk", _("silk")
    HEMP = "hemp", _("true hemp")
    JUTE = "jute", _("jute")
    RAMIE = "ramie", _("ramie")
    SISAL = "sisal", _("sisal")
    COIR = "coir", _("coir")
    KAPOK = "kapok", _("kapok")
    BROOM = "broom", pgettext_lazy("fibre", "broom")
    ALPACA = "alpaca", _("alpaca")
    CASHMERE = "cashmere", _("cashmere")
    MOHAIR = "mohair", _("mohair")
    ANGORA = "angora", _("angora")
    CAMEL = "camel", pgettext_lazy("fibre", "camel")
    HORSEHAIR = "horsehair", _("horsehair")
    VISCOSE = "viscose", _("viscose")
    MODAL = "modal", _("modal")
    LYOCELL = "lyocell", _("lyocell")
    CUPRO = "cupro", _("cupro")
    ACETATE = "acetate", _("acetate")
    TRIACETATE = "triacetate", _("triacetate")
    POLYESTER = "polyester", _("polyester")
    POLYAMIDE = "polyamide", pgettext_lazy("fibre", "polyamide")
    ACRYLIC = "acrylic", _("acrylic")
    MODACRYLIC = "modacrylic", _("modacrylic")
    POLYPROPYLENE = "polypropylene", pgettext_lazy("fibre", "polypropylene")
    POLYETHYLENE = "polyethylene", pgettext_lazy("fibre", "polyethylene")
    POLYLACTIDE = "polylactide", _("polylactide")
    POLYURETHANE = "polyurethane", _("polyurethane")
    ARAMID = "aramid", _("aramid")
    ELASTANE = "elastane", _("elastane")
    ELASTOMULTIESTER = "elastomultiester", _("elastomultiester")
    METAL = "metal", _("metal fibre")
    METALLISED = "metallised", _("metallised fibre")
    OTHER = "other", _("other fibres")
    MIXED = "mixed", _("mixed fibres")


class Cloth(models.TextChoices):
    """A part of a textile with a composition of its own (article 11 of the same Regulation)."""

    WHOLE = "whole", _("the whole")
    OUTER = "outer", _("outer fabric")
    LINING = "lining", _("lining")
    PADDING = "padding", _("padding")
    TRIM = "trim", _("trimmings")
    HANDLES = "handles", _("handles")
    POCKETS = "pockets", _("pockets")
    BACK = "back", pgettext_lazy("part of a textile", "back")
