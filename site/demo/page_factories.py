"""The ground that every page stands on: languages, the home, and how a factory plants a page."""

from typing import Any

import factory
from wagtail.models import Locale, Page, Site

from home.models import HomePage


def locale(language: str = "it") -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def the_home() -> HomePage:
    """The Italian home page, root of the site; made when there is none."""
    home = HomePage.objects.filter(locale=locale()).first()
    if home is not None:
        return home
    root = Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=locale())
    )
    home = root.add_child(
        instance=HomePage(title="Viale dei Mille", slug="viale-dei-mille", standfirst="Il lavoro, qui.")
    )
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    return home


class PageFactory(factory.django.DjangoModelFactory):
    """`parent` says where the page stands; `live=False` leaves it a draft. Publishing passes the gate."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: type[Page], *args: Any, **kwargs: Any) -> Page:
        parent, live = kwargs.pop("parent"), kwargs.pop("live", True)
        page = model_class(*args, live=False, locale=parent.locale, **kwargs)
        parent.add_child(instance=page)
        revision = page.save_revision(clean=False)  # it was looked at when it was saved
        if live:
            revision.publish()
        page.refresh_from_db()
        return page


def in_english(page: Page, **words: Any) -> Page:
    """The page's English translation, published with these words in place of the Italian ones."""
    english = page.copy_for_translation(locale("en"), copy_parents=True)
    for name, value in words.items():
        setattr(english, name, value)
    english.save_revision().publish()
    english.refresh_from_db()
    for above in english.get_ancestors().filter(live=False, depth__gt=1).specific():
        above.save_revision().publish()
    return english
