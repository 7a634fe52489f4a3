"""Pages that are neither stories nor goods nor events. `code` is the page's role where the site has one."""

from demo.texts.pages.about import ABOUT
from demo.texts.pages.accessibility import ACCESSIBILITY
from demo.texts.pages.consortium import PRESS, TRANSPARENCY
from demo.texts.pages.delivery import DELIVERY
from demo.texts.pages.faq import FAQ
from demo.texts.pages.home import HOME
from demo.texts.pages.indexes import INDEXES
from demo.texts.pages.offers import OFFERS
from demo.texts.pages.partners import PARTNERS
from demo.texts.pages.privacy import PRIVACY
from demo.texts.pages.terms import TERMS
from demo.texts.pages.visit import CONTACT, STORE
from demo.texts.shapes import Page

CONTENT: tuple[Page, ...] = (
    ABOUT,
    STORE,
    CONTACT,
    DELIVERY,
    FAQ,
    TRANSPARENCY,
    PRESS,
    PARTNERS,
    PRIVACY,
    TERMS,
    ACCESSIBILITY,
)

PAGES: tuple[Page, ...] = (HOME, *INDEXES, *CONTENT)

__all__ = ["CONTENT", "HOME", "INDEXES", "OFFERS", "PAGES"]
