from demo.texts.cooperatives.legal import example
from demo.texts.shapes import H2, Cooperative, Figure, Membership, P, PictureRef, ProductRef, T, Workshop
from demo.texts.sources import COOPERATIVE, READ

ALICE = Cooperative(
    code="alice",
    name="Alice",
    slug=T("alice", "alice"),
    since=1992,
    trades=("tailoring",),
    workshops=(
        Workshop(
            "sartoria",
            "tailoring",
            "san-vittore",
            T("Sartoria San Vittore", "San Vittore tailoring workshop"),
        ),
        Workshop("gatti-galeotti", "tailoring", "bollate", T("Gatti Galeotti", "Gatti Galeotti")),
    ),
    membership=Membership("founder", 2015),
    legal=example(
        "Alice società cooperativa sociale", "alice", "99999810155", "9990001", ("20123", "Milano", "MI")
    ),
    picture="sartoria",
    standfirst=T(
        """Cuce dal 1992, più a lungo di chiunque altro nel consorzio. Toghe per chi giudica e per chi
        difende, abiti, grembiuli, e un gatto stampato sul petto che molti milanesi conoscono.""",
        """Sewing since 1992, longer than anyone else in the consortium. Gowns for those who judge and those
        who defend, clothes, aprons, and a cat printed on the chest that many Milanese know.""",
    ),
    body=(
        P(
            T(
                """Alice cominciò con quattro macchine da cucire e un corso. Le macchine sono aumentate, il
                corso c'è ancora: chi entra in sartoria parte da un campionario di quaranta cuciture, e lo
                rifà finché il rovescio è bello quanto il diritto.""",
                """Alice began with four sewing machines and a course. The machines have multiplied; the
                course is still there. Whoever joins the workshop starts from a sampler of forty seams, and
                makes it again until the wrong side looks as good as the right one.""",
            )
        ),
        P(
            T(
                """A San Vittore il lavoro è diviso in gesti brevi, perché le persone cambiano spesso. A
                Bollate, dove si resta di più, si fanno il taglio, le taglie nuove, i campioni per i
                clienti.""",
                """At San Vittore the work is divided into short tasks, because people come and go. At
                Bollate, where they stay longer, they do the cutting, the new sizes and the samples for
                clients.""",
            )
        ),
        PictureRef(
            "bottega-filo",
            T(
                "Filo corto, ago sottile: le fodere si chiudono a mano.",
                "Short thread, fine needle: linings are closed by hand.",
            ),
        ),
        H2(T("Toghe, con nome e misura", "Gowns, by name and measure")),
        P(
            T(
                """Una toga si porta per trent'anni. Per questo si prova due volte, ha le pieghe fissate a
                mano e una tasca interna che nessun listino prevede e tutti finiscono per chiedere. L'ordine
                si fa qui o in negozio, le misure si prendono in Viale dei Mille.""",
                """A gown is worn for thirty years. So it is fitted twice, its pleats are fixed by hand, and
                it has an inside pocket that no catalogue mentions and everyone ends up asking for. You can
                order here or in the store; measurements are taken in Viale dei Mille.""",
            )
        ),
        ProductRef("GAT-TSH-M"),
    ),
    people=(Figure("20–25", T("persone al lavoro", "people at work"), None, COOPERATIVE, READ),),
)
