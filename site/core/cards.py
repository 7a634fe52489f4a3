"""What a listing needs to know about the thing it links to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.models import Picture


@dataclass(frozen=True, slots=True)
class Card:
    """A promise: every page answers it once, every listing asks for nothing else.

    `lang` is set when the words are in another language than the page that shows them; `kind` is the type's
    singular name, for lists that mix types.
    """

    title: str
    url: str
    text: str = ""
    image: "Picture | None" = None
    meta: str = ""
    lang: str = ""
    kind: str = ""
