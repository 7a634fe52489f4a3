from demo.texts.cooperatives.legal import example
from demo.texts.shapes import H2, Cooperative, Figure, Membership, P, PictureRef, ProductRef, T, Workshop
from demo.texts.sources import COOPERATIVE

OPERA_IN_FIORE = Cooperative(
    code="opera-in-fiore",
    name="Opera in Fiore",
    slug=T("opera-in-fiore", "opera-in-fiore"),
    since=2004,
    trades=("nursery", "green_care", "bags"),
    workshops=(
        Workshop("vivaio", "nursery", "opera", T("Vivaio", "Nursery")),
        Workshop("giardini", "green_care", None, T("Cura del verde", "Gardens and grounds")),
        Workshop("borseggi", "bags", "opera", T("Borseggi", "Borseggi")),
    ),
    membership=Membership("founder", 2015),
    legal=example(
        "Opera in Fiore società cooperativa sociale",
        "operainfiore",
        "99999840152",
        "9990004",
        ("20141", "Milano", "MI"),
    ),
    picture="piantina",
    standfirst=T(
        """Piante e borse, che sembrano non c'entrare nulla. Le tiene insieme un modo di lavorare: non si ha
        fretta, e si guarda il rovescio.""",
        """Plants and bags, which seem to have nothing in common. What holds them together is a way of
        working: one is never in a hurry, and one looks at the underside.""",
    ),
    body=(
        P(
            T(
                """La serra di Opera in Fiore è del 2004. Ci crescono aromatiche, lavande, peonie e le piante
                dei giardini che la cooperativa cura fuori, a Milano e intorno. Le squadre sono miste: chi
                lavora con l'articolo 21, chi è arrivato alla fine della pena, giardinieri di mestiere.""",
                """Opera in Fiore's greenhouse dates from 2004. In it grow herbs, lavender, peonies and the
                plants for the gardens the cooperative looks after in and around Milan. The crews are mixed:
                people on day release, people who have come to the end of their sentence, gardeners by
                trade.""",
            )
        ),
        PictureRef(
            "vivaio", T("Il basilico di maggio, pronto per il furgone.", "May's basil, ready for the van.")
        ),
        H2(T("Borseggi", "Borseggi")),
        P(
            T(
                """Nel 2012 al vivaio si è aggiunto un laboratorio di borse. La pochette è il primo oggetto
                che si impara a cucire e l'ultimo che si smette di migliorare: ha una cerniera sola, ma la
                cerniera deve correre.""",
                """In 2012 the nursery was joined by a bag workshop. The pochette is the first thing one
                learns to sew and the last one ever stops improving: it has only one zip, but that zip has to
                run.""",
            )
        ),
        ProductRef("BOR-POC-BLU"),
        P(
            T(
                """Le tele sono avanzi di tappezzeria, teloni, campionari che le aziende non usano più. Per
                questo i colori cambiano e due borse uguali sono rare; le descriviamo una per una.""",
                """The cloth is upholstery ends, tarpaulin, sample books that firms no longer use. That is why
                colours change and two bags alike are rare; we describe them one by one.""",
            )
        ),
    ),
    people=(
        Figure("111", T("persone al lavoro, a gennaio", "people at work, in January"), 2024, COOPERATIVE),
        Figure(
            "2012",
            T("l'anno in cui è nata Borseggi", "the year Borseggi began"),
            2012,
            COOPERATIVE,
            settled=True,
        ),
    ),
)
