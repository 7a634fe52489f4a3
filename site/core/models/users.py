"""Who signs in: staff today, customers with an account perhaps later."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Our own from the first migration on, so that a field can be added without moving every table."""

    # Part of what every session is compared with: another word here, and all of them have ended.
    sessions = models.CharField(max_length=32, default="", blank=True, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = _("user")  # type: ignore[assignment]
        verbose_name_plural = _("users")  # type: ignore[assignment]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django's, of password and `sessions`; without the latter the same as Django's."""
        salt = "django.contrib.auth.models.AbstractBaseUser.get_session_auth_hash"
        return salted_hmac(salt, self.password + self.sessions, secret=secret, algorithm="sha256").hexdigest()
