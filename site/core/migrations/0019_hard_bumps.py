import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("core", "0018_alerts_and_purges"),
    ]

    operations = [
        migrations.CreateModel(
            name="HardBump",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "stored pages called back",
                "verbose_name_plural": "stored pages called back",
            },
        ),
    ]
