"""All that is wrong in the forms of the people of one booking, told once at the head of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext

if TYPE_CHECKING:
    from events.people_forms import PeopleForms


@dataclass(frozen=True, slots=True)
class Wrong:
    """A field and what is wrong with it, under the name of its person."""

    label: str
    errors: list[str]
    id_for_label: str
    auto_id: str


class Summary:
    """All that is wrong, as `components/error_summary.html` wants to have it told."""

    non_field_errors: tuple[str, ...] = ()

    def __init__(self, people: PeopleForms) -> None:
        self.people = people

    @property
    def errors(self) -> bool:
        return self.people.is_bound and any(form.errors for form in (*self.people.staying, self.people.rules))

    def __iter__(self) -> Iterator[Wrong]:
        for form in self.people.staying:
            for field in form:
                label = str(field.label)
                if len(self.people) > 1:
                    said = gettext("Person %(number)s, %(field)s")
                    label = said % {"number": form.number, "field": label}
                yield _wrong(field, label)
        for field in self.people.rules:
            yield _wrong(field, str(field.label))


def _wrong(field: Any, label: str) -> Wrong:
    return Wrong(label, [str(error) for error in field.errors], field.id_for_label, field.auto_id)
