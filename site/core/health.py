"""`/healthz/`: the process answers. `/readyz/`: database, cache and migrations do too."""

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    checks = {"database": database(), "cache": cache_answers()}
    checks["migrations"] = checks["database"] and migrated()
    good = all(checks.values())
    return JsonResponse({"ready": good, **checks}, status=200 if good else 503)


def database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def cache_answers() -> bool:
    try:
        cache.set("readyz", "1", 5)
        return bool(cache.get("readyz") == "1")
    except OSError:
        return False


def migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
