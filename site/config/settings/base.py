"""The safe base: what production runs, with every choice that an environment may make read from it.

`dev` and `test` relax it; `production` only refuses to start when something is missing.
"""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

from config.settings import stores
from config.settings.doors import *
from config.settings.logs import *
from config.settings.policy import *
from config.settings.shop import *

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(environ.Env().str("VAR_DIR", default=str(ROOT / "var")))
env = environ.Env()

# --- the site and its addresses

BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000").rstrip("/")
SECRET_KEY = env.str("SECRET_KEY", default="")
# Keys of before: what they signed is still good, nothing new is signed with them (docs/operations.md).
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
DEBUG = False
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"

INSTALLED_APPS = [
    "config.apps.RoofConfig",
    "demo",
    "search",
    "home",
    "stories",
    "events",
    "shop",
    "cooperatives",
    "core",
    # Salesman's six models are ours; its two apps that would migrate their own tables are kept still.
    "salesman.core",
    "shop.adapters.apps.BasketConfig",
    "salesman.checkout",
    "shop.adapters.apps.OrdersConfig",
    "rest_framework",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "csp",
    "django_guid",
    "axes",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.logs.requests.RequestsMiddleware",
    "django_guid.middleware.guid_middleware",
    "core.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    # Above the files and the stored pages: what every answer carries.
    "core.policy.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "core.maintenance.MaintenanceMiddleware",
    # Above session and language: a stored page is answered before anything personal is looked at.
    "core.page_cache.PageCacheMiddleware",
    "core.policy.PolicyMiddleware",
    "core.outage.OutageMiddleware",
    "core.input.CleanInputMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.languages.AddressLocaleMiddleware",
    "core.ceilings.CeilingsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "config.entrance.admitting.EntranceMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.editing.EditingCookieMiddleware",
    "core.publishing.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "core.missing.MissingPagesMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context.site",
            ],
        },
    },
]
FORM_RENDERER = "core.inputs.FormRenderer"

# --- language and time

LANGUAGE_CODE = "it"
LANGUAGES = [("it", _("Italian")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Rome"
WAGTAIL_I18N_ENABLED = True
# As one writes them in both languages; config/formats reads them back the same.
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
# Submitting must never publish Italian words as live English; English lives when it is translated.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# A class of wagtail_localize.machine_translators and its options as JSON. None by default: then no button.
if translator := env.str("MACHINE_TRANSLATOR", default=""):
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": translator,
        "OPTIONS": env.json("MACHINE_TRANSLATOR_OPTIONS", default={}),
    }

# --- what is kept, and where

DATABASES = {"default": stores.database(env, VAR)}
CACHES = stores.caches(env)
STORAGES = stores.files(env, VAR)
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = env.str("MEDIA_URL", default="/media/")
MEDIA_ROOT = VAR / "media"
LIMITS_ROOT = VAR / "limits"  # how often was sent what, for the processes of one host; with Redis, there
LIMITS_SHARED = env.str("CACHE_URL", default="").startswith("redis")
GENERATIONS_ROOT = VAR / "generations"  # of stored pages, for the processes of one host; with Redis, there
# What a restored backup must erase again (docs/forgetting.md): keep it where backups of the database are not.
FORGOTTEN_LEDGER = env.str("FORGOTTEN_LEDGER", default=str(VAR / "forgotten.jsonl"))
BACKUPS_ROOT = env.str("BACKUPS_ROOT", default=str(VAR / "backups"))
# Questions behind an address by which `make bench` has stored pages made anew; nowhere else.
MEASURED_PARAMETERS = env.list("MEASURED_PARAMETERS", default=[])
MAINTENANCE_FILE = VAR / "maintenance"  # while it exists, the site is closed to visitors
# In the database alone, Redis or not: one that came back would know sessions that were ended meanwhile.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
WHITENOISE_MAX_AGE = 60 * 60

# --- letters and tasks

vars().update(stores.mail(env, VAR))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Consorzio Viale dei Mille <negozio@example.org>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
TASKS = {
    "default": {
        "BACKEND": env.str("TASKS_BACKEND", default="django_tasks.backends.immediate.ImmediateBackend")
    }
}
if "django_tasks_db" in TASKS["default"]["BACKEND"]:
    INSTALLED_APPS.append("django_tasks_db")

# --- what institutes ask of their guests

# Seal it in the database (core/sealing.py): the first seals, all open. Without one, no event inside a prison is booked.
IDENTITY_KEYS = env.list("IDENTITY_KEYS", default=[])

# --- Wagtail

WAGTAIL_SITE_NAME = "Consorzio Viale dei Mille"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILIMAGES_IMAGE_MODEL = "core.Picture"
WAGTAILDOCS_DOCUMENT_MODEL = "core.Document"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.desk.picture_forms.PictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.desk.document_forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "txt", "xlsx", "mp3", "m4a", "mp4", "vtt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []  # to take home, never opened as a page of ours
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
PICTURES_A_TICK = env.int("PICTURES_A_TICK", default=3)  # whose sizes the clock draws when no task has
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "avif", "webp": "webp"}
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "italian"}
}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "core.sqlite_search"}}
# Schedules are typed and read in the hour of Rome, whoever types them.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# Whoever may publish publishes alone; an organisation that wants a second pair of eyes turns workflows on.
WAGTAIL_WORKFLOW_ENABLED = env.bool("WORKFLOW", default=False)
# Nothing on our pages or in our admin calls a third party.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

# After so many months without a look, a figure is listed as one to look at again.
FIGURES_REVIEWED_AFTER_MONTHS = env.int("FIGURES_REVIEWED_AFTER_MONTHS", default=12)
