"""The newsletter's addresses and those of one's own data; everything else of the site is a page of the tree."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from home.views import newsletter, your_data

app_name = "home"
urlpatterns = [
    path(_("newsletter/"), newsletter.sign_up, name="newsletter"),
    path(_("newsletter/check-your-post/"), newsletter.asked, name="newsletter_asked"),
    path(_("newsletter/confirm/<str:token>/"), newsletter.confirm, name="newsletter_confirm"),
    path(_("newsletter/leave/<str:token>/"), newsletter.leave, name="newsletter_leave"),
    path(_("your-data/"), your_data.ask, name="your_data"),
    path(_("your-data/check-your-post/"), your_data.asked, name="your_data_asked"),
    path(_("your-data/<str:token>/"), your_data.link, name="your_data_link"),
    path(_("your-data/<str:token>/download/"), your_data.download, name="your_data_download"),
    path(_("your-data/<str:token>/erase/"), your_data.erase, name="your_data_erase"),
]
