import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0005_dates_rules_series'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='guest',
            name='sealed',
            field=models.TextField(default='', editable=False),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='guest',
            name='accepted',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='rules of admission accepted'),
        ),
        migrations.AddField(
            model_name='guest',
            name='decided',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='decided'),
        ),
        migrations.AddField(
            model_name='guest',
            name='decided_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by'),
        ),
        migrations.AlterField(
            model_name='registration',
            name='ending',
            field=models.CharField(blank=True, choices=[('person', 'cancelled by the person'), ('us', 'cancelled by us'), ('declined', 'offer declined'), ('expired', 'offer expired'), ('no_place', 'no place became free'), ('not_needed', 'booking no longer needed'), ('institute', 'not admitted by the institute')], editable=False, max_length=10, verbose_name='how it ended'),
        ),
    ]
