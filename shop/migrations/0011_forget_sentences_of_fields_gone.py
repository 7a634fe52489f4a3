from django.db import migrations

GONE = ["contact", "manufacturer", "operator", "option_label", "packaging"]  # removed in 0008


def forget(apps, schema_editor):
    """Localize kept sentences for these fields, and would look for them at the next publication."""
    keys = apps.get_model("shop", "ProductPage").objects.values("translation_key")
    contexts = apps.get_model("wagtail_localize", "TranslationContext").objects
    gone = contexts.filter(object_id__in=keys, path__in=GONE)
    for name in ("StringSegment", "StringTranslation", "SegmentOverride", "OverridableSegment"):
        apps.get_model("wagtail_localize", name).objects.filter(context__in=gone).delete()
    gone.delete()


class Migration(migrations.Migration):

    dependencies = [
        ('shop', '0010_seasons_waiting_and_galleries'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
