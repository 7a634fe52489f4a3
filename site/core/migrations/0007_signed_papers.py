import core.private_files
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0006_forgetting'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(help_text='A label, a measure, a report: of what, of which year.', max_length=200, verbose_name='what it proves')),
                ('link', models.URLField(blank=True, verbose_name='address')),
            ],
            options={
                'verbose_name': 'evidence',
                'verbose_name_plural': 'evidence',
            },
        ),
        migrations.CreateModel(
            name='HiddenPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField(default=django.utils.timezone.now, verbose_name='hidden since')),
            ],
            options={
                'verbose_name': 'hidden page',
                'verbose_name_plural': 'hidden pages',
                'ordering': ['since'],
            },
        ),
        migrations.CreateModel(
            name='Newsroom',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(blank=True, help_text="Where notices about consents go. Left empty: the consortium's own address.", max_length=254, verbose_name='letters to the editors')),
                ('brands', models.TextField(blank=True, default='Gatti Galeotti', help_text='One on each line: brands and titles in which the check of words remarks on nothing.', verbose_name='names that may be written')),
            ],
            options={
                'verbose_name': 'editors’ settings',
                'verbose_name_plural': 'editors’ settings',
            },
        ),
        migrations.AddField(
            model_name='authorisation',
            name='file',
            field=core.private_files.PrivateFileField(blank=True, help_text='PDF, JPEG or PNG. Only the editors can read it.', storage=core.private_files.store, upload_to=core.private_files.nameless, verbose_name='signed paper'),
        ),
        migrations.AddField(
            model_name='consent',
            name='file',
            field=core.private_files.PrivateFileField(blank=True, help_text='PDF, JPEG or PNG. Only the editors can read it.', storage=core.private_files.store, upload_to=core.private_files.nameless, verbose_name='signed paper'),
        ),
        migrations.AddField(
            model_name='consent',
            name='told_days',
            field=models.PositiveSmallIntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='picture',
            name='authorisation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pictures', to='core.authorisation', verbose_name='authorisation'),
        ),
        migrations.AddField(
            model_name='picture',
            name='made_inside',
            field=models.BooleanField(default=False, help_text='Then it carries the institute’s authorisation.', verbose_name='made inside a prison'),
        ),
        migrations.AddField(
            model_name='picture',
            name='withheld',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='withheld since'),
        ),
        migrations.AlterField(
            model_name='authorisation',
            name='institute',
            field=models.CharField(help_text='The prison, as readers are told: Casa di reclusione di Opera.', max_length=120, verbose_name='institute'),
        ),
        migrations.AlterField(
            model_name='authorisation',
            name='reference',
            field=models.CharField(help_text='Number and date of the paper.', max_length=80, verbose_name='reference'),
        ),
        migrations.AddConstraint(
            model_name='authorisation',
            constraint=models.CheckConstraint(condition=models.Q(('expires__isnull', True), ('expires__gte', models.F('given')), _connector='OR'), name='authorisation_expires_after_given'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='document',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.document', verbose_name='document'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='page',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to=settings.WAGTAIL_PAGE_MODEL),
        ),
        migrations.AddField(
            model_name='hiddenpage',
            name='page',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='hidden_page', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page'),
        ),
        migrations.AddField(
            model_name='hiddenpage',
            name='revision',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision'),
        ),
    ]
