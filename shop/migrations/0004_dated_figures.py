import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('shop', '0003_boxes_batches_and_promises'),
    ]

    operations = [
        migrations.AlterField(
            model_name='productpage',
            name='body',
            field=wagtail.fields.StreamField([('text', 0), ('picture', 3), ('quote', 7), ('figure', 16), ('gallery', 18)], blank=True, block_lookup={0: ('core.blocks.TextSection', (), {}), 1: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 250, 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('picture', 1), ('caption', 2)]], {}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Words'}), 5: ('wagtail.blocks.CharBlock', (), {'help_text': 'First name only, unless the person agreed in writing.', 'label': 'Who speaks', 'max_length': 80}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'What they do', 'max_length': 120, 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('quote', 4), ('name', 5), ('role', 6)]], {}), 8: ('wagtail.blocks.CharBlock', (), {'help_text': 'Only the number, the same in both languages: 14, 20–25, 100+.', 'label': 'Figure', 'max_length': 40}), 9: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': '€, m², hours: if there is one.', 'label': 'Unit', 'max_length': 30, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'What is counted', 'max_length': 160}), 11: ('wagtail.blocks.IntegerBlock', (), {'label': 'Year', 'max_value': 2100, 'min_value': 1900, 'required': False}), 12: ('wagtail.blocks.DateBlock', (), {'help_text': 'Only when the source gives no year: the page then says so, with this day.', 'label': 'Looked up on', 'required': False}), 13: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 200}), 14: ('wagtail.blocks.URLBlock', (), {'label': 'Address of the source', 'required': False}), 15: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'A founding year, a prize: nobody will be asked to look at it again.', 'label': 'It will not change any more', 'required': False}), 16: ('wagtail.blocks.StructBlock', [[('value', 8), ('unit', 9), ('subject', 10), ('year', 11), ('consulted', 12), ('source', 13), ('source_url', 14), ('settled', 15)]], {}), 17: ('wagtail.blocks.ListBlock', (3,), {'label': 'Pictures', 'max_num': 12, 'min_num': 2}), 18: ('wagtail.blocks.StructBlock', [[('pictures', 17)]], {})}, verbose_name='content'),
        ),
    ]
