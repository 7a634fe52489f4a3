"""What an institute asks of somebody who comes in: sealed in its guest, opened only where it is needed."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict, dataclass, fields

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from core import sealing

ADULT = 18


class Paper(TextChoices):
    CARD = "card", _("identity card")
    PASSPORT = "passport", _("passport")
    LICENCE = "licence", _("driving licence")
    PERMIT = "permit", _("residence permit")


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """One person. `parent` is the grown-up who answers for a minor."""

    last_name: str
    first_name: str = ""
    born: datetime.date | None = None
    birthplace: str = ""
    citizenship: str = ""
    paper: str = ""
    paper_number: str = ""
    expires: datetime.date | None = None
    tax_code: str = ""
    parent: str = ""

    def __repr__(self) -> str:
        """Never in a log, nor on a page that explains an error."""
        return "<Identity>"

    @property
    def name(self) -> str:
        return f"{self.last_name} {self.first_name}".strip()

    @property
    def paper_told(self) -> str:
        return str(Paper(self.paper).label) if self.paper else ""

    def is_minor(self, day: datetime.date) -> bool:
        return self.born is not None and age(self.born, day) < ADULT

    def sealed(self) -> str:
        said = {key: value for key, value in asdict(self).items() if value}
        return sealing.seal(json.dumps(said, default=str, ensure_ascii=False))


def opened(sealed: str) -> Identity:
    """Raises what `core.sealing` raises when there is no key, or not the right one."""
    said = json.loads(sealing.unseal(sealed))
    for name in ("born", "expires"):
        if name in said:
            said[name] = datetime.date.fromisoformat(said[name])
    known = {each.name for each in fields(Identity)}
    return Identity(**{name: value for name, value in said.items() if name in known})


def age(born: datetime.date, day: datetime.date) -> int:
    """In whole years on that day; who was born on 29 February has a birthday on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
