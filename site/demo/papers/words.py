"""What the papers say. Italian only, as such papers are; every amount is an example or is not there."""

from dataclasses import dataclass

NOT_REAL = (
    "ESEMPIO. Questo foglio mostra dove starà il documento vero. Non è un bilancio del consorzio e non ha valore: "
    "le cifre hanno l'anno e la fonte, il resto è inventato per la demo del sito."
)


@dataclass(frozen=True)
class Paper:
    """Headings begin with "# "."""

    title: str
    lines: tuple[str, ...]


def _report(year: int) -> Paper:
    return Paper(
        f"Bilancio sociale {year} (esempio)",
        (
            NOT_REAL,
            "# Chi siamo",
            "Il Consorzio Viale dei Mille riunisce cooperative sociali che lavorano nelle carceri milanesi di San "
            "Vittore, Opera e Bollate. È nato nel 2015 su iniziativa del Comune di Milano.",
            "# I numeri, con la fonte",
            "Persone al lavoro in un anno, circa: 180, di cui 155 con problemi di giustizia. Fonte: sito del "
            "consorzio, senza anno, consultato il 20 novembre 2026.",
            "Opera in Fiore: 111 persone al lavoro (gennaio 2024). Fonte: dati pubblici della cooperativa.",
            "Zerografica: 14 persone, e circa 20 altrove (2023). Fonte: dati pubblici della cooperativa.",
            "# Che cosa ci sarà qui",
            "La metodologia e la nota di chi ha controllato i conti; la struttura, il governo e l'amministrazione; le "
            "persone che lavorano, con contratti e retribuzioni; gli obiettivi e le attività; la situazione "
            "economico-finanziaria, con i contributi pubblici distinti da quelli privati; il monitoraggio dell'organo "
            "di controllo. Sono le parti che chiedono le linee guida del ministero (decreto 4 luglio 2019).",
            "# Quando",
            f"Il bilancio sociale del {year} si approva e si pubblica entro il 30 giugno {year + 1}.",
        ),
    )


PAPERS = {
    "bilancio-sociale-2025": _report(2025),
    "bilancio-sociale-2024": _report(2024),
    "contributi-2024": Paper(
        "Contributi pubblici 2024 (esempio)",
        (
            NOT_REAL,
            "# Che cosa abbiamo ricevuto",
            "Chi lo ha dato: Comune di Milano. Che cosa: l'uso dello spazio di Viale dei Mille 1. Quanto vale: da "
            "scrivere, con l'atto che lo concede.",
            "# Perché è scritto qui",
            "La legge 4 agosto 2017, n. 124 (articolo 1, commi da 125 a 129) chiede di pubblicare ogni anno ciò che si "
            "riceve da amministrazioni pubbliche, anche in natura.",
        ),
    ),
}
