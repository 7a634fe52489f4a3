from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0008_papers_out_of_the_documents")]

    operations = [migrations.RemoveField(model_name="consent", name="proof")]
