"""For the tests: production's behaviour with plain static files, quick passwords and letters in memory."""

import atexit
import shutil
import tempfile
from pathlib import Path

from config.settings.base import *
from config.settings.base import DATABASES, STORAGES
from config.settings.logs import lines

SECRET_KEY = "only for tests"
IDENTITY_KEYS = ["b25seSBmb3IgdGVzdHM6IHRoaXMgaXMgbm8ga2V5ISE="]
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
DATABASES["default"]["CONN_MAX_AGE"] = 0
if "pool" in DATABASES["default"]["OPTIONS"]:  # forty buyers meet there
    DATABASES["default"]["OPTIONS"]["pool"]["timeout"] = 15
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
LETTERS_BESIDE = False  # a test's transaction is seen by no other thread
_FILES = Path(tempfile.mkdtemp(prefix="test-files-"))
atexit.register(shutil.rmtree, _FILES, ignore_errors=True)
MEDIA_ROOT = _FILES / "media"
FORGOTTEN_LEDGER = str(_FILES / "forgotten.jsonl")
STORAGES["private"]["OPTIONS"] = {"location": _FILES / "private"}
MAINTENANCE_FILE = _FILES / "maintenance"
GENERATIONS_ROOT = _FILES / "generations"
LIMITS_ROOT = _FILES / "limits"
LIMITS_SHARED = True  # in the cache, which every test finds empty
SECOND_FACTOR_GROUPS = []  # the tests of the door ask for it
SHOP_FACTS_KEPT = -1  # a test sees at once what it writes
PAGE_CACHE = False  # the tests of the page cache turn it on
WHITENOISE_AUTOREFRESH = True
SHOP_CHECKED_BEFORE_OPENING = False  # the tests of the pause ask for them
STRIPE_SECRET_KEY = STRIPE_WEBHOOK_SECRET = STRIPE_API_BASE = ""  # the tests of payments have a stand-in
LOGGING = lines("plain", "WARNING")
SLOW_QUERY_SECONDS = 0
SENTRY_DSN = CDN_PURGE_URL = ""  # their tests have a listener of their own
ALERTS_TO = []
