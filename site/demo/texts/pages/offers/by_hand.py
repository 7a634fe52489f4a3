from demo.texts.shapes import H2, Offer, P, Step, T

GIARDINI = Offer(
    code="giardini",
    parent="companies",
    slug=T("giardini-e-cura-del-verde", "gardens-and-grounds"),
    title=T("Giardini e cura del verde", "Gardens and grounds"),
    standfirst=T(
        """Squadre di Opera in Fiore per giardini, cortili e terrazzi di Milano e dintorni. Piante dalla loro
        serra.""",
        """Opera in Fiore's crews for gardens, courtyards and terraces in and around Milan. Plants from their
        own nursery.""",
    ),
    cooperatives=("opera-in-fiore",),
    picture="vivaio",
    audiences=("companies", "institutions"),
    timing=T("sopralluogo entro dieci giorni", "first visit within ten days"),
    price=T("sopralluogo gratuito; poi su preventivo", "the first visit is free; then on request"),
    steps=(
        Step(
            T("Il sopralluogo", "The first visit"),
            T("Un'ora sul posto, con il capo giardiniere.", "An hour on site, with the head gardener."),
        ),
        Step(
            T("Il disegno e il preventivo", "The drawing and the quotation"),
            T(
                "Entro una settimana: piante, ore, acqua, e che cosa succede in agosto.",
                "Within a week: plants, hours, water, and what happens in August.",
            ),
        ),
        Step(
            T("Il lavoro", "The work"),
            T(
                "Sempre la stessa squadra, con un giorno fisso.",
                "Always the same crew, on a fixed day.",
            ),
        ),
    ),
    example=T(
        """Il cortile di un ufficio in via Melchiorre Gioia: erbe aromatiche al posto della siepe malata,
        due visite al mese, e i dipendenti che scendono a raccogliere la menta. (Esempio inventato per la
        demo.)""",
        """The courtyard of an office in via Melchiorre Gioia: herbs in place of an ailing hedge, two visits
        a month, and staff who come down to pick the mint. (An example invented for the demo.)""",
    ),
    body=(
        P(
            T(
                """Manutenzione durante l'anno, potature, impianti di irrigazione, progetti nuovi. La squadra
                è sempre la stessa e ha un capo giardiniere: dopo due visite sa dov'è il rubinetto e quale
                siepe soffre.""",
                """Year-round maintenance, pruning, irrigation, new projects. The crew is always the same and
                has a head gardener: after two visits they know where the tap is and which hedge is
                struggling.""",
            )
        ),
        H2(T("Il sopralluogo", "The first visit")),
        P(
            T(
                """Un'ora sul posto, gratis, e un preventivo entro una settimana con un disegno a mano. Per le
                scuole c'è anche l'orto: si semina con i ragazzi a marzo e si torna a vedere a giugno.""",
                """An hour on site, free of charge, and within a week a quotation with a hand drawing. For
                schools there is a kitchen garden too: sown with the pupils in March, and visited again in
                June.""",
            )
        ),
    ),
)

SARTORIA = Offer(
    code="sartoria",
    parent="companies",
    slug=T("sartoria-e-toghe", "tailoring-and-gowns"),
    title=T("Sartoria e toghe", "Tailoring and gowns"),
    standfirst=T(
        "Toghe per ordini e tribunali, divise, grembiuli, piccole collezioni. Taglio, campione, serie.",
        "Gowns for bar associations and courts, uniforms, aprons, small collections. Cut, sample, run.",
    ),
    cooperatives=("alice",),
    picture="sartoria",
    audiences=("companies", "institutions"),
    timing=T(
        "trenta giorni per una toga, da sei a otto settimane per una serie",
        "thirty days for a gown, six to eight weeks for a run",
    ),
    steps=(
        Step(
            T("Il modello", "The pattern"),
            T(
                "Il vostro, o un disegno. Scegliamo insieme la stoffa.",
                "Yours, or a drawing. We choose the cloth together.",
            ),
        ),
        Step(
            T("Il campione", "The sample"),
            T(
                "Cucito, provato addosso a qualcuno, corretto.",
                "Sewn, tried on somebody, corrected.",
            ),
        ),
        Step(
            T("La serie", "The run"),
            T(
                "Fino a trecento pezzi, con una consegna a metà.",
                "Up to three hundred pieces, with one delivery halfway.",
            ),
        ),
    ),
    example=T(
        """Un ristorante di Porta Romana: ventiquattro grembiuli con la tasca a destra perché il cuoco è
        mancino, e quattro di scorta. (Esempio inventato per la demo.)""",
        """A restaurant at Porta Romana: twenty-four aprons with the pocket on the right because the cook is
        left-handed, and four to spare. (An example invented for the demo.)""",
    ),
    body=(
        P(
            T(
                """Alice lavora per studi legali, ristoranti, teatri, marchi che producono poche decine di
                capi. Si comincia da un modello vostro o da un disegno, si cuce un campione, lo si prova
                addosso a qualcuno, lo si corregge. Solo dopo si parla di quantità.""",
                """Alice works for law firms, restaurants, theatres, labels that make a few dozen garments.
                You start from your own pattern or a drawing, a sample is sewn, tried on somebody, corrected.
                Only then do we talk about quantities.""",
            )
        ),
        H2(T("Tempi", "Timing")),
        P(
            T(
                """Toghe su misura in trenta giorni; serie fino a trecento pezzi in sei-otto settimane, con
                una consegna a metà. Le riparazioni sui nostri capi sono sempre comprese.""",
                """Made-to-measure gowns in thirty days; runs of up to three hundred pieces in six to eight
                weeks, with one delivery halfway. Repairs to what we make are always included.""",
            )
        ),
    ),
)
