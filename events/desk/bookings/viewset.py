"""The addresses of Prenotazioni."""

from typing import Any

from django.urls import path

from events.desk.bookings.check_in import CheckInScreen
from events.desk.bookings.date import BookingsScreen
from events.desk.bookings.dates import COLUMNS, DateList
from events.desk.bookings.files import FileScreen, PrintScreen
from events.desk.bookings.institute import ListFile, ListScreen
from events.desk.bookings.one import BookingScreen, CancelScreen, LetterScreen
from events.desk.bookings.people import DecideScreen, PeopleScreen
from events.desk.bookings.telephone import TelephoneScreen
from events.desk.bookings.writing import WriteScreen
from events.models import Occurrence
from shop.desk.screens import DeskViewSet


class BookingsViewSet(DeskViewSet):
    model = Occurrence
    name = url_prefix = "bookings"
    icon = "form"
    index_view_class = DateList
    list_display = COLUMNS
    search_fields = [
        "event__code"
    ]  # events.desk.bookings.dates looks; Wagtail asks for a field to show its box

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("date/<int:occurrence>/", BookingsScreen.as_view(), name="date"),
            path("date/<int:occurrence>/check-in/", CheckInScreen.as_view(), name="check_in"),
            path("date/<int:occurrence>/print/", PrintScreen.as_view(), name="print"),
            path("date/<int:occurrence>/bookings.csv", FileScreen.as_view(), name="file"),
            path("date/<int:occurrence>/telephone/", TelephoneScreen.as_view(), name="telephone"),
            path("date/<int:occurrence>/write/", WriteScreen.as_view(), name="write"),
            path("date/<int:occurrence>/people/", PeopleScreen.as_view(), name="people"),
            path("date/<int:occurrence>/people/decide/", DecideScreen.as_view(), name="decide"),
            path("date/<int:occurrence>/people/list/", ListScreen.as_view(), name="institute"),
            path("date/<int:occurrence>/people/list.csv", ListFile.as_view(), name="institute_file"),
            path("<int:pk>/", BookingScreen.as_view(), name="edit"),
            path("<int:pk>/cancel/", CancelScreen.as_view(), name="cancel"),
            path("<int:pk>/letter/", LetterScreen.as_view(), name="letter"),
        ]
