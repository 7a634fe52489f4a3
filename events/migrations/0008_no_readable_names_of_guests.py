from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [('events', '0007_seal_names_of_guests')]

    operations = [
        # The way back needs a value for the rows that are there.
        migrations.AlterField(
            model_name='guest',
            name='name',
            field=models.CharField(default='', max_length=120, verbose_name='name'),
        ),
        migrations.RemoveField(
            model_name='guest',
            name='name',
        ),
        migrations.AddConstraint(
            model_name='guest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('admission', 'pending'), ('decided__isnull', True)), models.Q(models.Q(('admission', 'pending'), _negated=True), ('decided__isnull', False)), _connector='OR'), name='guest_decided_on_a_day'),
        ),
    ]
