"""Transparency and press."""

from demo.texts.shapes import H2, Downloads, Figure, P, Page, PictureRef, Ready, T, Year, Years
from demo.texts.sources import OWN_SITE, READ

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
        Years(
            T("Bilancio sociale, anno per anno", "Social report, year by year"),
            (
                Year(2025, T("Bilancio sociale 2025", "Social report 2025"), paper="bilancio-sociale-2025"),
                Year(2024, T("Bilancio sociale 2024", "Social report 2024"), paper="bilancio-sociale-2024"),
            ),
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
        Years(
            T("Contributi pubblici ricevuti", "Public contributions received"),
            (
                Year(2025, T("Nessun contributo", "No contribution"), amount="0.00"),
                Year(
                    2024,
                    T("Uso dello spazio di Viale dei Mille 1", "Use of the premises at Viale dei Mille 1"),
                    T("Comune di Milano", "City of Milan"),
                    paper="contributi-2024",
                ),
            ),
        ),
        H2(T("Cinque per mille", "Tax-return donations (5×1000)")),
        P(
            T(
                "L'importo ricevuto e come è stato speso, con la rendicontazione.",
                "The amount received and how it was spent, with the accounts.",
            )
        ),
        Years(
            T("Cinque per mille ricevuto", "Tax-return donations received"),
            (
                Year(2025, T("Nessun importo", "Nothing received"), amount="0.00"),
                Year(2024, T("Nessun importo", "Nothing received"), amount="0.00"),
            ),
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
        H2(T("Chi siamo, in tre misure", "Who we are, in three sizes")),
        Ready(
            T("In una frase", "In one sentence"),
            T(
                """Il Consorzio Viale dei Mille vende e racconta il lavoro delle cooperative sociali nelle
                carceri milanesi di San Vittore, Opera e Bollate.""",
                """Consorzio Viale dei Mille sells, and tells, the work of social cooperatives in the Milan
                prisons of San Vittore, Opera and Bollate.""",
            ),
        ),
        Ready(
            T("In poche righe", "In a few lines"),
            T(
                """Il Consorzio Viale dei Mille riunisce cooperative sociali che lavorano nelle carceri
                milanesi di San Vittore, Opera e Bollate. Nato nel 2015 su iniziativa del Comune di Milano,
                vende i loro prodotti in un negozio e online, organizza incontri e affianca le
                cooperative.""",
                """Consorzio Viale dei Mille brings together social cooperatives at work in the Milan prisons
                of San Vittore, Opera and Bollate. Founded in 2015 on the initiative of the City of Milan, it
                sells their products in a store and online, holds events and advises cooperatives.""",
            ),
        ),
        Ready(
            T("Per esteso", "In full"),
            T(
                """Il Consorzio Viale dei Mille è nato nel 2015, quando l'assessorato al Lavoro del Comune di
                Milano riunì cinque cooperative sociali che già lavoravano a San Vittore, Opera e Bollate. Le
                cooperative fanno pane, abiti, borse, stampe, piante; rispondono al telefono per le aziende e
                riparano macchine da caffè. Il consorzio tiene il negozio di Viale dei Mille 1, presentato il 2
                dicembre 2015 e riaperto il 10 ottobre 2018, e dalla seconda metà del 2020 una bottega online,
                dove vende anche prodotti di altre carceri italiane. Organizza letture, assaggi e serate,
                qualche volta dentro un istituto, e aiuta le cooperative nella comunicazione, nella vendita e
                nei rapporti con le amministrazioni.""",
                """Consorzio Viale dei Mille was founded in 2015, when the City of Milan's labour department
                brought together five social cooperatives already at work in San Vittore, Opera and Bollate.
                The cooperatives make bread, clothes, bags, prints and plants; they answer calls for companies
                and repair coffee machines. The consortium runs the store at Viale dei Mille 1, presented on 2
                December 2015 and reopened on 10 October 2018, and since the second half of 2020 an online shop
                that also sells what is made in other Italian prisons. It holds readings, tastings and
                evenings, some of them inside a prison, and helps the cooperatives with communication, sales
                and relations with administrations.""",
            ),
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
        Downloads(
            T(
                """Mani, attrezzi, luoghi, prodotti: si possono pubblicare citando il consorzio. Per volti e
                interviste servono il consenso della persona e l'autorizzazione dell'istituto.""",
                """Hands, tools, places, products: you may publish them, crediting the consortium. Faces and
                interviews require the person's consent and the prison's authorisation.""",
            ),
            (
                PictureRef("negozio", T("Il negozio, all'angolo di piazzale Dateo.", "The store.")),
                PictureRef("forno", T("Il forno di Opera, di notte.", "The bakery of Opera, at night.")),
                PictureRef("sartoria", T("La sartoria di San Vittore.", "The tailoring of San Vittore.")),
                PictureRef("serigrafia", T("Serigrafia, a Bollate.", "Screen printing, at Bollate.")),
                PictureRef("vivaio", T("Il vivaio di Opera.", "The nursery of Opera.")),
                PictureRef("panettone-classico", T("Il panettone.", "The panettone.")),
            ),
        ),
        H2(T("Chi chiamare", "Whom to call")),
        P(
            T(
                """Scriveteci o telefonate: indirizzo e numero sono in fondo a ogni pagina. Diteci la testata e
                per quando vi serve; di solito rispondiamo in giornata.""",
                """Write or call: address and number stand at the foot of every page. Tell us which paper you
                write for and by when you need it; we usually answer on the same day.""",
            )
        ),
    ),
    picture="presentazione",
)
