"""A page that is begun on a screen of ours: its first draft in its place, and the drafts after it."""

from typing import Any, TypeVar

from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import Page

from core.models import User

PageT = TypeVar("PageT", bound=Page)


def may_stand(place: Page | None, who: User) -> bool:
    return place is not None and bool(place.permissions_for_user(who).can_add_subpage())


def stand(page: PageT, place: Page, who: User, otherwise: str) -> PageT:
    """A draft below that page, as Wagtail's own screen makes it.

    Its address is made of its title, or of `otherwise` where no letter of the title can stand in an address.
    """
    page.owner = who
    page.slug = free_slug(page.title, place, otherwise)
    page.live, page.has_unpublished_changes = False, True
    place.add_child(instance=page)
    log(page, "wagtail.create", user=who)
    page.save_revision(user=who, clean=False)
    return page


def write_again(form: Any, who: User) -> Any:
    """Another draft of a page that stands, when something of it was changed."""
    if not form.has_changed():
        return form.instance
    page = form.save(commit=not form.instance.live)
    page.save_revision(user=who, log_action=True, clean=False)
    return page


def free_slug(title: str, place: Page, otherwise: str) -> str:
    base = slugify(title) or otherwise
    taken = set(place.get_children().filter(slug__startswith=base).values_list("slug", flat=True))
    candidates = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(slug for slug in candidates if slug not in taken)
