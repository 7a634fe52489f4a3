"""What a story is made of: the neutral blocks, the daily ones first, and a product of the shop."""

from core.blocks import CaptionedPicture, Gallery, MakerQuote, TextSection
from core.blocks.elsewhere import FilmElsewhere
from core.blocks.recordings import RecordingBlock
from core.blocks.telling import Invitation, Timeline
from core.figure_blocks import DatedFigure, WorkSheet
from shop.blocks import ProductBlock

GOODS = "product"


def story_body() -> list[tuple[str, object]]:
    return [
        ("text", TextSection()),
        ("picture", CaptionedPicture()),
        ("quote", MakerQuote()),
        (GOODS, ProductBlock()),
        ("figure", DatedFigure()),
        ("work", WorkSheet()),
        ("gallery", Gallery()),
        ("timeline", Timeline()),
        ("recording", RecordingBlock()),
        ("film", FilmElsewhere()),
        ("invitation", Invitation()),
    ]
