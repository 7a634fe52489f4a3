"""A field that left the product's page leaves no sentence behind, on which localize would stumble."""

from importlib import import_module

import pytest
from django.apps import apps
from wagtail_localize.models import StringSegment, TranslationContext, TranslationSource

from demo.shop_factories import ProductPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_only_the_sentences_of_fields_that_are_gone_are_forgotten():
    source, _made = TranslationSource.update_or_create_from_instance(ProductPageFactory())
    kept = list(TranslationContext.objects.order_by("pk").values_list("path", flat=True))
    assert "title" in kept
    old = TranslationContext.objects.create(object_id=source.object_id, path="manufacturer")
    string = StringSegment.objects.first()
    StringSegment.objects.create(source=source, context=old, string=string.string, order=99)

    import_module("shop.migrations.0011_forget_sentences_of_fields_gone").forget(apps, None)

    assert list(TranslationContext.objects.order_by("pk").values_list("path", flat=True)) == kept
    assert not StringSegment.objects.filter(order=99).exists()
