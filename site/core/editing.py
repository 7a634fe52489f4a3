"""The `editing` cookie: only a browser that carries it passes the page cache by, and sees the userbar.

It opens nothing: what it shows still depends on the session. It spares every reader the `Vary: Cookie` that
asking for the session would cost.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE = "editing"


def is_editing(request: HttpRequest) -> bool:
    return request.COOKIES.get(COOKIE) == "1"


class EditingCookieMiddleware:
    """Given to staff on their way through the admin, taken back when they leave."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith("/admin/"):
            signed_in = request.user.is_authenticated
            if signed_in and not is_editing(request):
                response.set_cookie(
                    COOKIE,
                    "1",
                    max_age=settings.SESSION_COOKIE_AGE,
                    secure=settings.HTTPS,
                    httponly=True,
                    samesite="Lax",
                )
            elif not signed_in and is_editing(request):
                response.delete_cookie(COOKIE)
        return response
