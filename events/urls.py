"""Booking a place, and the page of a booking, in each language. The pages of events stand in the tree."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from events.views import booked, booking, guests

urlpatterns = [
    path(_("registration/<int:occurrence>/"), booking.book, name="booking"),
    path(_("registration/<int:occurrence>/check-your-post/"), booking.told, name="booking_told"),
    path(_("registration/<int:number>/<str:token>/"), booked.booked, name="booked"),
    path(_("registration/<int:number>/<str:token>/cancel/"), booked.cancel, name="booked_cancel"),
    path(_("registration/<int:number>/<str:token>/offer/"), booked.answer, name="booked_offer"),
    path(_("registration/<int:number>/<str:token>/people/"), booked.people, name="booked_people"),
    path(_("registration/<int:number>/<str:token>/guests/"), guests.guests, name="booked_guests"),
    path(_("registration/<int:number>/<str:token>/event.ics"), booked.calendar, name="booked_calendar"),
]
