from typing import Any

from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand
from django.db import transaction

from core import page_cache
from core.bare_pictures import Unreadable, bare
from core.models import Picture


class Command(BaseCommand):
    help = "Take out of the pictures that the library holds already where and when they were taken."

    def handle(self, **options: Any) -> None:
        cleaned = sum(self._clean(picture) for picture in Picture.objects.order_by("pk").iterator())
        if cleaned:
            page_cache.soft_bump()
        self.stdout.write(f"Pictures cleaned: {cleaned}.")

    def _clean(self, picture: Picture) -> bool:
        """Under a new name: the old address may be remembered for a month, with the old file."""
        old, store = picture.file.name, picture.file.storage
        try:
            with store.open(old, "rb") as file:
                told = file.read()
            kept = bare(told)
        except (OSError, Unreadable) as error:
            self.stderr.write(f"{old}: {error}")
            return False
        if kept == told:
            return False
        with transaction.atomic():
            new = store.save(old, ContentFile(kept))
            Picture.objects.filter(pk=picture.pk).update(file=new, file_size=len(kept))
            transaction.on_commit(lambda: store.delete(old), robust=True)
        return True
