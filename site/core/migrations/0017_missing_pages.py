from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("core", "0016_letters_with_calendar_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="MissingPage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("path", models.CharField(max_length=255, verbose_name="address")),
                ("day", models.DateField(verbose_name="day")),
                ("times", models.PositiveIntegerField(default=1, verbose_name="times")),
            ],
            options={
                "verbose_name": "missing page",
                "verbose_name_plural": "missing pages",
                "ordering": ["-day", "-times", "path"],
                "indexes": [models.Index(fields=["path"], name="missing_by_path")],
                "constraints": [models.UniqueConstraint(fields=("day", "path"), name="missing_once_a_day")],
            },
        ),
    ]
