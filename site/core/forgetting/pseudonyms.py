"""Other names: one that nobody bears in the register, and that has nothing of the old one."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.forgetting.names import Name, plain, words
from core.models import Person

# Borne by women and by men.
NAMES = (
    "Celeste",
    "Fiore",
    "Andrea",
    "Diamante",
    "Sole",
    "Robin",
    "Noor",
    "Gioia",
    "Alex",
    "Nico",
    "Sam",
    "Mika",
)


def propose(shown: str) -> str:
    used = {plain(one) for one in Person.objects.values_list("display_name", flat=True)}
    old = Name(shown)
    free = (one for one in NAMES if plain(one) not in used and not old.hidden_in(one))
    return next(free, _("A person"))


def check(pseudonym: str, shown: str) -> None:
    """Refuses a name in which the old one, or a word of it, still stands."""
    said = Name(shown)
    left = set(said.words if len(said.words) == 1 else said.parts) & set(words(pseudonym))
    if said.empty or left or said.hidden_in(pseudonym):
        raise ValidationError(_("The old name still stands in it: choose another."))
    if not words(pseudonym):
        raise ValidationError(_("Write a name."))
