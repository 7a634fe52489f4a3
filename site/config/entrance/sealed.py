"""What codes are made from lies sealed in the database, under a key made of SECRET_KEY.

Who steals a backup without the key can make no codes. A new SECRET_KEY is put before the old one
(SECRET_KEY_FALLBACKS), which goes only after `manage.py seal_anew`. Once the old one is lost altogether,
`manage.py entrance NAME --remove-second-step` lets people set theirs up anew.
"""

import base64
from functools import lru_cache
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


def seal(words: str) -> str:
    return _cipher().encrypt(words.encode()).decode("ascii")


def unseal(sealed: str) -> str:
    """Nothing, of what no key opens: no code then fits, and whoever keeps the accounts can help."""
    try:
        return _cipher().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return ""


def anew(sealed: str) -> str | None:
    """The same under SECRET_KEY itself; None, of what no key opens."""
    try:
        return _cipher().rotate(sealed.encode()).decode("ascii")
    except InvalidToken:
        return None


def _cipher() -> MultiFernet:
    return _of((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=4)
def _of(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([_fernet(key) for key in keys])


def _fernet(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(sha256(f"second step {key}".encode()).digest()))
