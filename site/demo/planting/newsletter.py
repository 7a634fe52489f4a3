"""An issue of the newsletter that is written and waits to be looked at: nobody is on the demo's list."""

from home.models import Newsletter, NewsletterCard
from shop.models import ProductPage
from stories.models import StoryPage

SUBJECTS = {
    "subject_it": "Dicembre: pane, torrone, una voce",
    "subject_en": "December: bread, nougat, a voice",
}
OPENINGS = {
    "opening_it": "Tre storie da leggere con calma e una cosa da mettere in tavola. Buon inverno.",
    "opening_en": "Three stories to read at leisure, and one thing to put on the table. Have a good winter.",
}
STORIES = ("il-lievito-non-aspetta", "dieci-minuti-senza-parlare", "trentasei-ore-per-un-panettone")
ON_THE_TABLE = "TOR-MAN-150"


def plant() -> None:
    issue, new = Newsletter.objects.get_or_create(**SUBJECTS, defaults=OPENINGS)
    if not new:
        return
    told = [StoryPage.objects.filter(slug=slug, locale__language_code="it").first() for slug in STORIES]
    goods = ProductPage.objects.filter(
        product__variants__sku=ON_THE_TABLE, locale__language_code="it"
    ).first()
    for place, page in enumerate(page for page in (*told, goods) if page is not None):
        NewsletterCard.objects.create(newsletter=issue, page=page, sort_order=place)
