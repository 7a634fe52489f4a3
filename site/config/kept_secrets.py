"""Secrets of a site on one's own machine: made once, kept in var/, read by nobody else."""

import base64
import secrets
from pathlib import Path


def secret_key(var: Path) -> str:
    """Whoever is logged in stays so when the site starts again."""
    return _kept(var / "secret-key", secrets.token_urlsafe(50))


def identity_key(var: Path) -> str:
    """What is sealed in var's database can be opened by `make run`, `make dev` and `make demo` alike."""
    return _kept(var / "identity-keys", base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())


def _kept(place: Path, secret: str) -> str:
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch(mode=0o600)
        place.write_text(secret, encoding="ascii")
    return place.read_text(encoding="ascii")
