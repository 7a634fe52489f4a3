"""Words that lie encrypted in the database, with keys that lie outside of it.

`IDENTITY_KEYS` in the environment, separated by commas: the first one seals, all of them open. A new key is put
before the others; once what is kept has been sealed anew, the old one is taken away (docs/events-bookings.md).
Cryptography's Fernet itself, not a field that hides it: a row is then opened by the screen that needs it and by no
list, no search and no `repr`, and a lost key is told from an empty text.
"""

from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class NoKey(Exception):
    """There is no key: nothing can be sealed or opened."""


class Unreadable(Exception):
    """None of the keys opens this."""


def ready() -> bool:
    return bool(settings.IDENTITY_KEYS)


def seal(words: str) -> str:
    return _cipher().encrypt(words.encode()).decode("ascii")


def unseal(sealed: str) -> str:
    try:
        return _cipher().decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise Unreadable from error


def anew(sealed: str) -> str:
    """The same words under the first key."""
    try:
        return _cipher().rotate(sealed.encode()).decode("ascii")
    except InvalidToken as error:
        raise Unreadable from error


def is_key(text: str) -> bool:
    try:
        Fernet(text.encode())
    except ValueError:
        return False
    return True


def _cipher() -> MultiFernet:
    if not ready():
        raise NoKey("IDENTITY_KEYS is not set.")
    return _of(tuple(settings.IDENTITY_KEYS))


@lru_cache(maxsize=4)
def _of(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key.encode()) for key in keys])
