from demo.texts.cooperatives.legal import example
from demo.texts.shapes import H2, Cooperative, Figure, Membership, P, PictureRef, ProductRef, T, Workshop
from demo.texts.sources import COOPERATIVE, READ

BEE4 = Cooperative(
    code="bee4",
    name="bee.4 altre menti",
    slug=T("bee4-altre-menti", "bee4-altre-menti"),
    since=2013,
    trades=("call_centre", "repair", "quality"),
    workshops=(
        Workshop("telefono", "call_centre", "bollate", T("Call center", "Call centre")),
        Workshop(
            "macchine-caffe", "repair", "bollate", T("Riparazione macchine caffè", "Coffee machine repair")
        ),
        Workshop("controllo", "quality", "bollate", T("Controllo qualità", "Quality control")),
    ),
    membership=Membership("founder", 2015),
    legal=example(
        "bee.4 altre menti società cooperativa sociale",
        "bee4",
        "99999820154",
        "9990002",
        ("20157", "Milano", "MI"),
    ),
    picture="call-center",
    standfirst=T(
        """È la cooperativa che non vedete: risponde quando chiamate un'assistenza, misura i pezzi che
        finiranno in un motore, rimette in funzione la macchina del bar sotto casa.""",
        """This is the cooperative you do not see: it answers when you call customer service, measures the
        parts that will end up in an engine, brings the coffee machine of the bar downstairs back to
        life.""",
    ),
    body=(
        P(
            T(
                """bee.4 altre menti è nata a Bollate nel 2013 e lavora quasi solo per le imprese. Il call
                center risponde in turni; chi sta in cuffia ha un copione, una formazione vera e il diritto di
                dire «un momento, mi informo», che è la frase più utile del mestiere.""",
                """bee.4 altre menti was founded at Bollate in 2013 and works almost only for companies. The
                call centre runs in shifts; people on the line have a script, proper training and the right to
                say ‘one moment, let me find out’, which is the most useful sentence of the trade.""",
            )
        ),
        H2(T("Il banco delle macchine", "The machine bench")),
        P(
            T(
                """Le macchine da caffè arrivano mute e incrostate. Si smontano, si lavano, si cambia ciò che
                va cambiato e si prova: venti espressi di fila, cronometro alla mano. Per il collaudo serviva
                una miscela sempre uguale, e a forza di usarla qualcuno ha detto che era buona. Ora la
                vendiamo.""",
                """Coffee machines arrive silent and furred up. They are taken apart, washed, given whatever
                needs replacing, and tested: twenty espressos in a row, against the clock. Testing called for
                a blend that never varies, and after a while somebody pointed out that it was good. Now we
                sell it.""",
            )
        ),
        PictureRef(
            "macchine-caffe",
            T(
                "Una macchina aperta sul banco: prima di smontare si guarda da dove passa l'acqua.",
                "An open machine on the bench: before taking it apart, see which way the water goes.",
            ),
        ),
        ProductRef("CAF-GRA-250"),
        P(
            T(
                """Nel controllo qualità si lavora in silenzio, con lenti, calibri e una lampada. Un pezzo su
                mille è sbagliato: il mestiere è trovare quello.""",
                """In quality control people work in silence, with lenses, callipers and a lamp. One part in a
                thousand is wrong: the trade is finding that one.""",
            )
        ),
    ),
    people=(Figure("100+", T("persone al lavoro", "people at work"), None, COOPERATIVE, READ),),
)
