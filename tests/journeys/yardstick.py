"""A Django as `startproject` leaves it, to measure the site against: processor time differs from machine to machine,
its ratio to this much less. Its database is always SQLite and a connection lasts a request, as Django's own settings
have it: its pages are the same on every run, whatever database the site is measured on.

    python -m tests.journeys.yardstick    makes that database
"""

import os
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import cache_page

SMALL = "<!doctype html><title>{{ kind.model }}</title><p>{{ kind.app_label }}: {{ kind.model }}</p>"
BODY = "<!doctype html><title>Stored</title>" + "<p>Work is told by those who do it.</p>" * 765  # 30 kB


def one_query(request: HttpRequest) -> HttpResponse:
    kinds = apps.get_model("contenttypes", "ContentType").objects
    return render(request, "small.html", {"kind": kinds.filter(model="user").first()})


def stored(request: HttpRequest) -> HttpResponse:
    return HttpResponse(BODY)


def _configure() -> None:
    contrib, middleware = "django.contrib.", "django.middleware."
    settings.configure(
        SECRET_KEY="only for measuring",
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF=__name__,
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": Path(os.environ["VAR_DIR"]) / "yardstick.sqlite3",
            }
        },
        INSTALLED_APPS=[f"{contrib}{name}" for name in ("auth", "contenttypes", "sessions", "messages")],
        MIDDLEWARE=[  # what `startproject` writes
            f"{middleware}security.SecurityMiddleware",
            f"{contrib}sessions.middleware.SessionMiddleware",
            f"{middleware}common.CommonMiddleware",
            f"{middleware}csrf.CsrfViewMiddleware",
            f"{contrib}auth.middleware.AuthenticationMiddleware",
            f"{contrib}messages.middleware.MessageMiddleware",
            f"{middleware}clickjacking.XFrameOptionsMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        (
                            "django.template.loaders.cached.Loader",
                            [("django.template.loaders.locmem.Loader", {"small.html": SMALL})],
                        )
                    ],
                    "context_processors": [
                        "django.template.context_processors.request",
                        f"{contrib}auth.context_processors.auth",
                        f"{contrib}messages.context_processors.messages",
                    ],
                },
            }
        ],
    )


_configure()
urlpatterns = [
    path("one-query/", one_query),
    path("stored/", cache_page(600)(stored)),
    path("plain/", stored),
]
application = get_wsgi_application()

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
