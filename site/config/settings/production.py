"""Production: the base, and a refusal to start when the environment leaves out what must not be guessed."""

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *
from config.settings.base import env

for _name, _what in (
    ("SECRET_KEY", "a long random text that signs sessions and links"),
    ("ALLOWED_HOSTS", "the host names that the site answers to, separated by commas"),
    ("DATABASE_URL", "where the database is, for instance postgres://user:password@host/name"),
):
    if not env.str(_name, default=""):
        raise ImproperlyConfigured(f"{_name} is not set. It is {_what}. The site does not start without it.")
