"""People who are portrayed, and where they appear. What they agreed to stands in `consents`.

There is no field for an offence, and there must never be one (journalists' code art. 3, GDPR art. 10).
"""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel


class Person(ClusterableModel):
    """Somebody portrayed, under the name that is shown: a pseudonym unless the person chose otherwise in
    writing.
    """

    display_name = models.CharField(_("name shown"), max_length=80)
    is_pseudonym = models.BooleanField(_("the name shown is a pseudonym"), default=True)
    created = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    # By this the list of withdrawals outside the database knows them again in a restored backup.
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    forget_on = models.DateField(
        _("forget the name on"),
        null=True,
        blank=True,
        help_text=_(
            "From that day another name stands in place of this one everywhere, and old versions go."
        ),
    )
    later_name = models.CharField(
        _("name from then on"),
        max_length=80,
        blank=True,
        help_text=_("Left empty, the site chooses one."),
    )
    forgotten = models.DateTimeField(_("forgotten"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["display_name"]

    def __str__(self) -> str:
        return self.display_name


class OnWithdrawal(models.TextChoices):
    """What becomes of a page when somebody portrayed on it withdraws: decided beforehand, the safe way at first."""

    DOWN = "down", _("Take the page off the site")
    PSEUDONYM = (
        "pseudonym",
        _("Put another name in place of theirs, and take out pictures and recordings of them"),
    )


class Portrayal(models.Model):
    """This page portrays that person. Localize copies it to the translation; the reference index finds it."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="portrayals")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="portrayals", verbose_name=_("person")
    )
    on_withdrawal = models.CharField(
        _("If this person withdraws the consent"),
        max_length=12,
        choices=OnWithdrawal.choices,
        default=OnWithdrawal.DOWN,
    )

    class Meta:
        verbose_name = _("person portrayed")
        verbose_name_plural = _("people portrayed")
        constraints = [models.UniqueConstraint(fields=["page", "person"], name="portrayed_once_a_page")]

    def __str__(self) -> str:
        return str(self.person)
