import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0009_no_consent_among_the_documents'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        # The register is read from pages and was empty until now: it is made anew, and fills itself.
        migrations.DeleteModel(name='Figure'),
        migrations.AddField(
            model_name='organisation',
            name='latitude',
            field=models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='latitude'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='longitude',
            field=models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='longitude'),
        ),
        migrations.CreateModel(
            name='SpecialHours',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(verbose_name='day')),
                ('opens', models.TimeField(verbose_name='opens')),
                ('closes', models.TimeField(verbose_name='closes')),
                ('reason_it', models.CharField(blank=True, max_length=120, verbose_name='reason in Italian')),
                ('reason_en', models.CharField(blank=True, max_length=120, verbose_name='reason in English')),
            ],
            options={
                'verbose_name': 'special hours',
                'verbose_name_plural': 'special hours',
                'ordering': ['day', 'opens'],
                'constraints': [models.CheckConstraint(condition=models.Q(('closes__gt', models.F('opens'))), name='special_hours_in_order'), models.UniqueConstraint(fields=('day', 'opens'), name='special_hours_once')],
            },
        ),
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('block', models.CharField(max_length=100)),
                ('place', models.CharField(max_length=200)),
                ('value', models.CharField(max_length=40, verbose_name='figure')),
                ('unit', models.CharField(blank=True, max_length=30, verbose_name='unit')),
                ('subject_it', models.CharField(blank=True, max_length=160, verbose_name='what is counted, in Italian')),
                ('subject_en', models.CharField(blank=True, max_length=160, verbose_name='what is counted, in English')),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='year')),
                ('consulted', models.DateField(blank=True, null=True, verbose_name='looked up on')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
                ('settled', models.BooleanField(default=False, verbose_name='will not change any more')),
                ('confirmed', models.DateField(blank=True, null=True, verbose_name='found right on')),
                ('as_of', models.DateField(blank=True, null=True, verbose_name='right as of')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figures', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'figure',
                'verbose_name_plural': 'figures',
                'ordering': ['as_of', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('page', 'block'), name='figure_once_a_block')],
            },
        ),
    ]
