from demo.texts.pages.legal import EXAMPLE
from demo.texts.pages.withdrawal import FORM, INSTRUCTIONS
from demo.texts.shapes import H2, P, Page, T

VERSION = "esempio-2026-11"

TERMS = Page(
    code="terms",
    slug=T("condizioni-di-vendita", "terms"),
    title=T("Condizioni di vendita", "Terms of sale"),
    standfirst=T(
        "Chi vende, come si conclude il contratto, che cosa potete pretendere.",
        "Who sells, how the contract is made, what you are entitled to.",
    ),
    legal=True,
    body=(
        EXAMPLE,
        H2(T("Chi vende", "The seller")),
        P(
            T(
                """Il venditore è uno solo, il Consorzio Viale dei Mille, con i dati indicati in fondo a ogni
                pagina. Ogni prodotto indica anche chi l'ha fatto: il produttore è un'altra cosa dal
                venditore, e per qualunque problema rispondiamo noi.""",
                """There is one seller, Consorzio Viale dei Mille, whose details stand at the foot of every
                page. Each product also names its maker: maker and seller are not the same, and for any
                problem you deal with us.""",
            )
        ),
        H2(T("Prezzi e spedizione", "Prices and delivery")),
        P(
            T(
                """I prezzi comprendono l'IVA. Il costo della spedizione compare nel carrello e, insieme al
                totale, subito sopra l'ultimo pulsante. Non ci sono supplementi per il modo di pagare.
                Spediamo in Italia e nell'Unione europea.""",
                """Prices include VAT. The cost of delivery appears in the basket and, with the total,
                directly above the last button. There is no surcharge for any way of paying. We deliver in
                Italy and the European Union.""",
            )
        ),
        H2(T("Il contratto", "The contract")),
        P(
            T(
                """Potete correggere ogni passaggio fino all'ultimo. L'ordine è impegnativo quando premete
                <b>Ordina con obbligo di pagare</b>; la conferma arriva per e-mail con queste condizioni,
                nella versione in vigore quel giorno. Il contratto si conclude in italiano o in inglese, nella
                lingua dell'ordine, e resta in archivio.""",
                """You can go back and correct every step. The order binds you when you press <b>Order with
                obligation to pay</b>; the confirmation reaches you by e-mail together with these terms, in
                the version in force that day. The contract is made in Italian or English, the language of the
                order, and is kept on file.""",
            )
        ),
        H2(T("Consegna", "Delivery")),
        P(
            T(
                """Consegniamo entro trenta giorni, salvo una data diversa indicata prima dell'ordine. Se un
                prodotto non è più disponibile ve lo diciamo subito e restituiamo quanto pagato.""",
                """We deliver within thirty days, unless another date is stated before you order. If a product
                is no longer available we tell you at once and return what you paid.""",
            )
        ),
        H2(T("Garanzia", "Guarantee")),
        P(
            T(
                """Sui beni vale la garanzia legale di conformità: due anni dalla consegna, con riparazione o
                sostituzione senza spese e, quando non sono possibili, riduzione del prezzo o rimborso.""",
                """Goods carry the legal guarantee of conformity: two years from delivery, with repair or
                replacement free of charge and, where these are not possible, a price reduction or a
                refund.""",
            )
        ),
        *INSTRUCTIONS,
        P(
            T(
                """Il recesso è escluso per i beni che si deteriorano in fretta, per quelli fatti su misura e
                per i prodotti sigillati che per igiene non si possono restituire una volta aperti; ogni
                prodotto lo dice prima dell'ordine. Il diritto spetta ai consumatori; alle richieste delle
                imprese rispondiamo caso per caso.""",
                """Withdrawal is excluded for goods that deteriorate quickly, for those made to measure, and
                for sealed products that for hygiene cannot be returned once opened; each product says so
                before you order. The right belongs to consumers; requests from businesses are answered case
                by case.""",
            )
        ),
        *FORM,
        H2(T("Alcolici", "Alcohol")),
        P(
            T(
                "Il vino si vende solo ai maggiorenni; lo confermate prima di ordinare.",
                "Wine is sold to adults only; you confirm this before ordering.",
            )
        ),
        H2(T("Legge e reclami", "Law and complaints")),
        P(
            T(
                """Si applica la legge italiana, e restano salve le tutele del Paese in cui vive il
                consumatore, che può rivolgersi al giudice del luogo in cui abita. Per i reclami scriveteci:
                rispondiamo entro dieci giorni lavorativi.""",
                """Italian law applies, without loss of the protection given by the country where a consumer
                lives; consumers may turn to the court of the place where they live. For complaints write to
                us: we answer within ten working days.""",
            )
        ),
    ),
)
