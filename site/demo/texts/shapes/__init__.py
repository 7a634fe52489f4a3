"""The shapes of the demo's words: what the loader may count on.

Nothing here knows Django. A text is a pair `T(italian, english)`; `en=None` means "not translated yet", on
purpose. Words in the source are wrapped for whoever edits them: `T` folds line breaks into spaces and
straight apostrophes into typographic ones, so that nobody has to type either.
"""

from demo.texts.shapes.catalogue import (
    BoxLine,
    Category,
    FoodSheet,
    GoodsSheet,
    Nutrition,
    Product,
    Variant,
    VatRule,
)
from demo.texts.shapes.places import Cooperative, Legal, Membership, Person, Prison, Workshop
from demo.texts.shapes.telling import Event, Occurrence, Offer, Page, Story, Topic
from demo.texts.shapes.words import (
    H2,
    NONE,
    Block,
    Body,
    Downloads,
    Figure,
    P,
    PictureRef,
    ProductRef,
    Question,
    Quote,
    Ready,
    Scheda,
    T,
    Together,
    Year,
    Years,
    fold,
)

__all__ = [
    "H2",
    "NONE",
    "Block",
    "Body",
    "BoxLine",
    "Category",
    "Cooperative",
    "Downloads",
    "Event",
    "Figure",
    "FoodSheet",
    "GoodsSheet",
    "Legal",
    "Membership",
    "Nutrition",
    "Occurrence",
    "Offer",
    "P",
    "Page",
    "Person",
    "PictureRef",
    "Prison",
    "Product",
    "ProductRef",
    "Question",
    "Quote",
    "Ready",
    "Scheda",
    "Story",
    "T",
    "Together",
    "Topic",
    "Variant",
    "VatRule",
    "Workshop",
    "Year",
    "Years",
    "fold",
]
