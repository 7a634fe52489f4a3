"""Whether a code opens: the six figures of a telephone, or one of the spare codes, each of them once.

allauth remembers used figures in the cache, which each process may have for itself and which may be away: here
the moment that a code belongs to is kept with the key it was made from, under a lock.
"""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from allauth.mfa.utils import decrypt
from django.db import transaction

from config.entrance import sealed

USED = "used_until"  # in an authenticator's data: the newest moment whose code was taken
SEALED = ("secret", "seed")  # there too: what the codes of a telephone, and the spare ones, are made from


@transaction.atomic
def take(user: Any, code: str) -> Authenticator | None:
    """The means that the code belongs to, now used; None when it opens nothing."""
    typed = "".join(code.split()).replace("-", "")
    if not (typed.isascii() and typed.isdigit()):
        return None
    for means in Authenticator.objects.select_for_update().filter(user_id=user.pk).order_by("pk"):
        if means.type == Authenticator.Type.TOTP and _take_figures(means, typed):
            return means
        if means.type == Authenticator.Type.RECOVERY_CODES and _take_spare(means, typed):
            return means
    return None


def first(user: Any, moment: int) -> None:
    """The code of this moment set the second step up: it opens nothing any more."""
    for means in Authenticator.objects.select_for_update().filter(
        user_id=user.pk, type=Authenticator.Type.TOTP
    ):
        means.data[USED] = moment
        means.save(update_fields=["data"])


def seal_anew() -> tuple[int, int]:
    """All under the key of now; how many were, and how many no key opens."""
    done = closed = 0
    for key in list(Authenticator.objects.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():  # a code that is taken meanwhile stays taken
            means = Authenticator.objects.select_for_update().filter(pk=key).first()
            if means is None:
                continue
            fresh = {name: sealed.anew(means.data[name]) for name in SEALED if name in means.data}
            if None in fresh.values():
                closed += 1
                continue
            means.data |= fresh
            means.save(update_fields=["data"])
            done += 1
    return done, closed


def moment_of(secret: str, typed: str) -> int | None:
    """Which of the moments around now has this code."""
    if not secret:
        return None
    for moment in sorted(auth.yield_hotp_counters_from_time()):
        if auth.compare_user_code(
            actual=typed, expected=auth.format_hotp_value(auth.hotp_value(secret, moment))
        ):
            return int(moment)
    return None


def _take_figures(means: Authenticator, typed: str) -> bool:
    moment = moment_of(decrypt(means.data["secret"]), typed)
    if moment is None or moment <= means.data.get(USED, 0):
        return False
    means.data[USED] = moment
    means.save(update_fields=["data"])
    return True


def _take_spare(means: Authenticator, typed: str) -> bool:
    if not decrypt(means.data["seed"]) or not means.wrap().validate_code(typed):
        return False
    means.refresh_from_db()  # allauth marks the code in a row that it fetched itself
    return True
