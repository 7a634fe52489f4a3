"""The content security policy: strict and without nonces for the site, a wider one under /admin/.

A preview is part of the admin: Wagtail's checks run in it.
"""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class PolicyMiddleware(CSPMiddleware):
    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        preview = getattr(request, "is_preview", False)
        if not report_only and (preview or request.path_info.startswith("/admin/")):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts
