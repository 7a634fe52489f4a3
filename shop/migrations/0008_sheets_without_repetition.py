from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('shop', '0007_carry_fibres_and_options'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='productpage',
            name='contact',
        ),
        migrations.RemoveField(
            model_name='productpage',
            name='manufacturer',
        ),
        migrations.RemoveField(
            model_name='productpage',
            name='operator',
        ),
        migrations.RemoveField(
            model_name='productpage',
            name='option_label',
        ),
        migrations.RemoveField(
            model_name='productpage',
            name='packaging',
        ),
    ]
