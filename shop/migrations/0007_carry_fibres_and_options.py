"""What was kept in another shape: fibres by code, options as free words, whose name stood on the page."""

from collections import defaultdict

from django.db import migrations

LONGEST = 40  # others stay as they are, until somebody chooses
UNNAMED = ("Versione", "Version")


def carry(apps, schema_editor):
    carry_fibres(apps)
    carry_options(apps)


def carry_fibres(apps):
    for sheet in apps.get_model("shop", "Sheet").objects.all():
        if not isinstance(sheet.fibres, dict):
            continue
        shares = sorted(sheet.fibres.items(), key=lambda share: -share[1])
        sheet.fibres = [{"part": "whole", "fibre": fibre, "percent": share} for fibre, share in shares]
        if sheet.kind == "goods" and sheet.fibres:
            sheet.kind = "textile"
        sheet.save(update_fields=["fibres", "kind"])


def carry_options(apps):
    """The words of a variant become a value of an option named as its page named the choice."""
    Variant = apps.get_model("shop", "Variant")
    products = defaultdict(list)
    for variant in Variant.objects.exclude(option_it="").order_by("position", "sku"):
        products[variant.product_id].append(variant)
    names = names_of(apps)
    for product, variants in products.items():
        words = [variant.option_it for variant in variants]
        if len(set(words)) == len(words) and max(map(len, words)) <= LONGEST:
            choose(apps, variants, names.get(product, UNNAMED))


def names_of(apps):
    found = defaultdict(dict)
    told = apps.get_model("shop", "ProductPage").objects.exclude(option_label="").order_by("pk")
    for product, language, label in told.values_list("product", "locale__language_code", "option_label"):
        found[product].setdefault(language, label)
    return {
        product: (said["it"], said.get("en", said["it"])) for product, said in found.items() if "it" in said
    }


def choose(apps, variants, name):
    Option, OptionValue = apps.get_model("shop", "Option"), apps.get_model("shop", "OptionValue")
    option, _new = Option.objects.get_or_create(
        label_it=name[0], defaults={"label_en": name[1], "position": Option.objects.count()}
    )
    for variant in variants:
        value, _new = OptionValue.objects.get_or_create(
            option=option,
            label_it=variant.option_it,
            defaults={
                "label_en": (variant.option_en or variant.option_it)[:40],
                "position": OptionValue.objects.filter(option=option).count(),
            },
        )
        apps.get_model("shop", "VariantOption").objects.create(variant=variant, option=option, value=value)
        variant.combination = str(value.pk)
        variant.save(update_fields=["combination"])


class Migration(migrations.Migration):

    dependencies = [
        ('shop', '0006_sheets_by_kind_and_options'),
    ]

    operations = [migrations.RunPython(carry, migrations.RunPython.noop)]
