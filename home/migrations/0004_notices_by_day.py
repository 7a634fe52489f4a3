import datetime

import django.utils.timezone
import wagtail.fields
from django.db import migrations, models
from django.utils import timezone


def days_of_moments(apps, schema_editor):
    """The day on which it began in Rome; the last on which it was still shown."""
    for notice in apps.get_model("home", "Notice").objects.all():
        notice.first = timezone.localdate(notice.start)
        notice.last = timezone.localdate(notice.end - datetime.timedelta(microseconds=1))
        notice.save(update_fields=["first", "last"])


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0003_untranslated_places'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='notice',
            options={'ordering': ['-first'], 'verbose_name': 'notice', 'verbose_name_plural': 'notices'},
        ),
        migrations.RemoveConstraint(
            model_name='notice',
            name='notice_in_order',
        ),
        migrations.AddField(
            model_name='notice',
            name='first',
            field=models.DateField(default=django.utils.timezone.localdate, verbose_name='first day'),
        ),
        migrations.AddField(
            model_name='notice',
            name='last',
            field=models.DateField(null=True, verbose_name='last day'),
        ),
        migrations.RunPython(days_of_moments, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='notice',
            name='last',
            field=models.DateField(verbose_name='last day'),
        ),
        migrations.RemoveField(
            model_name='notice',
            name='end',
        ),
        migrations.RemoveField(
            model_name='notice',
            name='start',
        ),
        migrations.AlterField(
            model_name='contentpage',
            name='body',
            field=wagtail.fields.StreamField([('text', 0), ('picture', 3), ('quote', 7), ('figure', 16), ('work', 24), ('question', 27), ('gallery', 29), ('partner', 34), ('ready_text', 37), ('downloads', 40), ('yearly', 51)], blank=True, block_lookup={0: ('core.blocks.TextSection', (), {}), 1: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 250, 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('picture', 1), ('caption', 2)]], {}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Words'}), 5: ('wagtail.blocks.CharBlock', (), {'help_text': 'First name only, unless the person agreed in writing.', 'label': 'Who speaks', 'max_length': 80}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'What they do', 'max_length': 120, 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('quote', 4), ('name', 5), ('role', 6)]], {}), 8: ('wagtail.blocks.CharBlock', (), {'help_text': 'Only the number, the same in both languages: 14, 20–25, 100+.', 'label': 'Figure', 'max_length': 40}), 9: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': '€, m², hours: if there is one.', 'label': 'Unit', 'max_length': 30, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'What is counted', 'max_length': 160}), 11: ('wagtail.blocks.IntegerBlock', (), {'label': 'Year', 'max_value': 2100, 'min_value': 1900, 'required': False}), 12: ('wagtail.blocks.DateBlock', (), {'help_text': 'Only when the source gives no year: the page then says so, with this day.', 'label': 'Looked up on', 'required': False}), 13: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 200}), 14: ('wagtail.blocks.URLBlock', (), {'label': 'Address of the source', 'required': False}), 15: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'A founding year, a prize: nobody will be asked to look at it again.', 'label': 'It will not change any more', 'required': False}), 16: ('wagtail.blocks.StructBlock', [[('value', 8), ('unit', 9), ('subject', 10), ('year', 11), ('consulted', 12), ('source', 13), ('source_url', 14), ('settled', 15)]], {}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'Who', 'max_length': 160, 'required': False}), 18: ('wagtail.blocks.CharBlock', (), {'label': 'Where', 'max_length': 160, 'required': False}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'At what', 'max_length': 200, 'required': False}), 20: ('wagtail.blocks.CharBlock', (), {'label': 'Since', 'max_length': 60, 'required': False}), 21: ('wagtail.blocks.CharBlock', (), {'help_text': 'Only the number, the same in both languages: 14, 20–25, 100+.', 'label': 'How many', 'max_length': 40, 'required': False}), 22: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'What is counted', 'max_length': 120, 'required': False}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 200, 'required': False}), 24: ('wagtail.blocks.StructBlock', [[('who', 17), ('where', 18), ('what', 19), ('since', 20), ('figure', 21), ('counted', 22), ('year', 11), ('consulted', 12), ('source', 23), ('source_url', 14), ('settled', 15)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'label': 'Question', 'max_length': 200}), 26: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ul', 'ol'], 'label': 'Answer'}), 27: ('wagtail.blocks.StructBlock', [[('question', 25), ('answer', 26)]], {}), 28: ('wagtail.blocks.ListBlock', (3,), {'label': 'Pictures', 'max_num': 12, 'min_num': 2}), 29: ('wagtail.blocks.StructBlock', [[('pictures', 28)]], {}), 30: ('cooperatives.blocks.PartnerChooser', (), {'label': 'Partner'}), 31: ('wagtail.blocks.TextBlock', (), {'label': 'What is done together', 'max_length': 500}), 32: ('wagtail.blocks.IntegerBlock', (), {'label': 'Since', 'max_value': 2100, 'min_value': 1990, 'required': True}), 33: ('wagtail.blocks.IntegerBlock', (), {'label': 'Until', 'max_value': 2100, 'min_value': 1990, 'required': False}), 34: ('wagtail.blocks.StructBlock', [[('partner', 30), ('together', 31), ('since', 32), ('until', 33), ('source', 13), ('source_url', 14)]], {}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Length', 'max_length': 60}), 36: ('wagtail.blocks.TextBlock', (), {'label': 'Text'}), 37: ('wagtail.blocks.StructBlock', [[('title', 35), ('text', 36)]], {}), 38: ('wagtail.blocks.CharBlock', (), {'label': 'On which terms', 'max_length': 250}), 39: ('wagtail.blocks.ListBlock', (3,), {'label': 'Pictures', 'max_num': 24, 'min_num': 1}), 40: ('wagtail.blocks.StructBlock', [[('terms', 38), ('pictures', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'Of what', 'max_length': 120}), 42: ('wagtail.blocks.IntegerBlock', (), {'label': 'Year', 'max_value': 2100, 'min_value': 1990, 'required': True}), 43: ('wagtail.blocks.CharBlock', (), {'label': 'What', 'max_length': 200}), 44: ('wagtail.blocks.CharBlock', (), {'label': 'Who gave it', 'max_length': 160, 'required': False}), 45: ('wagtail.blocks.DecimalBlock', (), {'decimal_places': 2, 'label': 'Euro', 'max_digits': 12, 'min_value': 0, 'required': False}), 46: ('wagtail.blocks.CharBlock', (), {'label': 'When it was received', 'max_length': 60, 'required': False}), 47: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document', 'required': False}), 48: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'The page says so beside the row.', 'label': 'It is an example', 'required': False}), 49: ('wagtail.blocks.StructBlock', [[('year', 42), ('what', 43), ('giver', 44), ('amount', 45), ('received', 46), ('document', 47), ('example', 48)]], {}), 50: ('wagtail.blocks.ListBlock', (49,), {'label': 'Rows', 'max_num': 60, 'min_num': 1}), 51: ('wagtail.blocks.StructBlock', [[('caption', 41), ('rows', 50)]], {})}, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='contentpage',
            name='role',
            field=models.CharField(blank=True, choices=[('about', 'about us'), ('store', 'the store'), ('contact', 'contact'), ('delivery', 'delivery and returns'), ('questions', 'questions'), ('guarantee', 'legal guarantee'), ('press', 'press'), ('partners', 'partners'), ('transparency', 'transparency'), ('privacy', 'privacy'), ('terms', 'terms of sale'), ('accessibility', 'accessibility')], max_length=20, verbose_name='role'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('last__gte', models.F('first'))), name='notice_days_in_order'),
        ),
    ]
