"""A correction made in Italian after its English was published: the page that waits for a translator."""

from stories.models import StoryPage

SLUG = "tutti-uguali-nessuno-uguale"
BEFORE, AFTER = "qualche centinaio di errori", "qualche migliaio di errori"


def plant() -> None:
    story = StoryPage.objects.filter(slug=SLUG, locale__language_code="it").first()
    if story is not None and BEFORE in story.standfirst:
        story.standfirst = story.standfirst.replace(BEFORE, AFTER)
        story.save_revision().publish()
