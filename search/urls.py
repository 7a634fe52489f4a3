from django.urls import path
from django.utils.translation import pgettext_lazy

from search.views import search

urlpatterns = [
    path(pgettext_lazy("address", "search/"), search, name="search"),
]
