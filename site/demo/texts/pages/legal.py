"""The head of every text that waits for the lawyer."""

from demo.texts.shapes import P, T

EXAMPLE = P(
    T(
        """<b>Testo di esempio</b>: va controllato e confermato dal legale del consorzio prima di aprire la
        bottega.""",
        """<b>Example text</b>: to be checked and confirmed by the consortium's lawyer before the shop
        opens.""",
    )
)
