"""An invoice as a FatturaPA file, made and checked by a38. Only this module knows its words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

from a38 import fattura as f
from a38.validation import Validation
from django.utils.translation import gettext

from core.models import Organisation
from shop.invoicing.letters import latin
from shop.invoicing.lines import Line, Rate
from shop.models.invoices import InvoiceKind, InvoiceSettings
from shop.models.orders import BuyerKind, Order
from shop.refusals import Refused

NO_CODE, ABROAD = "0000000", "XXXXXXX"
NO_CAP = "00000"
WAYS = {"bank_transfer": "MP05", "pay_at_pickup": "MP01"}  # all others are cards
CARD = "MP08"
REA = re.compile(r"([A-Z]{2})\s*[-–]?\s*(\d{1,20})")
# a38 0.1.8 still wants a PEC or a code of every buyer (00426). Since 2019 the exchange system does not: a private
# person's invoice without either is left in their drawer at the Revenue. Goes when a38 knows.
NO_ADDRESS = "00426"


class NotAnInvoice(Refused):
    """Something that the file needs is missing or wrong; the message says what."""

    def __init__(self, message: str) -> None:
        super().__init__("invoice", message)


@dataclass(frozen=True, slots=True)
class Document:
    """What is to be written, already reckoned. `corrects`: number and day of the invoice of a credit note."""

    kind: InvoiceKind
    number: str
    day: datetime.date
    sending: str  # the number of the file
    order: Order
    lines: Sequence[Line]
    rates: Sequence[Rate]
    corrects: tuple[str, datetime.date] | None = None

    @property
    def total(self) -> Decimal:
        return sum((rate.net + rate.vat for rate in self.rates), Decimal(0))


def write(document: Document, seller: Organisation, said: InvoiceSettings) -> str:
    """The file's text, which a38's own validator accepts; or NotAnInvoice."""
    is_public = document.order.buyer_kind == BuyerKind.PUBLIC
    made = f.FatturaPA12() if is_public else f.FatturaPrivati12()
    header = made.fattura_elettronica_header
    _transmission(header.dati_trasmissione, document, seller)
    _seller(header.cedente_prestatore, seller, said)
    _buyer(header.cessionario_committente, document.order)
    body = made.fattura_elettronica_body[0]
    _general(body.dati_generali, document)
    _goods(body.dati_beni_servizi, document, said.public_bodies if is_public else "I")
    body.dati_pagamento.append(_payment(document, seller))
    _check(made, document.order)
    written = BytesIO()
    made.build_etree().write(written, encoding="utf-8", xml_declaration=True)
    return written.getvalue().decode()


def _transmission(part: Any, document: Document, seller: Organisation) -> None:
    order = document.order
    part.id_trasmittente.id_paese = "IT"
    part.id_trasmittente.id_codice = _ours(seller)
    part.progressivo_invio = document.sending
    part.codice_destinatario = _code(order)
    if order.pec and part.codice_destinatario == NO_CODE:
        part.pec_destinatario = order.pec


def _ours(seller: Organisation) -> str:
    return (seller.tax_code or _bare(seller.vat_number)).upper()


def _bare(number: str) -> str:
    return number.upper().replace(" ", "").removeprefix("IT")


def _code(order: Order) -> str:
    if _country(order) != "IT":
        return ABROAD
    return order.invoice_code.upper() or NO_CODE


def _country(order: Order) -> str:
    return (order.bill_country if order.bill_street else order.country) or "IT"


def _seller(part: Any, seller: Organisation, said: InvoiceSettings) -> None:
    who = part.dati_anagrafici
    who.id_fiscale_iva.id_paese, who.id_fiscale_iva.id_codice = "IT", _bare(seller.vat_number)
    who.codice_fiscale = seller.tax_code.upper() or None
    who.anagrafica.denominazione = latin(seller.legal_name or seller.name, 80)
    who.regime_fiscale = said.regime
    _place(part.sede, seller.street, seller.postcode, seller.city, seller.province, "IT")
    if found := REA.fullmatch(seller.rea.strip().upper()):
        part.iscrizione_rea.ufficio, part.iscrizione_rea.numero_rea = found[1], found[2]
        part.iscrizione_rea.capitale_sociale = f"{said.capital:.2f}" if said.capital else None
        part.iscrizione_rea.socio_unico = said.members or None
        part.iscrizione_rea.stato_liquidazione = "LS" if said.is_winding_up else "LN"


def _buyer(part: Any, order: Order) -> None:
    who, country = part.dati_anagrafici, _country(order)
    who.anagrafica.denominazione = latin(order.company or order.name, 80)
    if order.vat_number:
        who.id_fiscale_iva.id_paese = country
        who.id_fiscale_iva.id_codice = order.vat_number.upper().replace(" ", "").removeprefix(country)
    elif country != "IT":  # who has no number abroad is known by seven noughts
        who.id_fiscale_iva.id_paese, who.id_fiscale_iva.id_codice = country, NO_CODE
    if order.tax_code and country == "IT":
        who.codice_fiscale = order.tax_code.upper()
    own = (order.bill_street, order.bill_postcode, order.bill_city, order.bill_province)
    parcel = (order.street, order.postcode, order.city, order.province)
    _place(part.sede, *(own if order.bill_street else parcel), country)


def _place(part: Any, street: str, postcode: str, city: str, province: str, country: str) -> None:
    is_here = country == "IT"
    part.indirizzo = latin(street, 60) or None
    part.cap = (
        postcode if is_here and re.fullmatch(r"[0-9]{5}", postcode) else (NO_CAP if not is_here else None)
    )
    part.comune = latin(city, 60) or None
    part.provincia = (province or None) if is_here else None
    part.nazione = country


def _general(part: Any, document: Document) -> None:
    told = part.dati_generali_documento
    told.tipo_documento, told.divisa = document.kind, "EUR"
    told.data, told.numero = document.day, document.number
    told.importo_totale_documento = document.total
    told.causale.append(latin(gettext("Order %(ref)s") % {"ref": document.order.ref}, 200))
    if cig := document.order.cig:
        part.dati_ordine_acquisto.append(
            f.DatiOrdineAcquisto(id_documento=document.order.ref, codice_cig=cig)
        )
    if document.corrects:
        number, day = document.corrects
        part.dati_fatture_collegate.append(f.DatiFattureCollegate(id_documento=number, data=day))


def _goods(part: Any, document: Document, chargeable: str) -> None:
    for number, line in enumerate(document.lines, 1):
        row = f.DettaglioLinee(
            numero_linea=number,
            descrizione=latin(line.text, 1000),
            quantita=Decimal(line.pieces) if line.pieces else None,
            unita_misura="pz" if line.pieces else None,
            prezzo_unitario=line.unit,
            prezzo_totale=line.net,
            aliquota_iva=line.rate,
        )
        if line.sku:
            row.codice_articolo.append(f.CodiceArticolo(codice_tipo="SKU", codice_valore=latin(line.sku, 35)))
        part.dettaglio_linee.append(row)
    for rate in document.rates:
        part.dati_riepilogo.append(
            f.DatiRiepilogo(
                aliquota_iva=rate.rate,
                imponibile_importo=rate.net,
                imposta=rate.vat,
                esigibilita_iva=chargeable,
            )
        )


def _payment(document: Document, seller: Organisation) -> Any:
    way = WAYS.get(document.order.payment_method, CARD)
    made = f.DettaglioPagamento(modalita_pagamento=way, importo_pagamento=document.total)
    if way == "MP05" and seller.iban and document.kind == InvoiceKind.INVOICE:
        made.iban = seller.iban.replace(" ", "")
    return f.DatiPagamento(condizioni_pagamento="TP02", dettaglio_pagamento=[made])


def _check(made: Any, order: Order) -> None:
    found = Validation()
    made.validate(found)
    is_private = order.buyer_kind == BuyerKind.PRIVATE
    wrong = [one for one in found.errors if not (is_private and one.code == NO_ADDRESS)]
    if wrong:
        told = "; ".join(dict.fromkeys(str(one) for one in wrong))
        raise NotAnInvoice(gettext("The invoice cannot be made yet: %(why)s.") % {"why": told[:400]})
