"""Partners: what is done together, from when, and who says so."""

from demo.texts.shapes import P, Page, T, Together
from demo.texts.sources import CONSORTIUM, PUBLIC

PARTNERS = Page(
    code="partners",
    slug=T("partner", "partners"),
    title=T("Partner", "Partners"),
    standfirst=T(
        "Chi ci presta le vetrine, chi ha creduto in un piano, chi ci ha insegnato a leggere i conti.",
        "Who lends us the windows, who believed in a plan, who taught us to read our accounts.",
    ),
    body=(
        P(
            T(
                """Un elenco di nomi dice poco. Di ognuno scriviamo che cosa facciamo insieme, da quando, e chi
                lo dice; quando un lavoro è finito, c'è scritto.""",
                """A list of names says little. Of each we write what we do together, since when, and who says
                so; when a piece of work is over, we say that too.""",
            )
        ),
        Together(
            "comune-di-milano",
            T(
                """Nel 2015 l'assessorato al Lavoro mise allo stesso tavolo cinque cooperative: da lì nasce il
                consorzio. Lo spazio di Viale dei Mille 1, duecento metri quadrati circa, è del Comune, che ce
                lo presta.""",
                """In 2015 the labour department brought five cooperatives to the same table: that is how the
                consortium began. The premises at Viale dei Mille 1, about two hundred square metres, belong to
                the City, which lends them to us.""",
            ),
            2015,
            PUBLIC,
        ),
        Together(
            "fondazione-cariplo",
            T(
                """Con il bando Capacity Building abbiamo scritto, dal giugno 2019, un piano: conti, immagine,
                modo di vendere. La bottega online viene da quelle pagine.""",
                """With the Capacity Building call we wrote a plan, from June 2019: accounts, image, ways of
                selling. The online shop comes from those pages.""",
            ),
            2019,
            CONSORTIUM,
        ),
        Together(
            "goodpoint",
            T(
                "Ha lavorato con noi al piano strategico: chi siamo, che cosa promettiamo, come lo misuriamo.",
                "It worked with us on the strategic plan: who we are, what we promise, how we measure it.",
            ),
            2019,
            CONSORTIUM,
        ),
        Together(
            "budeoo",
            T(
                "Nello stesso piano ha seguito la vendita: il negozio, le aziende, i primi passi in rete.",
                "Within the same plan it looked after selling: the store, companies, the first steps online.",
            ),
            2019,
            CONSORTIUM,
        ),
    ),
    picture="riunione",
)
