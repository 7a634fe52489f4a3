from demo.texts.shapes import H2, P, Page, T

DELIVERY = Page(
    code="delivery",
    picture="furgone",
    slug=T("spedizioni-e-resi", "delivery-and-returns"),
    title=T("Spedizioni e resi", "Delivery and returns"),
    standfirst=T(
        "Quanto costa, quanto ci mette, e che cosa fare se cambiate idea o se qualcosa non va.",
        "What it costs, how long it takes, and what to do if you change your mind or something is wrong.",
    ),
    body=(
        P(
            T(
                """Costi e tempi di questa pagina sono <b>di esempio</b>. Nel carrello vedete sempre la cifra
                esatta, prima di lasciare i vostri dati.""",
                """Costs and times on this page are <b>examples</b>. Your basket always shows the exact
                amount, before you leave any details.""",
            )
        ),
        H2(T("Spedizione in Italia", "Delivery in Italy")),
        P(
            T(
                """<b>6,90 €</b> fino a 3 kg, <b>8,90 €</b> fino a 10 kg, <b>12,90 €</b> fino a 20 kg. Per
                Sicilia, Sardegna e Calabria si aggiungono 3 €. Sopra i 79 € di spesa la spedizione in Italia
                è gratuita.""",
                """<b>€6.90</b> up to 3 kg, <b>€8.90</b> up to 10 kg, <b>€12.90</b> up to 20 kg. Sicily,
                Sardinia and Calabria cost €3 more. Delivery in Italy is free for orders above €79.""",
            )
        ),
        P(
            T(
                """Gli ordini arrivati entro le 12 partono di norma entro due giorni lavorativi; il corriere
                ne impiega da uno a tre. Le piante viaggiano il lunedì e il martedì. In ogni caso la consegna
                avviene entro trenta giorni, salvo una data diversa scritta accanto al prodotto.""",
                """Orders placed before noon normally leave within two working days; the courier then takes
                one to three. Plants travel on Mondays and Tuesdays. In any case we deliver within thirty
                days, unless a different date is given beside the product.""",
            )
        ),
        H2(T("Spedizione nell'Unione europea", "Delivery in the European Union")),
        P(
            T(
                """<b>16,90 €</b> fino a 5 kg. Fuori dall'Unione, per ora, non spediamo: la dogana costerebbe
                più di quello che c'è nel pacco.""",
                """<b>€16.90</b> up to 5 kg. For now we do not deliver outside the Union: customs would cost
                you more than what is in the parcel.""",
            )
        ),
        H2(T("Ritiro in negozio", "Collect in store")),
        P(
            T(
                """È gratuito. Vi scriviamo quando l'ordine è pronto e lo teniamo da parte dieci giorni. Pane
                fresco solo così.""",
                """It is free. We write to you when your order is ready and keep it for ten days. Fresh bread
                only this way.""",
            )
        ),
        H2(T("Come si paga", "How to pay")),
        P(
            T(
                """Con bonifico (l'ordine resta in attesa cinque giorni lavorativi, tre dal primo dicembre)
                oppure al ritiro, in negozio. Il prezzo non cambia secondo il modo di pagare.""",
                """By bank transfer (we hold the order for five working days, three from 1 December) or on
                collection, in the store. The price is the same however you pay.""",
            )
        ),
        H2(T("Se cambiate idea", "If you change your mind")),
        P(
            T(
                """Avete <b>quattordici giorni</b> dalla consegna dell'ultimo pacco, o dal ritiro, per
                recedere senza dire perché. Basta premere <b>Recedere dal contratto qui</b>, in fondo a ogni
                pagina: servono il nome, il numero dell'ordine e un indirizzo e-mail. Vi rimborsiamo i
                prodotti e la spedizione ordinaria; la restituzione è a vostro carico.""",
                """You have <b>fourteen days</b> from delivery of the last parcel, or from collection, to
                withdraw without giving a reason. Press <b>Withdraw from contract here</b>, at the foot of
                every page: we need your name, the order number and an e-mail address. We refund the goods and
                standard delivery; you pay for sending them back.""",
            )
        ),
        P(
            T(
                """Il recesso non vale per ciò che si guasta in fretta (il pane, le piante), per ciò che è
                fatto su misura (le toghe) e per i cosmetici, una volta rotto il sigillo. Taralli, caffè,
                panettone e gli altri alimenti a lunga conservazione si possono restituire. Accanto a ogni
                prodotto c'è scritto quale regola vale.""",
                """There is no right of withdrawal for things that spoil quickly (bread, plants), things made
                to measure (gowns) or cosmetics once the seal is broken. Taralli, coffee, panettone and other
                long-life foods can be returned. Each product says which rule applies.""",
            )
        ),
        H2(T("Se arriva rotto, o sbagliato", "If it arrives broken, or wrong")),
        P(
            T(
                """Scriveteci con una fotografia: rispediamo o rimborsiamo, come preferite, a spese nostre.
                Oltre a questo, per due anni vale la garanzia legale di conformità.""",
                """Write to us with a photograph: we send another or refund you, as you prefer, at our
                expense. Besides this, the legal guarantee of conformity lasts two years.""",
            )
        ),
    ),
)
