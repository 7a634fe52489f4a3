"""Search and references are indexed once at the end, instead of at each of the several savings of every page."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.signal_handlers import disable_reference_index_auto_update

from search import rebuilding, watching


@contextmanager
def indexed_at_the_end() -> Iterator[None]:
    models = get_indexed_models()
    for model in models:
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update(), watching.quiet():
            yield
    finally:
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)
    call_command("update_index", verbosity=0)
    rebuilding.rebuild()
    call_command("rebuild_references_index", verbosity=0)
