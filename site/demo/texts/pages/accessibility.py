from demo.texts.pages.legal import EXAMPLE
from demo.texts.shapes import H2, P, Page, T

ACCESSIBILITY = Page(
    code="accessibility",
    slug=T("accessibilita", "accessibility"),
    title=T("Accessibilità", "Accessibility"),
    standfirst=T(
        "A che cosa puntiamo, che cosa sappiamo di non fare ancora bene, a chi dirlo.",
        "What we aim for, what we know we do not yet do well, whom to tell.",
    ),
    legal=True,
    body=(
        H2(T("A che cosa puntiamo", "What we aim for")),
        P(
            T(
                """Al livello AA delle WCAG 2.2, in italiano e in inglese. Tutto si può leggere e comprare con
                la sola tastiera, senza JavaScript, con il testo ingrandito al 400 per cento e su uno schermo
                largo 320 pixel. Le immagini hanno un testo alternativo, i moduli dicono che cosa non va e
                tengono quello che avete scritto.""",
                """Level AA of WCAG 2.2, in Italian and in English. Everything can be read and bought by
                keyboard alone, without JavaScript, with text enlarged to 400 per cent and on a screen 320
                pixels wide. Pictures have alternative text; forms say what is wrong and keep what you
                typed.""",
            )
        ),
        H2(T("Come l'abbiamo provato", "How we tested it")),
        P(
            T(
                """A novembre 2026, prima di aprire, su ogni tipo di pagina, in italiano e in inglese, di giorno e
                di notte, su tre larghezze di schermo, anche con i menù aperti, il carrello pieno e gli errori
                mostrati: con un programma che cerca barriere (axe) e con uno che controlla il codice (Nu), senza
                che ne restasse una segnalazione. Poi con la sola tastiera, dalla prima pagina all'ordine; a 320
                pixel; con le lettere e le righe più distanti; senza movimenti; con i colori scelti da chi legge;
                senza JavaScript. Le stesse prove si rifanno a ogni cambiamento.""",
                """In November 2026, before opening, on every kind of page, in Italian and in English, by day and
                by night, on three widths of screen, also with menus open, the basket full and mistakes shown:
                with a program that looks for barriers (axe) and one that checks the code (Nu), until neither
                reported any. Then by keyboard alone, from the first page to the order; at 320 pixels; with
                letters and lines further apart; without motion; with colours chosen by the reader; without
                JavaScript. The same tests are run again with every change.""",
            )
        ),
        H2(T("Che cosa manca", "What is missing")),
        P(
            T(
                """I programmi trovano solo una parte delle barriere. Chi usa ogni giorno un lettore di schermo,
                un ingranditore o i comandi vocali non ha ancora provato il sito per noi: finché non è successo,
                diciamo che puntiamo al livello AA, non che lo garantiamo.""",
                """Programs find only some of the barriers. Nobody who uses a screen reader, a magnifier or voice
                control every day has tried the site for us yet: until then we say that we aim for level AA, not
                that we guarantee it.""",
            )
        ),
        P(
            T(
                """Alcune pagine esistono solo in italiano: quando succede lo diciamo, e i passaggi non
                tradotti sono marcati nella loro lingua. I documenti scaricabili di altri enti possono non
                essere accessibili: chiedeteceli in un altro formato.""",
                """Some pages exist only in Italian: where that happens we say so, and untranslated passages
                are marked with their language. Documents from other bodies may not be accessible: ask us for
                another format.""",
            )
        ),
        H2(T("In negozio e agli incontri", "In the store and at events")),
        P(
            T(
                """L'ingresso è senza gradini e il bagno è accessibile. Se vi serve una sedia più comoda, un
                posto davanti o qualcuno che legga un'etichetta, chiedete a chi è al banco.""",
                """The entrance is step-free and the toilet accessible. If you need a more comfortable chair,
                a seat at the front or somebody to read out a label, ask at the counter.""",
            )
        ),
        H2(T("Ditecelo", "Tell us")),
        P(
            T(
                """Se qualcosa non funziona per voi scriveteci o telefonateci (indirizzo e numero sono in fondo a
                ogni pagina): che cosa stavate facendo, in quale pagina, con quale strumento. Rispondiamo entro
                dieci giorni lavorativi, e intanto vi diamo per posta o al telefono quello che cercavate. Se la
                risposta non basta, ci si può rivolgere all'Agenzia per l'Italia digitale (AgID).""",
                """If something does not work for you, write or phone (address and number stand at the foot of
                every page): what you were doing, on which page, with which tool. We answer within ten working
                days, and meanwhile give you by post or on the phone what you were looking for. If the answer is
                not enough, you can turn to the Agency for Digital Italy (AgID).""",
            )
        ),
        EXAMPLE,
    ),
)
