from demo.texts.shapes import P, Page, T

HOME = Page(
    code="home",
    slug=T("home", "home"),
    title=T("Consorzio Viale dei Mille", "Consorzio Viale dei Mille"),
    standfirst=T(
        """A San Vittore, Opera e Bollate, tre carceri di Milano, c'è chi cuce, impasta, stampa, ripara. Qui
        trovate le loro storie, e quello che fanno.""",
        """At San Vittore, Opera and Bollate, three prisons of Milan, people sew, bake, print and mend. Here
        are their stories, and the things they make.""",
    ),
    body=(
        P(
            T(
                """Siamo cinque cooperative sociali e un negozio all'angolo di piazzale Dateo. Dal 2015
                vendiamo, raccontiamo e facciamo conoscere il lavoro che si svolge in carcere.""",
                """We are five social cooperatives and a store on the corner of Piazzale Dateo. Since 2015 we
                have been selling the work that is done in prison, telling its stories and bringing people to
                see it.""",
            )
        ),
    ),
    picture="home",
)

READ = T("Leggi le storie", "Read the stories")
SHOP = T("Vai alla bottega", "Go to the shop")
