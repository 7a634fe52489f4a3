"""The site's addresses, and two that fail."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied
from django.urls import path

from config import urls
from config.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def refuse(request):
    raise PermissionDenied


def break_down(request):
    raise RuntimeError


urlpatterns = [*i18n_patterns(path("refused/", refuse), path("broken/", break_down)), *urls.urlpatterns]
