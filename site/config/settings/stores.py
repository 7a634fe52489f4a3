"""Where things are kept: database, cache, files and mail, each from one address in the environment."""

import os
from pathlib import Path
from typing import Any

import environ

Settings = dict[str, Any]


def database(env: environ.Env, var: Path) -> Settings:
    """DATABASE_URL: `sqlite:///path` (the default, in var/) or `postgres://…`.

    SQLite runs in WAL with IMMEDIATE transactions: with deferred ones two writers that have both read fail at
    once, whatever the time-out. PostgreSQL uses psycopg's pool, one connection for each thread of the worker.
    """
    address = env.str("DATABASE_URL", default="")  # empty is as good as unset
    if not address:
        var.mkdir(parents=True, exist_ok=True)
    config: Settings = env.db_url_config(address or f"sqlite:///{var / 'site.sqlite3'}")
    options: Settings = config.setdefault("OPTIONS", {})
    if "sqlite" in config["ENGINE"]:
        options |= {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000; "
            # What is erased is written over with zeros (core/forgetting/remains.py).
            "PRAGMA secure_delete=ON;",
        }
        # Each thread keeps its own for a minute: to open one and prepare it takes as long as a small page.
        config["CONN_MAX_AGE"] = 60
    else:
        threads = int(os.environ.get("WEB_THREADS", "4"))
        # Whoever waits longer for a connection waits for a database that is gone (core/outage.py). What the pool
        # could not reach it tries again at the next request, not after a pause that doubles.
        seconds = env.float("DATABASE_SECONDS", default=4)
        options["pool"] = {
            "min_size": 1,
            "max_size": max(4, threads + 1),
            "timeout": seconds,
            "reconnect_timeout": 1,
        }
        # A server that vanishes without a word is noticed, too.
        options |= {"connect_timeout": 3, "tcp_user_timeout": 10_000, "keepalives_idle": 30}
        config["CONN_MAX_AGE"] = 0  # the pool keeps the connections; Django's own keeping excludes it
    return config


def caches(env: environ.Env) -> Settings:
    """CACHE_URL: `locmem://` (the default) or `redis://…`; renditions are remembered in the same place.

    The site goes on while Redis is gone (core/redis_cache.py).
    """
    if env.str("CACHE_URL", default="").startswith("redis"):
        one = {"BACKEND": "core.redis_cache.RedisThatMayGo", "LOCATION": env.str("CACHE_URL")}
    else:
        one = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 10_000}}
    return {
        "default": {**one, "KEY_PREFIX": "site"},
        "renditions": {**one, "KEY_PREFIX": "renditions", "TIMEOUT": 60 * 60},
    }


def files(env: environ.Env, var: Path) -> Settings:
    """MEDIA_BUCKET: a private S3 bucket (with AWS_S3_ENDPOINT_URL for another maker's); otherwise var/media."""
    if bucket := env.str("MEDIA_BUCKET", default=""):
        media = {
            "BACKEND": "core.bucket.Bucket",
            "OPTIONS": {
                "bucket_name": bucket,
                "endpoint_url": env.str("AWS_S3_ENDPOINT_URL", default=None),
                "default_acl": "private",
                "querystring_auth": True,
                "file_overwrite": False,
            },
        }
    else:
        media = {"BACKEND": "core.room.Folder"}
    # Signed papers: a folder that no web server shares; with PRIVATE_BUCKET a bucket of their own.
    private: Settings = {
        "BACKEND": "core.private_files.Drawer",
        "OPTIONS": {"location": var / "private", "file_permissions_mode": 0o600},
    }
    if bucket := env.str("PRIVATE_BUCKET", default=""):
        private = {
            "BACKEND": "storages.backends.s3.S3Storage",
            "OPTIONS": {
                "bucket_name": bucket,
                "endpoint_url": env.str("AWS_S3_ENDPOINT_URL", default=None),
                "default_acl": "private",
                "file_overwrite": False,
            },
        }
    static = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    return {"default": media, "private": private, "staticfiles": static}


def mail(env: environ.Env, var: Path) -> Settings:
    """EMAIL_URL: `consolemail://`, `filemail:///folder` or `smtp(+tls|+ssl)://…`; by default files in
    var/mail.
    """
    address = env.str("EMAIL_URL", default="") or f"filemail:///{var / 'mail'}"
    settings: Settings = env.email_url_config(address)
    if settings["EMAIL_BACKEND"].endswith("filebased.EmailBackend"):
        folder = settings.get("EMAIL_FILE_PATH") or ""
        settings["EMAIL_FILE_PATH"] = folder if folder.startswith("/") else f"/{folder}"
    settings["EMAIL_TIMEOUT"] = 15
    if settings["EMAIL_BACKEND"] == "django.core.mail.backends.smtp.EmailBackend":
        settings["EMAIL_BACKEND"] = "core.post.Backend"
    # A server may be slow, a file is not: nobody's request waits for a server (core/postman.py).
    settings["LETTERS_BESIDE"] = settings["EMAIL_BACKEND"] == "core.post.Backend"
    return settings
