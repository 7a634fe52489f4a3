from django.db import migrations, models


def name_the_places(apps, schema_editor):
    RefusedName = apps.get_model("core", "RefusedName")
    for row in RefusedName.objects.iterator():
        row.place = f"page:{row.page_key}"
        row.save(update_fields=["place"])


class Migration(migrations.Migration):
    dependencies = [("core", "0012_recording")]

    operations = [
        migrations.AddField("refusedname", "place", models.CharField(default="", max_length=120), preserve_default=False),
        migrations.RunPython(name_the_places, migrations.RunPython.noop),
        migrations.RemoveConstraint("refusedname", "refused_once_a_page"),
        migrations.RemoveField("refusedname", "page_key"),
        migrations.AlterField("refusedname", "place", models.CharField(db_index=True, max_length=120)),
        migrations.AddConstraint(
            "refusedname", models.UniqueConstraint(fields=["place", "digest"], name="refused_once_a_place")
        ),
    ]
