import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0007_signed_papers'),
        ('stories', '0003_untranslated_places'),
    ]

    operations = [
        migrations.AddField(
            model_name='storypage',
            name='authorisation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stories', to='core.authorisation', verbose_name='authorisation'),
        ),
        migrations.AddField(
            model_name='storypage',
            name='made_inside',
            field=models.BooleanField(default=False, help_text='What is told was gathered, recorded or photographed inside: it carries the authorisation.', verbose_name='made inside a prison'),
        ),
    ]
