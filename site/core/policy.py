"""What browsers are told of every answer: the content security policy, and the headers beside it.

The policy is strict and without nonces for the site, a wider one under /admin/. A preview is part of the admin:
Wagtail's checks run in it. A page that is never stored may hold the form behind which a provider's page for paying
opens: browsers ask the policy of the form also about where its answer leads.
"""

from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

ADMIN, DOCUMENTS = "/admin/", "/documents/"
POLICY = "Content-Security-Policy"
# A file that lies here is shown or played as what it is, and can do nothing else.
OF_A_FILE = (
    "default-src 'none'; img-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A file to take home is no page, whatever is in it.
OF_A_DOWNLOAD = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"


class PolicyMiddleware(CSPMiddleware):
    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parts
        if is_admins(request):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        elif settings.STRIPE_SECRET_KEY and "no-store" in response.headers.get("Cache-Control", ""):
            parts.update = {**(parts.update or {}), "form-action": settings.PAYMENT_ORIGINS}
        return parts


def is_admins(request: HttpRequest) -> bool:
    return bool(getattr(request, "is_preview", False)) or request.path_info.startswith(ADMIN)


class HeadersMiddleware:
    """At the very top, so that files, stored pages, redirects and refusals carry the same; what stands there stays."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.media = settings.MEDIA_URL
        self.beside = (("Permissions-Policy", settings.PERMISSIONS_POLICY),)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        headers = response.headers
        for name, value in self.beside:
            headers.setdefault(name, value)
        if headers.get("Content-Disposition", "").startswith("attachment"):
            headers[POLICY] = OF_A_DOWNLOAD
        elif POLICY not in headers:  # a file, or a page of somebody above the policy's own middleware
            page = headers.get("Content-Type", "").startswith("text/html")
            headers[POLICY] = build_policy() if page else OF_A_FILE
        # Feed readers and those to whom a page was sent show our pictures on pages of their own.
        lent = request.path_info.startswith(self.media) and response.status_code < 400
        headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if lent else "same-origin")
        if request.path_info.startswith(
            DOCUMENTS
        ):  # some are for a group only: no cache between us keeps them
            headers.setdefault("Cache-Control", "private, no-cache")
        if not is_admins(request):
            headers["X-Frame-Options"] = "DENY"
        return response
