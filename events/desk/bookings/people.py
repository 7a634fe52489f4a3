"""Who wants to come inside, and what the institute answered: one by one or many, after a look at the letters."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.private_pages import private
from core.refusals import Refused
from events import admission, inside
from events.desk.bookings.institute import taken
from events.desk.bookings.screens import IdentityScreen
from events.models import Guest

MOST = 500
ANSWERS = {"admitted": Guest.Admission.ADMITTED, "refused": Guest.Admission.REFUSED}


class PeopleScreen(IdentityScreen):
    """Names, and nothing more of anybody: the rest stands on the list for the institute."""

    template_name = "events/desk/people.html"
    page_title = _("Admission")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        people = admission.listed(self.date)
        return {
            "groups": _by_booking(people),
            "counts": [
                (choice.label, sum(one.guest.admission == choice for one in people))
                for choice in Guest.Admission
            ],
            "may_decide": self.member.has_perm("events.change_guest"),
            "last_day": inside.last_day(self.date),
            "taken": taken(self.date),
            **super().get_context_data(**kwargs),
        }

    def render_to_response(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return private(super().render_to_response(*args, **kwargs))


def _by_booking(people: list[admission.Listed]) -> list[dict[str, Any]]:
    groups: dict[int, dict[str, Any]] = {}
    for one in people:
        booked = one.guest.registration
        groups.setdefault(booked.pk, {"booking": booked, "people": []})["people"].append(one)
    return list(groups.values())


class DecideScreen(PeopleScreen):
    """POST without `sure` tells what will happen; with it, it happens."""

    permission_required = "change"
    template_name = "events/desk/decide.html"
    page_title = _("Answer of the institute")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.complain(request, self.people_address, gettext("Choose at least one person."))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        chosen = [
            int(one) for one in request.POST.getlist("guest")[:MOST] if one.isdecimal() and len(one) < 10
        ]
        answer = ANSWERS.get(request.POST.get("answer", ""))
        if not chosen or answer is None:
            return self.get(request)
        if "sure" not in request.POST:
            found = admission.look(self.date, chosen, answer)
            if not found.people:
                return self.complain(request, self.people_address, gettext("They have this answer already."))
            names = [one for one in admission.listed(self.date) if one.guest.pk in chosen]
            context = {"found": found, "answer": answer, "names": names, "chosen": chosen}
            return self.render_to_response({**self.get_context_data(), **context})
        try:
            found = admission.decide(self.date, chosen, answer, who=self.member)
        except Refused as refusal:
            return self.complain(request, self.people_address, refusal.message)
        said = ngettext("%(letters)s letter leaves.", "%(letters)s letters leave.", found.letters)
        return self.back(request, self.people_address, said % {"letters": found.letters})

    @property
    def people_address(self) -> str:
        return reverse("bookings:people", args=[self.date.pk])
