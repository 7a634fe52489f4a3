"""The particulars of an invoice, each checked as the law and the tax office want it (law.md L38)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext
from stdnum.eu import vat as european
from stdnum.exceptions import ValidationError as WrongNumber
from stdnum.it import codicefiscale, iva

from shop.addresses import PROVINCES, UNION, agree, is_cap, province_of
from shop.models.orders import BuyerKind

NEEDED = {
    BuyerKind.PRIVATE: ("tax_code",),
    BuyerKind.COMPANY: ("company", "vat_number"),
    BuyerKind.PUBLIC: ("company", "tax_code", "invoice_code", "cig"),
    BuyerKind.ABROAD: (),
}
KEPT = {
    BuyerKind.PRIVATE: {"tax_code"},
    BuyerKind.COMPANY: {"company", "vat_number", "tax_code", "invoice_code", "pec"},
    BuyerKind.PUBLIC: {"company", "vat_number", "tax_code", "invoice_code", "cig"},
    BuyerKind.ABROAD: {"company", "vat_number"},
}
LONGEST_VAT_NUMBER = 14
FIELDS = ("company", "tax_code", "vat_number", "invoice_code", "pec", "cig")


def check_buyer(form: forms.Form, typed: dict[str, Any], country: str) -> None:
    kind = typed.get("buyer_kind")
    if not kind:
        if "buyer_kind" not in form.errors:
            form.add_error("buyer_kind", gettext("Say who the invoice is for."))
        return
    for name in FIELDS:
        if name not in KEPT[kind]:  # the others are of somebody else
            form.errors.pop(name, None)
            typed[name] = ""
    _check_country(form, kind, country)
    for name in NEEDED[kind]:
        if not typed.get(name) and name not in form.errors:
            form.add_error(name, gettext("This is needed for the invoice."))
    _check_numbers(form, typed, kind, country)
    _check_codes(form, typed, kind)


def _check_country(form: forms.Form, kind: str, country: str) -> None:
    if kind == BuyerKind.ABROAD and country == "IT":
        message = gettext("Choose the country that the invoice goes to.")
        form.add_error("bill_country", message)
    elif kind != BuyerKind.ABROAD and country != "IT":
        form.add_error("buyer_kind", gettext("For an address outside Italy choose “Abroad”."))


def _check_numbers(form: forms.Form, typed: dict[str, Any], kind: str, country: str) -> None:
    if kind == BuyerKind.ABROAD:
        wrong = gettext("This is no VAT number of that country: check it, or leave it empty.")
        validate = partial(_european, country) if country in UNION else _elsewhere
        _number(form, typed, "vat_number", validate, wrong)
        return
    wrong = gettext("This tax code is not right: check its letters and figures.")
    _number(form, typed, "tax_code", _tax_code, wrong)
    wrong = gettext("This VAT number is not right: it has eleven figures, the last one checks the others.")
    _number(form, typed, "vat_number", iva.validate, wrong)


def _number(
    form: forms.Form, typed: dict[str, Any], name: str, validate: Callable[[str], str], wrong: str
) -> None:
    if not typed.get(name):
        return
    try:
        typed[name] = validate(typed[name].upper())
    except WrongNumber:
        form.add_error(name, wrong)


def _tax_code(number: str) -> str:
    """Sixteen signs of a person, or eleven figures of a body."""
    return iva.validate(number) if number.strip()[:1].isdigit() else codicefiscale.validate(number)


def _european(country: str, number: str) -> str:
    prefix, bare = "EL" if country == "GR" else country, _bare(number)
    return european.validate(bare if bare.startswith(prefix) else f"{prefix}{bare}")


def _elsewhere(number: str) -> str:
    """Nobody can check those of all the world: only that the column holds it."""
    if len(bare := _bare(number)) > LONGEST_VAT_NUMBER:
        raise WrongNumber()
    return bare


def _bare(number: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def _check_codes(form: forms.Form, typed: dict[str, Any], kind: str) -> None:
    typed["invoice_code"] = typed.get("invoice_code", "").upper()
    typed["cig"] = typed.get("cig", "").upper()
    code, cig = typed["invoice_code"], typed["cig"]
    if kind == BuyerKind.COMPANY:
        if code and not re.fullmatch(r"[A-Z0-9]{7}", code):
            form.add_error(
                "invoice_code", gettext("The recipient code of a company has 7 letters and figures.")
            )
        elif not code and not typed.get("pec") and "pec" not in form.errors:
            form.add_error("invoice_code", gettext("Write the recipient code or the PEC."))
    if kind == BuyerKind.PUBLIC:
        if code and not re.fullmatch(r"[A-Z0-9]{6}", code):
            form.add_error("invoice_code", gettext("The code of a public body has 6 letters and figures."))
        if cig and not re.fullmatch(r"[A-Z0-9]{10}", cig):
            form.add_error("cig", gettext("The CIG has 10 letters and figures."))


def check_address(form: forms.Form, typed: dict[str, Any]) -> None:
    """The payer's own, where it is not where the parcel goes."""
    typed["bill_country"] = typed.get("bill_country") or "IT"
    for name in ("bill_street", "bill_postcode", "bill_city"):
        if not typed.get(name) and name not in form.errors:
            form.add_error(name, gettext("The invoice needs the whole address."))
    if typed["bill_country"] != "IT":
        typed["bill_province"] = ""
        return
    postcode, province = typed.get("bill_postcode", ""), typed.get("bill_province", "")
    if not postcode:
        return
    if not is_cap(postcode):
        form.add_error("bill_postcode", gettext("An Italian postcode has five figures."))
    elif not province:
        typed["bill_province"] = province_of(postcode)
        if not typed["bill_province"]:
            form.add_error("bill_province", gettext("Choose the province."))
    elif not agree(postcode, province):
        message = gettext("The postcode %(postcode)s is not in the province of %(province)s.")
        form.add_error("bill_postcode", message % {"postcode": postcode, "province": PROVINCES[province]})
