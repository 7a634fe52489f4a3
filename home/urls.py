"""The newsletter's addresses; everything else of the site is a page of the tree."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from home.views import newsletter

app_name = "home"
urlpatterns = [
    path(_("newsletter/"), newsletter.sign_up, name="newsletter"),
    path(_("newsletter/check-your-post/"), newsletter.asked, name="newsletter_asked"),
    path(_("newsletter/confirm/<str:token>/"), newsletter.confirm, name="newsletter_confirm"),
    path(_("newsletter/leave/<str:token>/"), newsletter.leave, name="newsletter_leave"),
]
