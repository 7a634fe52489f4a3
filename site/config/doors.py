"""The addresses without a language: the front door, robots, files of the picture library."""

import datetime
import posixpath
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import storages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from whitenoise.media_types import MediaTypes
from whitenoise.middleware import WhiteNoiseFileResponse
from whitenoise.responders import MissingFileError, StaticFile

from core import sharing, withheld
from core.languages import preferred
from core.models import recordings

MONTH = 60 * 60 * 24 * 30  # in the visitor's own browser
SHARED = 30  # seconds, in a cache for everybody: as pages, for what is withheld must be gone from there too
PUBLIC_FOLDERS = ("images", "original_images", sharing.FOLDER, recordings.FOLDER)


@require_safe
@never_cache
def front_door(request: HttpRequest) -> HttpResponse:
    """`/` goes to Italian or, by the browser's language, to English; never by the visitor's address (law.md
    L7).
    """
    response = redirect(f"/{preferred(request)}/")
    response.headers["Vary"] = "Accept-Language"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    closed = [
        "/admin/",
        "/api/",
        *(f"/it/{name}/" for name in ("carrello", "cassa", "ordine", "iscrizione", "cerca")),
    ]
    closed += [f"/en/{name}/" for name in ("basket", "checkout", "order", "registration", "search")]
    lines = [
        "User-agent: *",
        *(f"Disallow: {one}" for one in closed),
        f"Sitemap: {settings.BASE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Where to report a hole (RFC 9116). The promise ends at a midnight, so that all processes say the same."""
    until = timezone.now().date() + datetime.timedelta(days=settings.SECURITY_CONTACT_DAYS)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT or settings.BASE_URL + reverse('writing:write')}",
        f"Expires: {until.isoformat()}T00:00:00Z",
        "Preferred-Languages: it, en",
        f"Canonical: {settings.BASE_URL}{request.path}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def media_addresses() -> list[URLPattern]:
    """Pictures, recordings and share cards, from the folder on this host or the bucket behind us.

    Documents never: they may be private and go through Wagtail's view.
    """
    prefix = settings.MEDIA_URL.lstrip("/")
    return [path(f"{prefix}<path:name>", media_file, name="media")]


@require_safe
def media_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file, or the part of it that was asked for: whoever seeks in a film asks for parts."""
    folder, _slash, rest = name.partition("/")
    # What would be normalised could leave the folder: documents, which may be private, are its neighbours.
    if folder not in PUBLIC_FOLDERS or name != posixpath.normpath(name) or not rest:
        raise Http404
    closed = withheld.is_withheld(name)
    # Whoever keeps the library still sees what it holds; nobody else.
    if closed and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    store = storages["default"]
    response = (
        _elsewhere(store, name) if isinstance(store, withheld.BehindTheDoor) else _on_this_host(request, name)
    )
    if closed:
        response.headers["Cache-Control"] = "private, no-store"
    return response


def _on_this_host(request: HttpRequest, name: str) -> HttpResponseBase:
    # Whitenoise's, which knows about parts. A name changes with its content, so that it may be kept for long.
    headers = [
        ("Content-Type", _type(name)),
        ("Accept-Ranges", "bytes"),
        ("Cache-Control", f"public, max-age={MONTH}, s-maxage={SHARED}, immutable"),
    ]
    try:
        file = StaticFile(str(Path(settings.MEDIA_ROOT) / name), headers)
    except (OSError, ValueError, MissingFileError) as error:  # none there, or a name that none can have
        raise Http404 from error
    # Pictures and films are packed already, and half of a packed file is of no use.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    answer = file.get_response(request.method, request.META)
    response = WhiteNoiseFileResponse(answer.file or (), status=answer.status)
    for header, value in answer.headers:
        response.headers[header] = value
    return response


def _elsewhere(store: Any, name: str) -> HttpResponseBase:
    """On to a bucket, for a minute. Captions go through here: no browser takes them from another host."""
    if name.endswith(".vtt"):
        try:
            response = HttpResponse(store.open(name).read(), content_type=_type(name))
        except OSError as error:
            raise Http404 from error
    else:
        response = HttpResponseRedirect(store.handed_out(name))
    response.headers["Cache-Control"] = f"public, max-age={withheld.LEASE // 2}"
    return response


def _type(name: str) -> str:
    return recordings.TYPES.get(name.rpartition(".")[2].lower()) or MediaTypes().get_type(name)
