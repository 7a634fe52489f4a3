"""What was received before it had a case on the desk gets one, with its last day for the refund."""

import datetime
from zoneinfo import ZoneInfo

from django.db import migrations

ROME = ZoneInfo("Europe/Rome")


def open_cases(apps, schema_editor):
    withdrawal = apps.get_model("shop", "Withdrawal")
    case = apps.get_model("shop", "WithdrawalCase")
    step = apps.get_model("shop", "WithdrawalStep")
    for row in withdrawal.objects.filter(case__isnull=True).order_by("pk"):
        by = row.received.astimezone(ROME).date() + datetime.timedelta(days=14)
        opened = case.objects.create(withdrawal=row, order=row.order, refund_by=by)
        step.objects.create(case=opened, after="received", when=row.received)


class Migration(migrations.Migration):
    dependencies = [("shop", "0015_refunds_parcels_and_withdrawals")]

    operations = [migrations.RunPython(open_cases, migrations.RunPython.noop)]
