"""Writing to us, in each language; its pages stand in the tree."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from cooperatives.views.writing import write, written

app_name = "writing"
urlpatterns = [
    path(_("write-to-us/"), write, name="write"),
    path(_("write-to-us/thank-you/<uuid:key>/"), written, name="written"),
    path(_("write-to-us/<slug:slug>/"), write, name="write_about"),
]
