from typing import Any

from django.core.management.base import BaseCommand

from core.forgetting.again import forget_again


class Command(BaseCommand):
    help = "After a restored backup: do again every withdrawal that the backup does not know. Run before serving."

    def handle(self, **options: Any) -> None:
        if repeated := forget_again():
            self.stdout.write(f"Withdrawals done again in this database: {repeated}.")
