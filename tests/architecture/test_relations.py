"""Foreign keys point to the right as imports do, also those that name their target in a string."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

LAYERS = ["search", "home", "stories", "events", "shop", "cooperatives", "core"]


def relations_to_the_left(known: Iterable[type[models.Model]]) -> Iterator[str]:
    for model in known:
        here = model._meta.app_label
        for field in model._meta.get_fields():
            target = field.related_model if field.concrete and field.is_relation else None
            there = target._meta.app_label if target else None
            if here in LAYERS and there in LAYERS and LAYERS.index(there) < LAYERS.index(here):
                yield f"{model._meta.label}.{field.name} -> {target._meta.label}"


def test_relations_point_to_the_right():
    assert list(relations_to_the_left(apps.get_models(include_auto_created=True))) == []


@isolate_apps("core", "shop")
def test_a_planted_relation_is_seen():
    class Loaf(models.Model):
        class Meta:
            app_label = "shop"

    class Baker(models.Model):
        loaf = models.ForeignKey("shop.Loaf", on_delete=models.CASCADE)
        loaves = models.ManyToManyField("shop.Loaf", related_name="bakers")

        class Meta:
            app_label = "core"

    found = list(relations_to_the_left([Baker, Loaf, Baker.loaves.through]))

    assert found == [
        "core.Baker.loaf -> shop.Loaf",
        "core.Baker.loaves -> shop.Loaf",
        "core.Baker_loaves.loaf -> shop.Loaf",
    ]
