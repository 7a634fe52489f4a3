"""The content security policy: strict and without nonces for the site, a wider one under /admin/.

A preview is part of the admin: Wagtail's checks run in it. A page that is never stored may hold the form behind
which a provider's page for paying opens: browsers ask the policy of the form also about where its answer leads.
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
        if report_only:
            return parts
        if preview or request.path_info.startswith("/admin/"):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        elif settings.STRIPE_SECRET_KEY and "no-store" in response.headers.get("Cache-Control", ""):
            parts.update = {**(parts.update or {}), "form-action": settings.PAYMENT_ORIGINS}
        return parts
