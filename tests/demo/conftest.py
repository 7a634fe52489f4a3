"""The whole demo, planted once for the tests that walk through it."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from demo.management.commands.demo import plant
from demo.planting.tree import Planter
from home.context import forget_frames


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker) -> Iterator[Planter]:
    with django_db_blocker.unblock(), transaction.atomic():
        forget_frames()
        yield plant()
        transaction.set_rollback(True)
    forget_frames()
