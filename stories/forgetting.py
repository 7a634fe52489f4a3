"""Taking somebody's words and pictures out of a story (law.md L45)."""

from typing import Any

from core.models import Person, Picture


def forget(page: Any, person: Person) -> None:
    """Take out quotes under that name and pictures of that person; take the story down if the name remains.

    Old revisions hold what was taken out, so they go too.
    """
    pictures = set(Picture.objects.filter(people=person).values_list("pk", flat=True))
    page.body = [kept for block in page.body.raw_data if (kept := _without(block, person, pictures))]
    if page.picture_id in pictures:
        page.picture = None
    page.latest_revision = None
    page.save(clean=False)
    page.revisions.all().delete()
    if page.live and person.display_name.casefold() in _words(page):
        page.unpublish()


def _without(block: dict[str, Any], person: Person, pictures: set[int]) -> dict[str, Any] | None:
    """The block as it may stay, or None."""
    kind, value = block["type"], block["value"]
    if kind == "quote" and value.get("name", "").strip().casefold() == person.display_name.casefold():
        return None
    if kind == "picture" and value.get("picture") in pictures:
        return None
    if kind == "gallery":
        items = [item for item in value["pictures"] if item["value"].get("picture") not in pictures]
        return {**block, "value": {**value, "pictures": items}} if items else None
    return dict(block)


def _words(page: Any) -> str:
    return " ".join([page.title, page.standfirst, page.search_description, page.slug, *page.words]).casefold()
