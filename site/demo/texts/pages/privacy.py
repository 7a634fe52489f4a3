from demo.texts.pages.legal import EXAMPLE
from demo.texts.shapes import H2, P, Page, T

PRIVACY = Page(
    code="privacy",
    slug=T("privacy", "privacy"),
    title=T("Privacy", "Privacy"),
    standfirst=T(
        "Quali dati chiediamo, perché, per quanto li teniamo. Chi legge e basta non lascia nulla.",
        "What data we ask for, why, and how long we keep it. Those who only read leave nothing behind.",
    ),
    legal=True,
    body=(
        EXAMPLE,
        H2(T("Chi legge", "Reading")),
        P(
            T(
                """Per leggere il sito non servono cookie e nessun dato va a terzi; per questo non trovate un
                avviso da chiudere. La cartina è disegnata da noi. Suoni e filmati nostri stanno su questo sito
                e il vostro browser li chiede solo quando premete play.""",
                """Reading the site requires no cookies and no data goes to third parties; that is why there
                is no banner to close. The map is drawn by us. Our own sound and films are kept on this site,
                and your browser asks for them only when you press play.""",
            )
        ),
        P(
            T(
                """Alcuni filmati stanno da altri: su YouTube (Google) o su Vimeo. Finché non premete, di loro
                non si carica nulla, nemmeno un'immagine. Se premete, il vostro browser chiede il filmato a
                loro: vedono il vostro indirizzo IP, il tipo di browser e quando avete guardato, anche dagli
                Stati Uniti, e lo trattano secondo le loro regole. Usiamo la forma che non mette cookie prima
                che il filmato parta. Noi non sappiamo chi ha premuto. Chi preferisce non premere trova accanto
                la trascrizione.""",
                """Some films are kept by others, on YouTube (Google) or on Vimeo. Until you press, nothing of
                theirs is loaded, not even a picture. If you press, your browser asks them for the film: they
                see your IP address, the kind of browser and when you watched, from the United States too, and
                treat it by their own rules. We use the form that sets no cookies before the film plays. We
                do not know who pressed. If you would rather not press, the transcript is there to read.""",
            )
        ),
        H2(T("Chi compra", "Buying")),
        P(
            T(
                """Il carrello usa un cookie tecnico. Per l'ordine servono nome, indirizzo ed e-mail; il
                telefono è per il corriere. La base è il contratto. Gli ordini si conservano dieci anni, come
                chiedono le norme fiscali; i carrelli abbandonati trenta giorni.""",
                """The basket uses a technical cookie. An order needs name, address and e-mail; the telephone
                number is for the courier. The legal basis is the contract. Orders are kept for ten years, as
                tax rules require; abandoned baskets for thirty days.""",
            )
        ),
        P(
            T(
                """Se chiedete di sapere quando torna un prodotto esaurito, confermate per e-mail entro 48 ore. Vi
                scriviamo una volta sola: con quel messaggio l'indirizzo esce dall'elenco, e il messaggio stesso è
                cancellato dopo un giorno. La base è il consenso.""",
                """If you ask to be told when something sold out is back, you confirm by e-mail within 48 hours. We
                write once: with that letter your address leaves the list, and the letter itself is deleted a day
                later. The legal basis is your consent.""",
            )
        ),
        H2(T("Chi viene agli incontri", "Coming to events")),
        P(
            T(
                """Le iscrizioni restano dodici mesi. Per gli incontri in carcere chiediamo anche i dati del
                documento, che passano all'istituto e sono cancellati il giorno dopo.""",
                """Registrations are kept for twelve months. For events inside a prison we also ask for
                identity details, which go to the prison and are deleted the day after.""",
            )
        ),
        H2(T("Chi riceve la newsletter", "Receiving the newsletter")),
        P(
            T(
                """Vi iscrivete con una casella non spuntata e una conferma per e-mail entro 48 ore.
                Conserviamo la prova del consenso, fino a un anno dopo che ve ne siete andati; per andarsene
                basta un clic in fondo a ogni invio.""",
                """You sign up with an unticked box and a confirmation by e-mail within 48 hours. We keep
                proof of consent, until a year after you have left; one click at the foot of each issue is
                enough to leave.""",
            )
        ),
        H2(T("Chi è raccontato nelle storie", "Being portrayed in our stories")),
        P(
            T(
                """Le persone compaiono con un nome di fantasia e con un consenso scritto che dura al massimo
                ventiquattro mesi. Se scade, la pagina si nasconde. Si può ritirare in ogni momento: allora la
                pagina esce dal sito, oppure il nome cambia e le immagini spariscono, nelle due lingue e anche
                dalle versioni vecchie. Non raccogliamo né pubblichiamo notizie sulle vicende giudiziarie.""",
                """People appear under an invented name, with a written consent that lasts twenty-four months
                at most. When it runs out the page is hidden. It can be withdrawn at any time: the page then
                leaves the site, or the name is changed and the pictures go, in both languages and in old
                versions too. We neither collect nor publish information about legal proceedings.""",
            )
        ),
        H2(T("I vostri diritti", "Your rights")),
        P(
            T(
                """Accesso, correzione, cancellazione, limitazione, copia dei dati, opposizione: scrivete
                all'indirizzo in fondo alla pagina e rispondiamo entro un mese. Potete anche rivolgervi al
                Garante per la protezione dei dati personali.""",
                """Access, correction, erasure, restriction, a copy of your data, objection: write to the
                address at the foot of the page and we answer within a month. You may also turn to the Italian
                data protection authority.""",
            )
        ),
    ),
)
