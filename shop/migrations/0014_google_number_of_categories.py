import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0013_vouchers_gifts_and_pickup_hours")]

    operations = [
        migrations.AddField(
            model_name="category",
            name="google_number",
            field=models.PositiveIntegerField(
                blank=True,
                help_text="For the file that price comparers read, from google.com/basepages/producttype/taxonomy-with-ids.it-IT.txt. Empty says nothing.",
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(999999),
                ],
                verbose_name="number in Google's list",
            ),
        ),
    ]
