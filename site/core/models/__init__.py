"""What every part of the site stands on: people and consents, pictures, letters, the consortium itself."""

from core.models.consents import Authorisation, Consent, HiddenPage
from core.models.data_requests import DataRequest
from core.models.documents import Document
from core.models.evidence import Evidence
from core.models.figures import Figure
from core.models.forgetting import FileToErase, Forgetting, RefusedName
from core.models.generations import HardBump
from core.models.letters import Letter
from core.models.missing import MissingPage
from core.models.newsroom import Newsroom
from core.models.organisation import Closure, OpeningHours, Organisation, SpecialHours
from core.models.people import Person, Portrayal
from core.models.pictures import Picture, PictureRendition
from core.models.recordings import Recording
from core.models.sharing import ShareCard
from core.models.subscribers import Subscriber
from core.models.users import User
from core.models.watching import Alert, Purge

__all__ = [
    "Alert",
    "Authorisation",
    "Closure",
    "Consent",
    "DataRequest",
    "Document",
    "Evidence",
    "Figure",
    "FileToErase",
    "Forgetting",
    "HardBump",
    "HiddenPage",
    "Letter",
    "MissingPage",
    "Newsroom",
    "OpeningHours",
    "Organisation",
    "Person",
    "Picture",
    "PictureRendition",
    "Portrayal",
    "Purge",
    "Recording",
    "RefusedName",
    "ShareCard",
    "SpecialHours",
    "Subscriber",
    "User",
]
