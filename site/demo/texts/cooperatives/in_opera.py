from demo.texts.cooperatives.legal import example
from demo.texts.shapes import H2, Cooperative, Membership, P, PictureRef, ProductRef, T, Workshop

IN_OPERA = Cooperative(
    code="in-opera",
    name="In Opera",
    slug=T("in-opera", "in-opera"),
    since=2013,
    trades=("bakery",),
    workshops=(Workshop("forno", "bakery", "opera", T("Forno", "Bakery")),),
    membership=Membership("member", 2019),
    legal=example(
        "In Opera società cooperativa sociale", "inopera", "99999850151", "9990005", ("20141", "Milano", "MI")
    ),
    picture="forno",
    standfirst=T(
        """Pane con il lievito madre, fatto di notte nella casa di reclusione di Opera. Due volte alla
        settimana arriva in Viale dei Mille, e di solito finisce prima di mezzogiorno.""",
        """Sourdough bread, made by night inside Opera prison. Twice a week it reaches Viale dei Mille, and it
        is usually gone before noon.""",
    ),
    body=(
        P(
            T(
                """In Opera è nata nel 2013 attorno a un barattolo di lievito madre, che da allora si
                rinfresca tutti i giorni, Natale compreso. Chi è di turno la domenica lo sa e non protesta: se
                il lievito muore, il lunedì non c'è pane.""",
                """In Opera was founded in 2013 around a jar of sourdough starter, which has been fed every
                day since, Christmas included. Whoever is on the Sunday shift knows it and does not complain:
                if the starter dies, there is no bread on Monday.""",
            )
        ),
        PictureRef(
            "home",
            T(
                "Le pieghe dell'impasto, ogni mezz'ora, quattro volte.",
                "Folding the dough, every half hour, four times.",
            ),
        ),
        H2(T("Farina, acqua, sale, ore", "Flour, water, salt, hours")),
        P(
            T(
                """Il pane ha quattro ingredienti e il più caro è il tempo. Le pagnotte riposano ventiquattro
                ore, i grissini si tirano a mano, a due a due. Il forno vende a mense e botteghe; a noi porta
                pagnotte da un chilo, da ritirare in negozio, e grissini che viaggiano bene.""",
                """Bread has four ingredients, and the dearest is time. Loaves rest for twenty-four hours;
                breadsticks are pulled by hand, two at a time. The bakery sells to canteens and shops; to us
                it brings one-kilo loaves, to be collected in the store, and breadsticks, which travel
                well.""",
            )
        ),
        ProductRef("PNE-LIE-1000"),
    ),
)
