"""Addresses outside the page tree; everything else is a page. /healthz/ and /readyz/ are core/health.py's."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.http import Http404
from django.urls import include, path, re_path
from django.views.defaults import page_not_found
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.documents.views.serve import authenticate_with_password as document_password
from wagtail.views import authenticate_with_password as page_password

from config import doors, sitemaps, style_page
from config.entrance import login
from config.entrance import urls as entrance_urls
from home import serving

handler400 = "core.errors.bad_request"
handler403 = "core.errors.forbidden"
handler404 = "core.errors.not_found"
handler500 = "core.outage.server_error"

urlpatterns = [
    path("", doors.front_door, name="front_door"),
    # Wagtail's own address for trying out an error: no address of ours answers 500 on demand.
    path("admin/failwhale/", page_not_found, {"exception": Http404()}),
    # Wagtail shows the names of all files to whoever may sign in; nothing asks for it.
    re_path(r"^admin/api/main/documents/", page_not_found, {"exception": Http404()}),
    # Wagtail's way to find by a path or a number, which no screen of it uses and which breaks on words.
    re_path(r"^admin/api/main/\w+/find/", page_not_found, {"exception": Http404()}),
    path("admin/", include(entrance_urls)),
    path("admin/", include(wagtailadmin_urls)),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        login.counted_passwords(document_password),
        name="wagtaildocs_authenticate_with_password",
    ),
    path("documents/", include(wagtaildocs_urls)),
    path("api/", include("shop.api_urls")),
    path("p/", include("shop.short_urls")),
    path(".well-known/security.txt", doors.security, name="security"),
    path("robots.txt", doors.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    re_path(r"^sitemap-(?P<language>it|en)\.xml$", sitemaps.of_language, name="sitemap_of_language"),
    re_path(
        r"^sitemap-(?P<language>it|en)-(?P<number>[2-9]|[1-9]\d{1,3})\.xml$",
        sitemaps.of_language,
        name="sitemap_part",
    ),
]

if settings.DEBUG:
    urlpatterns.append(path("stile/", style_page.style_page, name="style_page"))

if settings.MEDIA_URL.startswith("/"):
    urlpatterns += doors.media_addresses()

urlpatterns += i18n_patterns(
    path("", include("search.urls")),
    path("", include("shop.urls")),
    path("", include("home.urls")),
    path("", include("stories.urls")),
    path("", include("events.calendar_urls")),
    path("", include("events.urls")),
    path("", include("cooperatives.urls")),
    path("_util/login/", login.another_door, name="wagtailcore_login"),
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        login.counted_passwords(page_password),
        name="wagtailcore_authenticate_with_password",
    ),
    re_path(wagtail_urls.serve_pattern, serving.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
