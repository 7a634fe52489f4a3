"""What one chooses in the shop, with the values in the order in which they are offered."""

from demo.texts.products.sheets import COLOUR, FIT, SIZE
from demo.texts.shapes import T

OPTIONS: tuple[tuple[T, tuple[T, ...]], ...] = (
    (FIT, (T("S", "S"), T("M", "M"), T("L", "L"), T("XL", "XL"))),
    (COLOUR, ()),
    (
        SIZE,
        (
            *(T("20 cl", "20 cl"), T("1 litro", "1 litre")),
            *(T(weight, weight) for weight in ("150 g", "200 g", "250 g", "300 g", "500 g", "1 kg")),
            *(T("A5", "A5"), T("A4", "A4")),
        ),
    ),
)
