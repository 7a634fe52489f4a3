"""Sending a letter about an order, or about a withdrawal, once more."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from core import letters
from core.models import Letter
from shop.desk.screens import Screen


def sent_again(screen: Screen, request: HttpRequest, about: str, address: str) -> HttpResponse:
    """Only a letter that is about it: no number typed by hand reaches another's."""
    given = request.POST.get("letter", "")
    number = int(given) if given.isdecimal() and len(given) < 19 else 0
    letter = Letter.objects.filter(pk=number, about=about).first()
    if letter is None:
        return screen.complain(request, address, gettext("There is no such letter."))
    letters.resend(letter)
    return screen.back(request, address, gettext("The letter leaves again, to %(to)s.") % {"to": letter.to})
