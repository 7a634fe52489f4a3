"""Ending the sessions of somebody, at once and wherever they are kept."""

import secrets
from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest


def end_all(user: Any) -> None:
    """Every session is compared with this at each step (core.models.User)."""
    user.sessions = secrets.token_hex(8)
    user.save(update_fields=["sessions"])


def end_others(request: HttpRequest, user: Any) -> None:
    end_all(user)
    update_session_auth_hash(request, user)
