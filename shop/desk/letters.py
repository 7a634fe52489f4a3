"""Sending a letter about an order, or about a withdrawal, once more."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext

from core import letters
from core.models import Letter
from shop.desk.screens import Screen


def sent_again(screen: Screen, request: HttpRequest, about: str, address: str) -> HttpResponse:
    """Only a letter that is about it: no number typed by hand reaches another's."""
    given = request.POST.get("letter", "")
    number = int(given) if given.isdecimal() and len(given) < 19 else 0
    if not given:
        return screen.complain(request, address, gettext("There is no such letter."))
    letter = get_object_or_404(Letter, pk=number, about=about)
    letters.resend(letter)
    return screen.back(request, address, gettext("The letter leaves again, to %(to)s.") % {"to": letter.to})
