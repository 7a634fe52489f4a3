"""The form of the newsletter, as it stands at the foot of every page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.lines import MailAddress


class SignUpForm(forms.Form):
    """An address and a box that nobody ticks but the reader."""

    email = MailAddress(
        label=_("E-mail address"),
    )
    consent = forms.BooleanField(
        label=_("I would like to receive the newsletter. I can leave it whenever I want."),
        error_messages={"required": _("Tick the box if you would like to receive the newsletter.")},
    )
