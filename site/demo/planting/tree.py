"""The page tree: languages, the root, and how a page is planted in both languages."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Site

from core.pages import BasePage
from demo.planting.glossary import Glossary
from demo.planting.translating import translate
from demo.texts.shapes import T
from home.models import HomePage


class Planter:
    """Plants pages once; a second run finds them by their slug and leaves them as they are."""

    def __init__(self) -> None:
        self.italian = Locale.objects.get_or_create(language_code="it")[0]
        Locale.objects.get_or_create(language_code="en")
        self.untranslated: list[str] = []

    def home(self, glossary: Glossary, title: T, **fields: Any) -> HomePage:
        """The home page of each language under the tree's root, and the Site row of BASE_URL."""
        if (home := HomePage.objects.filter(locale=self.italian).first()) is None:
            root = Page.get_first_root_node()
            for welcome in root.get_children().exclude(content_type__app_label="home"):
                welcome.delete()  # Wagtail's own first page
            home = HomePage(title=glossary.say(title), slug="it", locale=self.italian, **fields)
            glossary.say(T("it", "en"))
            self._publish(root, home)
            self._site(home)
            translate(home, glossary)
        return home

    def page(
        self, parent: Page, page: BasePage, slug: T, title: T, glossary: Glossary, english: bool = True
    ) -> BasePage:
        """Plant one page and, where its title has English, its translation."""
        found = parent.get_children().filter(slug=slug.it).first()
        if found is not None:
            planted: BasePage = found.specific
            return planted
        page.title, page.slug, page.locale = glossary.say(title), glossary.say(slug), self.italian
        page.draft_title = page.title
        self._publish(parent, page)
        if english and title.en:
            english_page, left = translate(page, glossary)
            # Its draft stood under the Italian slug, where nobody ever saw it: no redirect is owed.
            Redirect.objects.filter(redirect_page=english_page).delete()
            self.untranslated += [f"{page.slug}: {words}" for words in left]
        return page

    def _publish(self, parent: Page, page: BasePage) -> None:
        page.live = False
        parent.refresh_from_db()
        parent.add_child(instance=page)
        page.save_revision(clean=False).publish()  # it was looked at when it was saved
        page.refresh_from_db()

    def _site(self, home: HomePage) -> None:
        parts = urlsplit(settings.BASE_URL)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        Site.objects.exclude(is_default_site=True).delete()
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={
                "hostname": parts.hostname,
                "port": port,
                "root_page": home,
                "site_name": settings.WAGTAIL_SITE_NAME,
            },
        )
