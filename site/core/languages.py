"""Italian and English: which the site speaks, and how an address, a browser or a cookie chooses one."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

LANGUAGES = ("it", "en")
# Addresses with no language of their own that are the same in all of them (hazard 19).
OUTSIDE = (
    *("/api/", "/admin/", "/static/", "/media/", "/documents/", "/p/", "/healthz/", "/readyz/"),
    "/.well-known/",
)


def other(language: str) -> str:
    return "en" if language == "it" else "it"


def of_address(path: str) -> str | None:
    """The language that an address begins with, or None."""
    return next((code for code in LANGUAGES if path == f"/{code}" or path.startswith(f"/{code}/")), None)


def preferred(request: HttpRequest) -> str:
    """What the browser asks for among ours; Italian when it asks for neither."""
    found = translation.get_language_from_request(request)[:2]
    return found if found in LANGUAGES else "it"


class AddressLocaleMiddleware(LocaleMiddleware):
    """Django's, except that it leaves a 404 under an address without a language a 404.

    With the default language prefixed, Django turns every unknown address into a redirect to `/<language>/…`, which
    would choose a language for the reader (law.md L7) and make two missing addresses of one. Upstream has no setting
    for it; this class may go when it has one.
    """

    def process_request(self, request: HttpRequest) -> None:
        language = of_address(request.path_info)
        if language is None and request.path_info.startswith("/admin/"):
            language = settings.LANGUAGE_CODE  # Wagtail then activates what the member of staff chose
        translation.activate(language or preferred(request))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Content-Language", translation.get_language() or "it")
        if of_address(request.path_info) is None and not request.path_info.startswith(OUTSIDE):
            patch_vary_headers(response, ("Accept-Language",))
        return response
