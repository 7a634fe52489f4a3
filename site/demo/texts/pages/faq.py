from demo.texts.shapes import H2, Page, Question, T

FAQ = Page(
    code="questions",
    slug=T("domande", "faq"),
    title=T("Domande", "Questions"),
    standfirst=T(
        "Quelle che ci fanno più spesso, al banco e per telefono.",
        "The ones we are asked most often, at the counter and on the telephone.",
    ),
    body=(
        H2(T("Comprare", "Buying")),
        Question(
            T("Devo registrarmi per ordinare?", "Do I need an account to order?"),
            T(
                """No. Bastano un nome, un indirizzo e un'e-mail. Dopo l'ordine ricevete un collegamento
                privato con cui seguirlo.""",
                """No. A name, an address and an e-mail are enough. After ordering you receive a private link
                to follow your order.""",
            ),
        ),
        Question(
            T(
                "Vivo all'estero: posso far arrivare un pacco in Italia?",
                "I live abroad: can I send a parcel to Italy?",
            ),
            T(
                """Sì. Alla cassa l'indirizzo di chi paga e quello di chi riceve possono essere in due Paesi
                diversi, e nel pacco non ci sono mai prezzi.""",
                """Yes. At checkout the payer's address and the recipient's can be in two different countries,
                and there are never any prices in the parcel.""",
            ),
        ),
        Question(
            T("Perché mi chiedete il telefono?", "Why do you ask for a telephone number?"),
            T(
                "Solo per il corriere, se non trova il campanello. È facoltativo.",
                "Only for the courier, in case the doorbell is hard to find. It is optional.",
            ),
        ),
        Question(
            T("Posso avere la fattura?", "Can I have an invoice?"),
            T(
                """Sì, se la chiedete prima di pagare spuntando «Desidero la fattura». Altrimenti non
                chiediamo il codice fiscale.""",
                """Yes, if you ask before paying by ticking ‘I need an Italian invoice’. Otherwise we do not
                ask for a tax code.""",
            ),
        ),
        Question(
            T("Un prodotto è esaurito: tornerà?", "A product is sold out: will it come back?"),
            T(
                """Spesso sì. Lasciate l'e-mail su «Avvisami quando torna»: vi scriviamo una volta sola e poi
                la cancelliamo. I pezzi unici e le stampe numerate, invece, non tornano.""",
                """Often, yes. Leave your e-mail under ‘Tell me when it's back’: we write once and then delete
                it. One-off pieces and numbered prints, however, do not return.""",
            ),
        ),
        Question(
            T("Come leggo gli allergeni?", "Where do I find the allergens?"),
            T(
                """Nella scheda di ogni alimento gli allergeni sono in <b>grassetto</b> tra gli ingredienti,
                nelle due lingue. Le confezioni regalo mostrano la scheda di tutto quello che contengono.""",
                """On each food's sheet allergens are in <b>bold</b> among the ingredients, in both languages.
                Gift boxes show the sheet of everything they contain.""",
            ),
        ),
        H2(T("Il lavoro", "The work")),
        Question(
            T("Chi lavora viene pagato?", "Are the people who work paid?"),
            T(
                """Sì. Le cooperative assumono con contratto e busta paga. Nelle pagine delle cooperative
                trovate quante persone lavorano, con l'anno e la fonte.""",
                """Yes. The cooperatives employ people with a contract and a payslip. On the cooperatives'
                pages you will find how many people work there, with year and source.""",
            ),
        ),
        Question(
            T("I nomi nelle storie sono veri?", "Are the names in the stories real?"),
            T(
                """No: le persone detenute compaiono con un nome di fantasia e con il loro consenso scritto,
                che possono ritirare quando vogliono. In questa demo, poi, sono inventate anche le
                persone.""",
                """No: people in prison appear under an invented name and with their written consent, which
                they can withdraw whenever they like. In this demo the people themselves are invented
                too.""",
            ),
        ),
        Question(
            T("Posso visitare un laboratorio?", "Can I visit a workshop?"),
            T(
                """In certe giornate, sì. Le trovate tra gli Incontri: ci si iscrive qualche settimana prima
                con un documento, e l'ammissione la decide l'istituto.""",
                """On certain days, yes. You will find them among our Events: you book some weeks ahead with
                an identity document, and admission is decided by the prison.""",
            ),
        ),
        Question(
            T(
                "Posso regalare qualcosa a una persona detenuta?",
                "Can I send something to a person in prison?",
            ),
            T(
                """Non attraverso di noi. Ogni istituto ha regole sue su pacchi e libri: conviene chiedere
                all'ufficio colloqui.""",
                """Not through us. Each prison has its own rules on parcels and books: it is best to ask its
                visitors' office.""",
            ),
        ),
    ),
)
