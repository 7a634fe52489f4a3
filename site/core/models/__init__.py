"""What every part of the site stands on: people and consents, pictures, letters, the consortium itself."""

from core.models.documents import Document
from core.models.figures import Figure
from core.models.forgetting import FileToErase, Forgetting, RefusedName
from core.models.letters import Letter
from core.models.organisation import Closure, OpeningHours, Organisation
from core.models.people import Authorisation, Consent, Person, Portrayal
from core.models.pictures import Picture, PictureRendition
from core.models.sharing import ShareCard
from core.models.subscribers import Subscriber
from core.models.users import User

__all__ = [
    "Authorisation",
    "Closure",
    "Consent",
    "Document",
    "Figure",
    "FileToErase",
    "Forgetting",
    "Letter",
    "OpeningHours",
    "Organisation",
    "Person",
    "Picture",
    "PictureRendition",
    "Portrayal",
    "RefusedName",
    "ShareCard",
    "Subscriber",
    "User",
]
