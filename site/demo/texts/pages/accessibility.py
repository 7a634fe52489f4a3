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
        H2(T("Che cosa manca", "What is missing")),
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
                """Se qualcosa non funziona per voi scriveteci che cosa stavate facendo e con quale strumento:
                rispondiamo entro dieci giorni lavorativi.""",
                """If something does not work for you, write and tell us what you were doing and with which
                tool: we answer within ten working days.""",
            )
        ),
        EXAMPLE,
    ),
)
