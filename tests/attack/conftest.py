"""The rooms of others are attacked too: their fixtures are borrowed."""

from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.db import transaction

from tests.config.admin_addresses import Address
from tests.config.conftest import planted
from tests.conftest import leave_indexes_alone
from tests.shop.conftest import fresh_frames as fresh_frames
from tests.shop.conftest import letters_wait as letters_wait
from tests.shop.conftest import panettone as panettone
from tests.shop.conftest import shop as shop
from tests.shop.conftest import visitor as visitor
from tests.shop.test_fuzz import stripe as stripe
from tests.shop.test_fuzz import world as known_world  # noqa: F401 - a row behind every public address


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[list[Address]]:
    """Planted once for a module: each test finds it again as it was. Such tests stay on one worker (xdist_group)."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        leave_indexes_alone(patch)
        yield planted()
        transaction.set_rollback(True)
    for cache in caches.all():
        cache.clear()
