"""For those who work on the site: errors on the page, plain static files, letters as files in var/mail."""

from config import kept_secrets
from config.settings.base import *
from config.settings.base import CACHES, IDENTITY_KEYS, STORAGES, VAR, env
from config.settings.doors import listed
from config.settings.logs import lines

DEBUG = True
SECRET_KEY = "only for development: production refuses to start without one of its own"
IDENTITY_KEYS = IDENTITY_KEYS or [kept_secrets.identity_key(VAR)]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
CACHES = CACHES | {"renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
PAGE_CACHE = False
LOGGING = lines("plain", env.str("LOG_LEVEL", default="INFO"))
SECOND_FACTOR_GROUPS = listed("SECOND_FACTOR_GROUPS", [])  # who wants
