import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import EXAMPLE

STORY = Story(
    slug=T("cinque-righe-sul-muro", "five-lines-on-the-wall"),
    kind="portrait",
    title=T("Cinque righe sul muro", "Five lines on the wall"),
    standfirst=T(
        """A Verbania la ricetta dei frollini è scritta in grande sopra il tavolo. Chi arriva la legge, chi resta
        impara quello che non c'è scritto.""",
        """In Verbania the recipe for shortbread is written large above the table. Newcomers read it; those who
        stay learn what it does not say.""",
    ),
    byline="Davide Lurani",
    place=T("Verbania", "Verbania"),
    date=dt.date(2026, 5, 20),
    picture="verbania",
    topics=("food", "trades"),
    cooperatives=("banda-biscotti",),
    prisons=("verbania",),
    people=("adele",),
    products=("BIS-BUR-200", "BIS-NOC-200"),
    body=(
        P(
            T(
                """Farina, burro, zucchero, tuorli, sale. Cinque righe con il pennarello nero, e accanto a
                ognuna un numero. Il foglio è plastificato, appeso a un metro e settanta da terra, e ha un
                angolo mangiato dal vapore. «È la prima cosa che ho letto qui dentro senza che nessuno me la
                spiegasse», dice Adele.""",
                """Flour, butter, sugar, egg yolks, salt. Five lines in black marker, and a number beside each.
                The sheet is laminated, hung at the height of one's eyes, with one corner eaten by steam. ‘It
                was the first thing I read in here that nobody had to explain to me,’ says Adele.""",
            )
        ),
        P(
            T(
                """Banda Biscotti lavora in una cucina da cui si vede un pezzo di lago, se ci si alza sulle
                punte. La mattina comincia con il burro: si taglia a cubetti, freddo di frigorifero, e si
                schiaccia nella farina con le dita finché sembra sabbia. Il foglio dice «burro, 2 kg». Non dice
                che le dita devono essere fredde anche loro, e che d'estate si tengono sotto l'acqua.""",
                """Banda Biscotti works in a kitchen with a view of a piece of the lake, if you stand on tiptoe.
                The morning begins with the butter: cut into cubes straight from the fridge and rubbed into the
                flour until it looks like sand. The sheet says ‘butter, 2 kg’. It does not say that your fingers
                must be cold too, and that in summer you hold them under the tap.""",
            )
        ),
        H2(T("Quello che il foglio non dice", "What the sheet does not say")),
        P(
            T(
                """Non dice che l'impasto si lavora poco. Non dice che deve dormire: una notte intera, avvolto
                come un pacco, e che se lo svegli prima si ritira in forno. Non dice nemmeno dodici. Dodici
                teglie per volta è il numero che fa stare in pari chi stende, chi taglia e chi inforna: undici
                e qualcuno aspetta, tredici e qualcuno corre.""",
                """It does not say that the dough wants little handling. It does not say that it has to sleep: a
                whole night, wrapped like a parcel, and that if you wake it early it shrinks in the oven. Nor
                does it say twelve. Twelve trays at a time is the number that keeps those who roll, those who
                cut and those who bake in step: eleven and somebody waits, thirteen and somebody runs.""",
            )
        ),
        Quote(
            T(
                """Fuori cucinavo a occhio. Qui ho capito che pesare non toglie niente: ti lascia la testa
                libera per il resto.""",
                """Outside I cooked by eye. Here I understood that weighing takes nothing away: it leaves your
                head free for the rest.""",
            ),
            "Adele",
            T("responsabile di turno, Banda Biscotti", "shift leader, Banda Biscotti"),
        ),
        PictureRef(
            "teglia-biscotti",
            T(
                "Una teglia prima del forno: quaranta pezzi, cinque per otto.",
                "A tray before the oven: forty pieces, five by eight.",
            ),
        ),
        H2(T("Dalla stecca al telefono", "From the rolling pin to the telephone")),
        P(
            T(
                """Adele ha cominciato stendendo. Dopo sei mesi le hanno dato il foglio degli acquisti, dopo un
                anno i turni. Adesso ogni martedì chiama il mulino e ogni giovedì prepara le spedizioni: pesa
                le scatole, scrive le etichette, controlla che il lotto sul sacchetto sia lo stesso del
                registro. È un lavoro d'ufficio che profuma di vaniglia.""",
                """Adele began by rolling. After six months she was given the purchasing sheet, after a year the
                rota. Now she calls the mill every Tuesday and prepares the dispatch every Thursday: weighs the
                boxes, writes the labels, checks that the batch on the bag is the one in the register. It is
                office work that smells of vanilla.""",
            )
        ),
        P(
            T(
                """Alle nuove non spiega subito. Le mette davanti al muro e aspetta la prima domanda. Di solito
                è: «Perché il sale, in un biscotto dolce?». Allora ne fa assaggiare uno senza. La risposta è la
                faccia che fanno.""",
                """She does not explain at once to newcomers. She stands them before the wall and waits for the
                first question. Usually it is: ‘Why salt, in a sweet biscuit?’ Then she has them taste one
                without. The answer is the face they make.""",
            )
        ),
        Scheda(
            who=T("Adele (nome di fantasia)", "Adele (not her real name)"),
            where=T("Biscottificio di Banda Biscotti, Verbania", "Banda Biscotti's kitchen, Verbania"),
            work=T("Turni, acquisti e spedizioni", "Rota, purchasing and dispatch"),
            since=T("In biscottificio da due anni", "Two years in the kitchen"),
            figure=Figure(
                "40",
                T(
                    "frollini su una teglia, dodici teglie per volta",
                    "biscuits on a tray, twelve trays at a time",
                ),
                2026,
                EXAMPLE,
            ),
        ),
        ProductRef("BIS-BUR-200"),
        P(
            T(
                """Sotto la quinta riga, in piccolo e con un'altra penna, qualcuno ha aggiunto una sesta:
                <i>chiudere il sacchetto solo quando sono freddi</i>. Adele non sa di chi sia la calligrafia.
                Ma l'ha ricopiata, quando il foglio vecchio si è staccato.""",
                """Below the fifth line, small and in another pen, somebody has added a sixth: <i>close the bag
                only when they are cold</i>. Adele does not know whose handwriting it is. But she copied it out
                when the old sheet came off the wall.""",
            )
        ),
    ),
)
