"""Signed consents that lay among the ordinary documents move to the store that has no address."""

import logging

from django.db import migrations

from core.private_files import nameless, store

logger = logging.getLogger(__name__)


def move(apps, _schema_editor):
    consents = apps.get_model("core", "Consent")
    papers = {}
    for consent in consents.objects.filter(proof__isnull=False).select_related("proof"):
        document = consent.proof
        if document.pk not in papers and not _kept(consent, document):
            continue
        if document.pk in papers:  # one paper for two consents: each keeps its own copy
            _kept(consent, document)
        papers[document.pk] = document
        consents.objects.filter(pk=consent.pk).update(file=consent.file.name, proof=None)
    for document in papers.values():
        _leave(apps, document)


def _kept(consent, document):
    try:
        with document.file.open("rb") as opened:
            consent.file.name = store().save(nameless(consent, document.file.name), opened)
    except OSError:
        logger.warning("The signed paper of consent %s is not where its document says; nothing was moved.", consent.pk)
        return False
    return True


def _leave(apps, document):
    """Out of library, collection and search. The old file goes once the rows are safely gone."""
    storage, name = document.file.storage, document.file.name
    for model in ("IndexEntry", "SQLiteFTSIndexEntry"):
        try:
            entries = apps.get_model("wagtailsearch", model)
        except LookupError:
            continue
        if "content_type" in {field.name for field in entries._meta.get_fields()}:
            entries.objects.filter(
                content_type__app_label="core", content_type__model="document", object_id=str(document.pk)
            ).delete()
    document.delete()
    storage.delete(name)


class Migration(migrations.Migration):
    dependencies = [("core", "0007_signed_papers")]

    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
