"""The site's addresses, and some on which the database or the disk fails."""

import errno

from django.conf.urls.i18n import i18n_patterns
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse
from django.urls import path

from config import urls
from config.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def gone(request):
    raise OperationalError("the connection is closed")


def closed(request):
    raise InterfaceError("the cursor is closed")


def locked(request):
    raise OperationalError("database is locked")


def mistaken(request):
    raise OperationalError("no such column: nothing")


def full(request):
    raise OSError(errno.ENOSPC, "No space left on device")


def asking(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("asked")


ALL = (gone, closed, locked, mistaken, full, asking)
paths = [path(f"{view.__name__}/", view) for view in ALL]
urlpatterns = [*i18n_patterns(*paths), path("api/gone/", gone), *urls.urlpatterns]
