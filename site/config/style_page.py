"""The living style page, at /stile/ under DEBUG: every component in every state."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from config.style_samples import samples

COLOURS = (
    "carta",
    "sabbia",
    "inchiostro",
    "pietra",
    "filo",
    "persiana",
    "cotto",
    "giallo",
    "errore",
    "successo",
    "info",
)
SIZES = ("t-5", "t-4", "t-3", "t-2", "t-1", "t-0", "t-small", "t-micro")


def style_page(request: HttpRequest) -> HttpResponse:
    return render(request, "style.html", {"colours": COLOURS, "sizes": SIZES, **samples()})
