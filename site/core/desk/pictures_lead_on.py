"""Whoever is new in the form of a picture has agreed to nothing yet: the editor is led on to the consent."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.images.views import images

from core.models import Person


class LeadsOn:
    """After saving: what is missing, and where it is written. The picture is kept, and waits."""

    def save_instance(self) -> Any:
        picture = super().save_instance()  # type: ignore[misc]
        person: Person | None = self.form.somebody_new  # type: ignore[attr-defined]
        if person is not None:
            said = _(
                "%(name)s is written down, without a consent: until there is one, no page shows the picture."
            ) % {"name": person.display_name}
            consent = messages.button(reverse("people:edit", args=[person.pk]), _("Write down the consent"))
            messages.warning(self.request, said, buttons=[consent])  # type: ignore[attr-defined]
        return picture


class Add(LeadsOn, images.CreateView):
    pass


class Change(LeadsOn, images.EditView):
    def get_success_url(self) -> str:
        """Back to the picture, where the same is said as long as the consent is missing."""
        if self.form.somebody_new is not None:
            return reverse("wagtailimages:edit", args=[self.object.pk])
        return str(super().get_success_url())


def addresses() -> list[URLPattern]:
    """Same addresses as Wagtail's, found first: core stands before it among the installed apps."""
    return [path("images/add/", Add.as_view()), path("images/<int:image_id>/", Change.as_view())]
