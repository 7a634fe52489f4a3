"""Old addresses that lead to new ones, kept straight: one step, never in a circle, never away from a page that answers.

Wagtail makes a redirect when a page gets another address (both languages, with all pages below it) and lets editors
write their own; these lead to a page by its key, so that a page that moves twice is still one step away. What Wagtail
does not look at is an address typed by hand that leads to another old address, or back to itself.
"""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models.signals import post_save
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.signal_handlers import BatchRedirectCreator
from wagtail.models import Page, Site

MOST_STEPS = 20


def watch() -> None:
    """Wagtail's form, its import of a list and its editing all ask the row itself whether it is in order (`clean`).

    There is no setting for a form of one's own (wagtail/contrib/redirects/views.py names RedirectForm); with one, the
    two rules below belong into it and this function can go.
    """
    wagtails_own = Redirect.clean

    def clean(row: Redirect) -> None:
        wagtails_own(row)
        straighten(row)

    Redirect.clean = clean
    post_save.connect(_lead_here, sender=Redirect)
    _hear_of_moves()


def _hear_of_moves() -> None:
    """The redirects of a page that moved, and of all below it, are made together, and no row of them says so.

    There is no signal after them (wagtail/contrib/redirects/signal_handlers.py); with one, this can go.
    """
    wagtails_own = BatchRedirectCreator.post_process

    def post_process(batch: BatchRedirectCreator) -> None:
        wagtails_own(batch)
        moved({row.old_path: row.redirect_page_id for row in batch.items})

    BatchRedirectCreator.post_process = post_process


def page_behind(path: str) -> int | None:
    """The key of the page to which an old address leads."""
    found = Redirect.objects.filter(old_path=Redirect.normalise_path(path), redirect_page__isnull=False)
    return found.values_list("redirect_page", flat=True).first()


def straighten(row: Redirect) -> None:
    """Refuse what leads nowhere, in a circle or away from a living page; shorten what leads on through others."""
    if not row.redirect_page_id and not row.redirect_link:
        raise ValidationError({"redirect_page": _("Say where the old address leads: a page, or an address.")})
    if row.redirect_page_id and row.redirect_link:
        raise ValidationError({"redirect_link": _("Say one of the two: a page, or an address.")})
    if living := _living(row.old_path):
        message = _("At this address there is the page “%(title)s”: it would never be redirected.")
        raise ValidationError({"old_path": message % {"title": living.title}})
    if row.redirect_page_id:
        return
    end = _end(row)
    place = urlsplit(end.redirect_link).fragment or urlsplit(row.redirect_link).fragment
    if end is row and place:
        return
    # An address of ours that was typed leads to the page itself: it follows when that moves.
    page = end.redirect_page or _living(inside(end.redirect_link) or "")
    row.redirect_page, row.redirect_link = _led(page, end.redirect_link, place)


def _led(page: Page | None, link: str, place: str) -> tuple[Page | None, str]:
    """Where an old address leads in the end. A place in a page (`#resi`) is kept only by an address written out."""
    if not place:
        return page, "" if page else link
    address = (page.full_url if page else link) or ""
    return None, address if urlsplit(address).fragment else f"{address}#{place}"


def _end(row: Redirect) -> Redirect:
    """The last of the redirects one after another from this one."""
    seen, step = {row.old_path}, row
    for _step in range(MOST_STEPS):
        path = inside(step.redirect_link)
        if path is None:
            return step
        if path in seen:
            break
        seen.add(path)
        following = Redirect.objects.filter(old_path=path).exclude(pk=row.pk).order_by("pk").first()
        if following is None:
            return step
        step = following
    raise ValidationError(
        {
            "redirect_link": _(
                "This leads in a circle, back to the old address. Choose the page where it shall end."
            )
        }
    )


def inside(link: str) -> str | None:
    """The path of an address of this site, as redirects keep it; None of any other."""
    if not link:
        return None
    parts = urlsplit(link)
    ours = {urlsplit(address).netloc for address in (settings.BASE_URL, *_roots())}
    if parts.netloc and parts.netloc not in ours:
        return None
    return Redirect.normalise_path(parts._replace(scheme="", netloc="", fragment="").geturl())


def _roots() -> list[str]:
    return [root.root_url for root in Site.get_site_root_paths()]


def _living(old_path: str) -> Page | None:
    """The page that answers at that address: Wagtail looks for a redirect only where there is none."""
    for root in Site.get_site_root_paths():
        if root.language_code is None:
            continue
        prefix = f"/{root.language_code}"
        if old_path == prefix or old_path.startswith(f"{prefix}/"):
            rest = old_path.removeprefix(prefix).strip("/")
            path = root.root_path + (f"{rest}/" if rest else "")
            if page := Page.objects.live().filter(url_path=path).first():
                return page
    return None


def _lead_here(sender: type[Redirect], instance: Any, **_about: Any) -> None:
    """Those that led by hand to what is now an old address lead to where it leads, in one step."""
    _shorten({instance.old_path: instance})


def moved(old: dict[str, int]) -> None:
    """Pages by key that stood at these old addresses, after Wagtail has made their redirects.

    Whoever led there by hand is led to the page in one step. A page that comes back to where it stood before needs no
    redirect from there: the day it is taken down, that one would lead to itself for ever.
    """
    pages = Page.objects.in_bulk(set(old.values()))
    _shorten(
        {path: Redirect(old_path=path, redirect_page=pages[key]) for path, key in old.items() if key in pages}
    )
    here = {Redirect.normalise_path(page.get_url() or ""): key for key, page in pages.items()}
    found = Redirect.objects.filter(old_path__in=here).values_list("pk", "old_path", "redirect_page")
    in_a_circle = [pk for pk, path, key in found if key == here[path]]
    Redirect.objects.filter(pk__in=in_a_circle).delete()


def _shorten(onward: dict[str, Redirect]) -> None:
    """Rows written by hand that lead to one of these old addresses; one that would lead to itself stays as it is."""
    for row in Redirect.objects.exclude(redirect_link=""):
        step = onward.get(inside(row.redirect_link) or "")
        if step is None or step.old_path == row.old_path or inside(step.redirect_link) == row.old_path:
            continue
        place = urlsplit(step.redirect_link).fragment or urlsplit(row.redirect_link).fragment
        page, link = _led(step.redirect_page, step.redirect_link, place)
        Redirect.objects.filter(pk=row.pk).update(redirect_page=page, redirect_link=link)
