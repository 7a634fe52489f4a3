"""Transparency and press."""

from demo.texts.shapes import H2, Figure, P, Page, T
from demo.texts.sources import EXAMPLE, OWN_SITE, READ

TRANSPARENCY = Page(
    code="transparency",
    slug=T("trasparenza", "transparency"),
    title=T("Trasparenza", "Transparency"),
    standfirst=T(
        """Bilancio sociale, contributi pubblici, cinque per mille: anno per anno, anche quando la cifra è
        zero.""",
        """Social report, public contributions, tax-return donations: year by year, even when the figure is
        nought.""",
    ),
    body=(
        P(
            T(
                """I documenti di questa pagina sono <b>segnaposto</b>: il consorzio caricherà i propri. La
                forma, però, è quella che chiede la legge.""",
                """The documents on this page are <b>placeholders</b>: the consortium will upload its own.
                Their form, however, is what the law asks for.""",
            )
        ),
        H2(T("Bilancio sociale", "Social report")),
        P(
            T(
                """Un file per anno, entro il 30 giugno dell'anno dopo, con una pagina iniziale di numeri e
                fonti.""",
                """One file a year, by 30 June of the year after, opening with a page of figures and
                sources.""",
            )
        ),
        H2(T("Contributi pubblici", "Public contributions")),
        P(
            T(
                """Le somme ricevute da amministrazioni pubbliche (legge 124 del 2017): chi le ha date,
                quando, per che cosa. Lo spazio di Viale dei Mille 1 è del Comune di Milano, che ce lo
                presta.""",
                """Sums received from public administrations (Italian law 124 of 2017): who gave them, when,
                for what. The premises at Viale dei Mille 1 belong to the City of Milan, which lends them to
                us.""",
            )
        ),
        Figure(
            "0",
            T(
                "euro di contributi pubblici ricevuti nell'anno",
                "euros of public contributions received in the year",
            ),
            2025,
            EXAMPLE,
        ),
        H2(T("Cinque per mille", "Tax-return donations (5×1000)")),
        P(
            T(
                "L'importo ricevuto e come è stato speso, con la rendicontazione.",
                "The amount received and how it was spent, with the accounts.",
            )
        ),
        Figure(
            "0",
            T(
                "euro di cinque per mille ricevuti nell'anno",
                "euros of tax-return donations received in the year",
            ),
            2025,
            EXAMPLE,
        ),
    ),
)

PRESS = Page(
    code="press",
    slug=T("stampa", "press"),
    title=T("Stampa", "Press"),
    standfirst=T(
        "Quello che serve per scrivere di noi senza telefonare, e il numero da chiamare comunque.",
        "What you need to write about us without calling, and the number to call anyway.",
    ),
    body=(
        H2(T("In due righe", "In two lines")),
        P(
            T(
                """Il Consorzio Viale dei Mille riunisce cooperative sociali che lavorano nelle carceri
                milanesi di San Vittore, Opera e Bollate. Nato nel 2015 su iniziativa del Comune di Milano,
                vende i loro prodotti in un negozio e online, organizza incontri e affianca le
                cooperative.""",
                """Consorzio Viale dei Mille brings together social cooperatives at work in the Milan prisons
                of San Vittore, Opera and Bollate. Founded in 2015 on the initiative of the City of Milan, it
                sells their products in a store and online, holds events and advises cooperatives.""",
            )
        ),
        Figure(
            "180",
            T(
                "persone al lavoro in un anno, circa, di cui 155 con problemi di giustizia",
                "people at work in a year, or about that; 155 of them are or have been before the courts",
            ),
            None,
            OWN_SITE,
            READ,
        ),
        H2(T("Le parole", "Words")),
        P(
            T(
                """Vi chiediamo di scrivere <b>persona detenuta</b>, di non usare il cognome e di non cercare
                il motivo di una pena: nelle nostre storie non c'è, e non manca.""",
                """We ask you to write <b>person in prison</b>, not to use surnames and not to look for the
                reason behind a sentence: our stories leave it out, and do not miss it.""",
            )
        ),
        H2(T("Le immagini", "Pictures")),
        P(
            T(
                """Mani, attrezzi, luoghi, prodotti. Si possono pubblicare citando il consorzio. Per volti e
                interviste servono il consenso della persona e l'autorizzazione dell'istituto.""",
                """Hands, tools, places, products. You may publish them, crediting the consortium. Faces and
                interviews require the person's consent and the prison's authorisation.""",
            )
        ),
    ),
)
