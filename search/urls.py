"""The search page's address in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from search.views import search, suggest

app_name = "search"
urlpatterns = [
    path(_("search/"), search, name="search"),
    path(_("search/suggestions/"), suggest, name="suggest"),
]
