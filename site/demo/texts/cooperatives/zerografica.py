from demo.texts.cooperatives.legal import example
from demo.texts.shapes import H2, Cooperative, Figure, Membership, P, PictureRef, ProductRef, T, Workshop
from demo.texts.sources import COOPERATIVE

ZEROGRAFICA = Cooperative(
    code="zerografica",
    name="Zerografica",
    slug=T("zerografica", "zerografica"),
    since=2012,
    trades=("print",),
    workshops=(
        Workshop("serigrafia", "print", "bollate", T("Serigrafia", "Screen printing")),
        Workshop("offset", "print", None, T("Offset e Zeromail", "Offset and Zeromail")),
    ),
    membership=Membership("founder", 2015),
    legal=example(
        "Zerografica società cooperativa sociale",
        "zerografica",
        "99999830153",
        "9990003",
        ("20157", "Milano", "MI"),
    ),
    picture="tipografia",
    standfirst=T(
        """Stampa dal 2012: magliette, manifesti, cataloghi, calendari. A mano quando serve la mano, con
        l'offset quando servono diecimila copie per lunedì.""",
        """Printing since 2012: T-shirts, posters, catalogues, calendars. By hand when it takes a hand, on
        offset presses when it takes ten thousand copies by Monday.""",
    ),
    body=(
        P(
            T(
                """La serigrafia è un mestiere di occhio. L'inchiostro passa attraverso un telaio, e il telaio
                restituisce soltanto ciò che gli si è dato: una pellicola pulita, una tensione giusta, una
                mano che tira senza ripensarci. A Bollate si comincia dalle magliette a un colore e si arriva
                alle stampe a sei.""",
                """Screen printing is all in the eye. Ink passes through a frame, and the frame gives back
                only what it has been given: a clean film, the right tension, a hand that pulls without second
                thoughts. At Bollate you begin with one-colour T-shirts and work up to prints in six.""",
            )
        ),
        PictureRef(
            "serigrafia",
            T(
                "La racla a fine corsa: il secondo colore è giù.",
                "The squeegee at the end of its stroke: the second colour is down.",
            ),
        ),
        H2(T("Fuori, la tipografia", "Outside, the print works")),
        P(
            T(
                """Nella sede esterna ci sono l'offset, la legatoria e Zeromail, che stampa, imbusta e
                spedisce le lettere degli altri. Qui lavora anche chi ha finito di scontare la pena e ha
                deciso di restare nel mestiere.""",
                """The outside premises hold the offset presses, the bindery and Zeromail, which prints, folds
                and posts other people's letters. Some of those who work here have finished their sentence and
                decided to stay in the trade.""",
            )
        ),
        ProductRef("QUA-A5-RIG"),
        P(
            T(
                """Per noi fa i quaderni, con carta che arriva da Forlì, il calendario da parete e ogni tanto
                una stampa numerata: sessanta copie, poi il telaio si lava.""",
                """For us it makes notebooks, with paper that comes from Forlì, the wall calendar, and now and
                then a numbered print: sixty copies, and then the screen is washed.""",
            )
        ),
    ),
    people=(
        Figure("14", T("persone al lavoro a Bollate", "people at work at Bollate"), 2023, COOPERATIVE),
        Figure(
            "20",
            T("persone, all'incirca, nella sede esterna", "people, more or less, at the outside premises"),
            2023,
            COOPERATIVE,
        ),
    ),
)
