import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import EXAMPLE

STORY = Story(
    slug=T("il-registro-dei-lotti", "the-batch-register"),
    kind="portrait",
    title=T("Il registro dei lotti", "The batch register"),
    standfirst=T(
        """Alla Giudecca una crema comincia da una bilancia e finisce con una firma. In mezzo c'è una stanza in
        cui la prima cosa che si impara è aspettare che si raffreddi.""",
        """On the Giudecca a cream begins on a pair of scales and ends with a signature. In between is a room
        where the first thing one learns is to wait until it cools.""",
    ),
    byline="Marta Colnaghi",
    place=T("Venezia", "Venice"),
    date=dt.date(2026, 3, 11),
    picture="cosmesi",
    topics=("trades",),
    cooperatives=("rio-tera",),
    prisons=("venezia",),
    people=("irma",),
    products=("SAP-LAV-100", "CRE-MAN-075"),
    body=(
        P(
            T(
                """Il camice è bianco e ha un nome cucito sul taschino, ma il nome è di chi lo portava prima.
                Irma non l'ha scucito. «Porta bene», dice, e intanto azzera la bilancia. Ha davanti tre becher,
                un foglio e una penna legata con lo spago al tavolo: in questa stanza le penne sono l'unica cosa
                che sparisce.""",
                """The lab coat is white and has a name sewn on the pocket, but the name belongs to whoever wore
                it before. Irma has not unpicked it. ‘It brings luck,’ she says, setting the scales to zero. In
                front of her are three beakers, a sheet of paper and a pen tied to the table with string: in
                this room pens are the only thing that goes missing.""",
            )
        ),
        P(
            T(
                """Rio Terà dei Pensieri fa saponi e creme sull'isola della Giudecca, accanto a un orto da cui
                arriva una parte delle erbe. Il laboratorio è piccolo: due tavoli, una cappa, un armadio con le
                materie prime messe in ordine di scadenza. Prima di entrare ci si lava le mani contando fino a
                trenta.""",
                """Rio Terà dei Pensieri makes soaps and creams on the island of Giudecca, beside a kitchen
                garden that supplies some of the herbs. The workshop is small: two tables, a hood, a cupboard
                with raw materials in order of expiry. Before going in you wash your hands and count to
                thirty.""",
            )
        ),
        H2(T("Settanta gradi, poi quaranta", "Seventy degrees, then forty")),
        P(
            T(
                """Una crema è fatta di due cose che non vogliono stare insieme: l'acqua e l'olio. Si scaldano
                in due recipienti diversi, fino alla stessa temperatura, settanta gradi, e si versano uno
                nell'altro girando. Per un minuto sembra maionese impazzita. Poi, a un certo punto che non si
                vede arrivare, si lega.""",
                """A cream is made of two things that do not want to be together: water and oil. They are warmed
                in two vessels to the same temperature, seventy degrees, and poured one into the other while
                stirring. For a minute it looks like curdled mayonnaise. Then, at a moment you never see coming,
                it binds.""",
            )
        ),
        P(
            T(
                """Il profumo si aggiunge sotto i quaranta, altrimenti se ne va con il vapore. E da settanta a
                quaranta ci vuole il tempo che ci vuole: non si mette nel frigorifero, non si apre la finestra.
                Si gira piano e si guarda il termometro scendere.""",
                """The scent goes in below forty, or it leaves with the steam. And from seventy to forty takes
                the time it takes: no fridge, no open window. You stir slowly and watch the thermometer come
                down.""",
            )
        ),
        Quote(
            T(
                "Quei trenta gradi sono la mezz'ora più lunga della giornata. Ci ho imparato a respirare.",
                "Those thirty degrees are the longest half hour of the day. I learnt to breathe in them.",
            ),
            "Irma",
            T("addetta al laboratorio, Rio Terà dei Pensieri", "workshop operator, Rio Terà dei Pensieri"),
        ),
        PictureRef(
            "sapone",
            T(
                "Il sapone alla lavanda dopo il taglio: riposa sei settimane prima di essere incartato.",
                "Lavender soap after cutting: it rests for six weeks before it is wrapped.",
            ),
        ),
        H2(T("Una riga per ogni vasetto", "One line for every jar")),
        P(
            T(
                """Il registro è un quaderno grande con la copertina nera. Ogni lotto ha la sua pagina: la data,
                che cosa è entrato e da quale fornitore, i grammi, la temperatura, chi ha pesato e chi ha
                controllato. Le firme sono sempre due e mai della stessa mano. Se un domani qualcuno scrivesse
                che la crema è troppo densa, da quel numero si arriverebbe a una mattina precisa.""",
                """The register is a large notebook with a black cover. Every batch has its page: the date, what
                went in and from which supplier, the grams, the temperature, who weighed and who checked. There
                are always two signatures, never in the same hand. Should somebody write one day that the cream
                is too thick, that number would lead to one particular morning.""",
            )
        ),
        Scheda(
            who=T(
                "Irma (nome di fantasia) e quattro colleghe", "Irma (not her real name) and four colleagues"
            ),
            where=T("Laboratorio di cosmetica, Giudecca", "Cosmetics workshop, Giudecca"),
            work=T("Saponi, creme, acque profumate", "Soaps, creams, scented waters"),
            since=T("Irma è in laboratorio da tre anni", "Irma has been in the workshop for three years"),
            figure=Figure(
                "2",
                T(
                    "firme sotto ogni lotto: chi pesa e chi controlla",
                    "signatures under each batch: who weighs, who checks",
                ),
                2026,
                EXAMPLE,
            ),
        ),
        ProductRef("CRE-MAN-075"),
        P(
            T(
                """A fine giornata Irma rilegge la pagina dall'alto in basso, muovendo le labbra. Poi gira la
                penna e firma. «È la cosa che mi piace di più», dice. «Fuori non c'era niente con sotto il mio
                nome».""",
                """At the end of the day Irma reads the page through from top to bottom, moving her lips. Then
                she turns the pen and signs. ‘That's what I like best,’ she says. ‘Outside there was nothing
                with my name under it.’""",
            )
        ),
    ),
)
