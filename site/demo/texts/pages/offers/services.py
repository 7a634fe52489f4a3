from demo.texts.shapes import H2, Offer, P, Step, T

STAMPA = Offer(
    code="stampa",
    parent="companies",
    slug=T("stampa-e-personalizzazione", "print-and-branding"),
    title=T("Stampa e personalizzazione", "Print and branding"),
    standfirst=T(
        """Magliette, borse, cataloghi, lettere imbustate. Da cinquanta copie in serigrafia a diecimila in
        offset.""",
        """T-shirts, bags, catalogues, letters in envelopes. From fifty screen-printed copies to ten thousand
        in offset.""",
    ),
    cooperatives=("zerografica",),
    picture="serigrafia",
    audiences=("companies", "institutions"),
    timing=T("dieci giorni lavorativi dalla prova approvata", "ten working days from the approved proof"),
    price=T("su preventivo; serigrafia da 50 copie", "on request; screen printing from 50 copies"),
    steps=(
        Step(
            T("Mandate il file, o l'idea", "Send the file, or the idea"),
            T(
                "Quante copie, su che cosa, per quando. Il preventivo arriva in due giorni.",
                "How many copies, on what, by when. The quotation comes within two days.",
            ),
        ),
        Step(
            T("Una prova vera", "A real proof"),
            T(
                "Su carta o su stoffa, per posta o ritirata a Milano. Si corregge finché va bene.",
                "On paper or cloth, by post or collected in Milan. It is corrected until it is right.",
            ),
        ),
        Step(
            T("La tiratura e la consegna", "The run and the delivery"),
            T(
                "In un posto solo o, con Zeromail, già imbustata a ogni indirizzo.",
                "To one place or, with Zeromail, in envelopes to each address.",
            ),
        ),
    ),
    example=T(
        """Trecento magliette a due colori per una corsa di quartiere, taglie miste, imbustate con il
        pettorale: undici giorni dalla telefonata alla partenza. (Esempio inventato per la demo.)""",
        """Three hundred two-colour T-shirts for a neighbourhood run, mixed sizes, packed with the number to
        wear: eleven days from the telephone call to the start. (An example invented for the demo.)""",
    ),
    body=(
        P(
            T(
                """Zerografica stampa a Bollate e nella sede esterna. Vi serve un file in PDF, oppure solo
                un'idea e un foglio: alla pellicola pensano loro. Prima della tiratura ricevete una prova
                vera, su carta o su stoffa, non un'immagine sullo schermo.""",
                """Zerografica prints at Bollate and at its outside premises. You need a PDF, or just an idea
                and a sheet of paper: they will see to the film. Before the run you receive a real proof, on
                paper or cloth, not an image on a screen.""",
            )
        ),
        H2(T("Che cosa chiedere", "What to ask for")),
        P(
            T(
                """Serigrafia su tessuto e carta, offset, legatoria cucita, piccola tipografia. Con Zeromail:
                stampa, piega, imbustamento e spedizione di lettere e inviti. Tempi indicativi: dieci giorni
                lavorativi dalla prova approvata.""",
                """Screen printing on cloth and paper, offset, sewn binding, a little letterpress. With
                Zeromail: printing, folding, enveloping and posting of letters and invitations. As a guide:
                ten working days from the approved proof.""",
            )
        ),
    ),
)

CALL_CENTER = Offer(
    code="call-center-e-qualita",
    parent="companies",
    slug=T("call-center-e-controllo-qualita", "call-centre-and-quality-control"),
    title=T("Call center e controllo qualità", "Call centre and quality control"),
    standfirst=T(
        "Persone formate che rispondono, e occhi allenati che trovano il pezzo sbagliato prima di voi.",
        "Trained people who answer, and practised eyes that find the faulty part before you do.",
    ),
    cooperatives=("bee4",),
    picture="call-center",
    audiences=("companies",),
    timing=T("da quattro a sei settimane per partire", "from four to six weeks to begin"),
    steps=(
        Step(
            T("Un incontro a Bollate", "A meeting at Bollate"),
            T(
                "Si entra con un permesso chiesto due settimane prima: vedete le postazioni e chi lavora.",
                "You enter with a permit asked for two weeks before: you see the desks and who works there.",
            ),
        ),
        Step(
            T("Un lotto o un mese di prova", "A trial batch, or a trial month"),
            T(
                "Misurato con i vostri numeri, non con i nostri.",
                "Measured by your numbers, not by ours.",
            ),
        ),
        Step(
            T("Il contratto", "The contract"),
            T(
                "Orari, volumi, livelli di servizio, una persona sola che risponde di tutto.",
                "Hours, volumes, service levels, one person who answers for all of it.",
            ),
        ),
    ),
    example=T(
        """Un distributore di macchine da caffè ci manda venti pezzi la settimana: diciotto tornano in
        servizio con la scheda firmata, due finiscono in ricambi. (Esempio inventato per la demo.)""",
        """A distributor of coffee machines sends us twenty a week: eighteen go back into service with a
        signed card, two become spare parts. (An example invented for the demo.)""",
    ),
    body=(
        P(
            T(
                """bee.4 altre menti gestisce per conto di aziende l'assistenza ai clienti, la presa
                appuntamenti e il servizio dopo la vendita. Gli operatori seguono una formazione iniziale e
                una per ogni committente; le chiamate vengono riascoltate insieme, per imparare.""",
                """bee.4 altre menti runs customer service, appointment booking and after-sales support on
                behalf of companies. Operators are trained at the start and again for every client; calls are
                listened to together, so as to learn from them.""",
            )
        ),
        H2(T("Controllo, assemblaggio, riparazione", "Checking, assembly, repair")),
        P(
            T(
                """Selezione visiva e dimensionale di componenti meccanici e plastici, montaggi semplici,
                confezionamento. E un banco per le macchine da caffè, che tornano in servizio con una scheda
                firmata. Si parte con un lotto di prova: se i numeri non convincono, ci si ferma lì.""",
                """Visual and dimensional sorting of metal and plastic components, simple assembly, packing.
                And a bench for coffee machines, which go back into service with a signed card. We begin with
                a trial batch: if the numbers do not convince you, we stop there.""",
            )
        ),
    ),
)
