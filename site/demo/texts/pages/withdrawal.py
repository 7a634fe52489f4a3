"""What goes with every confirmation: how to withdraw, and the form. The legal text is an example."""

from demo.texts.shapes import H2, P, T

INSTRUCTIONS = (
    H2(T("Diritto di recesso", "Right of withdrawal")),
    P(
        T(
            """Potete recedere dal contratto entro quattordici giorni, senza indicare il motivo. I giorni si
            contano da quando voi, o una persona da voi indicata, ricevete l'ultimo pacco; se ritirate in
            negozio, dal giorno del ritiro.""",
            """You may withdraw from the contract within fourteen days without giving a reason. The days run
            from when you, or someone you name, receive the last parcel; if you collect in the store, from the
            day of collection.""",
        )
    ),
    P(
        T(
            """Per farlo usate il comando <b>Recedere dal contratto qui</b>, in fondo a ogni pagina, oppure
            scriveteci per posta, per e-mail o con il modulo qui sotto. Basta che la comunicazione parta prima
            della scadenza. Ricevete subito una conferma con il testo, il giorno e l'ora.""",
            """To do so use <b>Withdraw from contract here</b>, at the foot of every page, or write to us by
            post, by e-mail or with the form below. It is enough that your message leaves before the deadline.
            You receive at once a confirmation with the text, the day and the time.""",
        )
    ),
    P(
        T(
            """Vi rimborsiamo quanto pagato, compresa la spedizione ordinaria, entro quattordici giorni e con
            lo stesso mezzo di pagamento; possiamo aspettare di aver ricevuto i beni o la prova che li avete
            spediti. Avete quattordici giorni per restituirli, a vostre spese. Rispondete solo di un uso che
            vada oltre il necessario per esaminarli.""",
            """We refund what you paid, standard delivery included, within fourteen days and by the same means
            of payment; we may wait until we have received the goods or proof that you sent them. You have
            fourteen days to return them, at your own cost. You are liable only for handling beyond what is
            needed to examine them.""",
        )
    ),
)

FORM = (
    H2(T("Modulo di recesso", "Withdrawal form")),
    P(
        T(
            """A: Consorzio Viale dei Mille, Viale dei Mille 1, 20129 Milano, ciao@vialedeimille.example. Con
            la presente comunico il recesso dal contratto di vendita dei seguenti beni: … Numero dell'ordine:
            … Ordinato il … / ricevuto il … Nome: … Indirizzo: … Firma (solo su carta): … Data: …""",
            """To: Consorzio Viale dei Mille, Viale dei Mille 1, 20129 Milan, Italy,
            ciao@vialedeimille.example. I hereby give notice that I withdraw from my contract of sale of the
            following goods: … Order number: … Ordered on … / received on … Name: … Address: … Signature (on
            paper only): … Date: …""",
        )
    ),
)
