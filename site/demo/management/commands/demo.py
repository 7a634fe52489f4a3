"""`manage.py demo`: load the demo, once or again; what is there already is left as it is."""

import argparse
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Collection, Locale, Page

from core import page_cache
from core.opening import ROME
from demo.planting import (
    accounts,
    bookings,
    consents,
    consortium,
    correcting,
    desk,
    events,
    goods,
    in_line,
    library,
    newsletter,
    offers,
    places,
    search,
    stories,
    tellings,
)
from demo.planting.indexing import indexed_at_the_end
from demo.planting.tree import Planter
from home.models import HomePage
from shop import shelf
from shop.models import Order


class Command(BaseCommand):
    help = "Load the demo: pages, products, events, pictures and accounts, in Italian and English."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing when there is a home page already"
        )
        parser.add_argument(
            "--anew", action="store_true", help="empty the database first; refused when it has orders"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_empty"] and HomePage.objects.exists():
            return
        if options["anew"]:
            self._empty()
        started = time.monotonic()
        planter = plant()
        page_cache.hard_bump()
        if options["verbosity"] > 0:
            took = time.monotonic() - started
            self.stdout.write(f"The demo is loaded: {Page.objects.count()} pages in {took:.0f} seconds.")
        if options["verbosity"] > 1:
            for words in planter.untranslated:
                self.stdout.write(f"  without English: {words}")

    def _empty(self) -> None:
        if Order.objects.exists():
            raise CommandError("This database has orders: it is not only a demo, and is not emptied.")
        call_command("flush", interactive=False, verbosity=0)
        # What Wagtail's migrations made and a flush takes away.
        Locale.objects.create(language_code="it")
        Page.add_root(instance=Page(title="Root", slug="root"))
        Collection.add_root(name="Root")


@transaction.atomic
def plant() -> Planter:
    """Everything or nothing; searchable and on the shelf at the end."""
    with indexed_at_the_end(), shelf.made_at_the_end():
        return _plant_all()


def _plant_all() -> Planter:
    """In the order in which things need each other."""
    today = timezone.now().astimezone(ROME).date()
    library.plant()
    consortium.plant(today)
    places.plant(today)
    planter = Planter()
    home = tellings.home(planter)
    goods.plant(planter, home, today)
    consents.authorise(today)
    events.plant(planter, home, today)
    in_line.plant()
    bookings.plant(today)
    stories.plant(planter, home)
    consents.plant(today)
    tellings.places(planter, home)
    offers.offers(planter, home)
    tellings.content(planter, home)
    correcting.plant()
    accounts.plant()
    desk.plant(today)
    newsletter.plant()
    search.plant()
    return planter
