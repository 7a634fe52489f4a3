from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cooperatives', '0006_hiring_is_dated_today'),
    ]

    operations = [
        migrations.AddField(
            model_name='prison',
            name='asks_citizenship',
            field=models.BooleanField(default=True, help_text='Of the guests of an event inside, together with their document.', verbose_name='asks the citizenship of who comes in'),
        ),
    ]
