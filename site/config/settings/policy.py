"""What browsers are told to allow on our pages, and how long they remember it (docs/security.md has the table)."""

from typing import Any

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE

__all__ = [
    "ADMIN_CONTENT_SECURITY_POLICY",
    "CONTENT_SECURITY_POLICY",
    "CSRF_COOKIE_HTTPONLY",
    "CSRF_COOKIE_NAME",
    "PERMISSIONS_POLICY",
    "SECURE_CROSS_ORIGIN_OPENER_POLICY",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_HSTS_PRELOAD",
    "SECURE_HSTS_SECONDS",
    "SECURE_REFERRER_POLICY",
    "SECURITY_CONTACT",
    "SECURITY_CONTACT_DAYS",
    "SESSION_COOKIE_NAME",
    "SILENCED_SYSTEM_CHECKS",
    "X_FRAME_OPTIONS",
]

Settings = dict[str, Any]
YEAR = 60 * 60 * 24 * 365
FILMS = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")
# What a page could ask of a telephone or a computer: ours ask for nothing. A film, once a reader asked for it, may
# fill the screen and begin by itself.
CLOSED = (
    *("accelerometer", "ambient-light-sensor", "bluetooth", "browsing-topics", "camera", "display-capture"),
    *("encrypted-media", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection"),
    *("local-fonts", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-create"),
    *(
        "publickey-credentials-get",
        "screen-wake-lock",
        "serial",
        "usb",
        "window-management",
        "xr-spatial-tracking",
    ),
)


def policies(env: environ.Env, https: bool) -> tuple[Settings, Settings]:
    """Of the site, and of the admin."""
    elsewhere = env.list("MEDIA_ORIGINS", default=[])  # where the files of the library lie, if not with us
    own: Settings = {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, *elsewhere],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF, *elsewhere],
        "manifest-src": [SELF],
        # Only once a reader has asked for a film that lies there (core/blocks/elsewhere.py).
        "frame-src": [*FILMS],
        "object-src": [NONE],
        "worker-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        # Words become markup through one named door (static/js/product-page.js), and through no other.
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["our-pages"],
        "upgrade-insecure-requests": https,
    }
    # Wagtail's admin and localize's editor still write inline scripts and styles: a policy of its own. The editor
    # shows its preview, and a form asks the browser how long a recording is, in frames and files of this very site.
    admin: Settings = {
        **own,
        "default-src": [SELF],
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:", *elsewhere],
        "font-src": [SELF, "data:"],
        "media-src": [SELF, "blob:", *elsewhere],
        "frame-src": [SELF, *FILMS],
        "base-uri": [SELF],
        "frame-ancestors": [SELF],
    }
    del admin["require-trusted-types-for"], admin["trusted-types"]
    return {"DIRECTIVES": own}, admin


def headers(https: bool) -> Settings:
    return {
        "SECURE_HSTS_SECONDS": YEAR if https else 0,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": https,
        "SECURE_HSTS_PRELOAD": https,
        # No neighbouring host can set the cookies that open something: only one under its own name may.
        "CSRF_COOKIE_NAME": "__Host-csrftoken" if https else "csrftoken",
        "SESSION_COOKIE_NAME": "__Host-sessionid" if https else "sessionid",
    }


_env = environ.Env()
_https = _env.str("BASE_URL", default="").startswith("https://")
_told = headers(_https)

CONTENT_SECURITY_POLICY, ADMIN_CONTENT_SECURITY_POLICY = policies(_env, _https)
PERMISSIONS_POLICY = ", ".join(f"{name}=()" for name in CLOSED)
SECURE_HSTS_SECONDS: int = _told["SECURE_HSTS_SECONDS"]
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _https
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# The editor previews pages in a frame of its own; core/policy.py closes it for all that is not the admin's.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
CSRF_COOKIE_HTTPONLY = True  # no script reads it
CSRF_COOKIE_NAME: str = _told["CSRF_COOKIE_NAME"]
SESSION_COOKIE_NAME: str = _told["SESSION_COOKIE_NAME"]
# /.well-known/security.txt: where to write (mailto:… or https://…; our form without one), and for how long that is
# promised.
SECURITY_CONTACT = _env.str("SECURITY_CONTACT", default="")
SECURITY_CONTACT_DAYS = _env.int("SECURITY_CONTACT_DAYS", default=180)
