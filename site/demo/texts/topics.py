from demo.texts.shapes import T, Topic

TOPICS = (
    Topic("trades", T("Mestieri", "Trades"), T("mestieri", "trades")),
    Topic("food", T("Pane e dolci", "Bread and sweet things"), T("pane-e-dolci", "bread-and-sweet-things")),
    Topic("cloth", T("Stoffe", "Cloth"), T("stoffe", "cloth")),
    Topic("gardens", T("Verde", "Gardens"), T("verde", "gardens")),
    Topic("paper", T("Carta e stampa", "Paper and print"), T("carta-e-stampa", "paper-and-print")),
    Topic("encounters", T("Incontri", "Encounters"), T("incontri", "encounters")),
    Topic("outside", T("Fuori", "Outside"), T("fuori", "outside")),
)
