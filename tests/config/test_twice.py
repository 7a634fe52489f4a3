"""Whatever the clock or a worker does may be done twice, and by two at once: the second time changes nothing."""

import datetime
import gc

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks.base import Task

from core import tick
from core.models import Letter, Picture
from demo.shop_factories import ProductPageFactory, VariantFactory, place_order
from shop.models import Order, ProductImport
from shop.models.packing import TrackingImport
from stories.models import StoryPage
from tests.shop.test_fuzz import changed, everything

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = ("core.", "cooperatives.", "events.", "home.", "search.", "shop.", "stories.")
LATER = datetime.timedelta(days=40)  # by then letters, holds, reminders, terms and sessions are due
# What a tick notes of itself, and the index of the search, which is written anew from what pages say.
NOTES = {"core_alert", "search_entry", "search_standing", "search_word"}
# These do a portion at each tick: what is left is the next one's.
PORTIONS = {"share cards": 9, "pictures": 9}
# With what each task is asked; a task that is not here is not tried, and the test says so.
ASKED = {
    "core.letters.send_letters": list,
    "core.pictures.make_sizes": lambda: [Picture.objects.first().pk],
    "core.sharing.make": lambda: [StoryPage.objects.first().pk],
    "core.purging.purge_cdn": list,
    "core.forgetting.remains.clear": list,
    "home.mailing.write_letters": list,
    "search.indexing.index_pages": lambda: [[StoryPage.objects.first().pk]],
    "shop.desk.importing.running.go_on": lambda: [ProductImport.objects.first().pk],
    "shop.desk.shipping_day.tracking.go_on": lambda: [TrackingImport.objects.first().pk],
    "shop.refund_sending.send_refunds": list,
    "shop.waiting.tell_those_who_wait": list,
}


def moved(before: dict[str, object]) -> set[str]:
    return set(changed(before, everything())) - NOTES


def test_each_job_of_the_clock_done_again_changes_nothing(world, settings):
    order = place_order(VariantFactory(sku="DUE-1", product=ProductPageFactory().product))
    assert order.status == "placed"
    now, start, did = timezone.now() + LATER, everything(), set()
    for name, job in tick._jobs.items():
        before = everything()
        for _portion in range(PORTIONS.get(name, 1)):
            job(now)
        did |= {name} if moved(before) else set()
        first = everything()
        job(now)
        assert moved(first) == set(), f"the job “{name}” does it twice"
    assert {"letters", "unpaid orders", "pictures", "share cards", "purge"} <= did
    assert moved(start) > {"core_letter", "shop_order"}
    assert Order.objects.get(pk=order.pk).status == "expired"
    assert tick.run(now) is not None
    whole = everything()
    tick.run(now)
    assert moved(whole) <= {"core_letter", "core_picturerendition"}, (
        "whole ticks go on where the last one stopped"
    )


def tasks() -> dict[str, Task]:
    found = {one.module_path: one for one in gc.get_objects() if issubclass(type(one), Task)}
    return {path: task for path, task in found.items() if path.startswith(OURS)}


def test_each_task_done_again_changes_nothing(world, letters_due):
    known = tasks()
    assert set(known) == set(ASKED), "say in tests/config/test_twice.py with what a new task is asked"
    for path, task in known.items():
        given = ASKED[path]()
        task.func(*given)
        first = everything()
        task.func(*given)
        assert moved(first) == set(), f"the task {path} does it twice"
    assert Letter.objects.get(pk=letters_due.pk).sent


@pytest.fixture
def letters_due(world) -> Letter:
    words = {"subject": "Una lettera", "text": "Una riga.", "language": "it"}
    return Letter.objects.create(kind="x", to="ada@example.org", message_id="<twice@x>", **words)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_once_send_each_letter_once(mailoutbox):
    from tests.shop.meeting import at_once  # noqa: PLC0415 - needs the connections of a transaction test

    for number in range(12):
        Letter.objects.create(
            kind="x",
            to=f"r{number}@example.org",
            language="it",
            subject="x",
            text="x",
            message_id=f"<{number}@x>",
        )
    at_once([tick.run] * 3)
    connection.close()

    assert sorted(one.to[0] for one in mailoutbox) == sorted(f"r{number}@example.org" for number in range(12))
