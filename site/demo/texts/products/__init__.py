"""The shelf of the demo.

Only three prices were ever seen in the press: the panettone of 1 kg (25 €), the Borseggi pochette (25 €) and
the Gatti Galeotti T-shirts (20 €, children 15 €). All other prices, stocks, weights, recipes and values are
invented.
"""

from demo.texts.products import (
    abiti,
    biscotti,
    borse,
    carta,
    colomba,
    cosmesi,
    dispensa,
    legno,
    magliette,
    marmellate,
    pane,
    panettone,
    piante,
    regali,
    sartoria,
    stampe,
    taralli,
    torrone,
    vino_e_caffe,
)
from demo.texts.shapes import Product, Variant

SHELVES = (
    panettone,
    colomba,
    torrone,
    biscotti,
    taralli,
    pane,
    dispensa,
    marmellate,
    vino_e_caffe,
    borse,
    abiti,
    magliette,
    sartoria,
    carta,
    stampe,
    legno,
    cosmesi,
    piante,
    regali,
)

PRODUCTS: tuple[Product, ...] = tuple(product for shelf in SHELVES for product in shelf.PRODUCTS)
VARIANTS: dict[str, Variant] = {variant.sku: variant for product in PRODUCTS for variant in product.variants}
