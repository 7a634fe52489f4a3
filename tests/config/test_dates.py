"""A day is written 22/11/2026 in the admin's forms, in both languages, and read as the day that was written."""

import datetime

import pytest
from django import forms
from django.apps import apps
from django.utils import translation
from wagtail.admin.viewsets import viewsets
from wagtail.models import Page
from wagtail.users.models import UserProfile

from core.desk.choosing_people import NewPersonForm
from demo.shop_factories import CategoryFactory
from shop.desk.product_forms import ProductForm
from shop.desk.reports import PeriodForm
from shop.desk.stock_forms import KeepingForm, MovementForm
from shop.models import Season

DAY = datetime.date(2026, 11, 3)  # which an American reads as the 11th of March
HOUR = datetime.datetime(2026, 11, 3, 9, 30)  # noqa: DTZ001 - as a widget is given it


def form_classes():
    for viewset in viewsets.viewsets:
        form = viewset._edit_handler.get_form_class() if getattr(viewset, "_edit_handler", None) else None
        if form is not None:
            yield viewset.name, form
    yield from (
        ("reports", PeriodForm),
        ("stock", MovementForm),
        ("stock", KeepingForm),
        ("product", ProductForm),
    )
    yield "new person", NewPersonForm
    for model in apps.get_models():
        if issubclass(model, Page) and model is not Page:
            yield model.__name__, model.get_edit_handler().get_form_class()


def fields_of(form):
    yield from form.base_fields.items()
    for name, rows in getattr(form, "formsets", {}).items():
        yield from ((f"{name}-{key}", field) for key, field in rows.form.base_fields.items())


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_date_of_every_form_reads_what_it_writes(language):
    seen = []
    with translation.override(language):
        for where, form in form_classes():
            for name, field in fields_of(form):
                value, said = {
                    forms.DateField: (DAY, "03/11/2026"),
                    forms.DateTimeField: (HOUR, "03/11/2026 09:30"),
                }.get(type(field), (None, ""))
                if value is None or field.widget.is_hidden:
                    continue
                written = field.widget.format_value(value)
                assert written == said, f"{where} {name}"
                read = field.clean(written)
                assert read.replace(tzinfo=None) == HOUR if value is HOUR else read == DAY, f"{where} {name}"
                seen.append(f"{where} {name}")

    assert {"seasons opens", "StoryPage go_live_at", "StoryPage expire_at", "new person given"} <= set(seen)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("typed", ["03/11/2026", "3/11/2026", "2026-11-03"])
def test_a_day_typed_in_either_language_is_stored_as_that_day(admin_client, admin_user, language, typed):
    CategoryFactory()
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    rows = {f"products-{count}_FORMS": "0" for count in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}

    admin_client.post(
        "/admin/seasons/new/",
        {
            "label_it": "Prova",
            "label_en": "Trial",
            "code": "prova",
            "position": "0",
            "opens": typed,
            "closes": "30/11/2026",
            **rows,
        },
    )

    season = Season.objects.get()
    assert (season.opens, season.closes) == (DAY, datetime.date(2026, 11, 30))
    shown = admin_client.get(f"/admin/seasons/edit/{season.pk}/").content.decode()
    assert 'value="03/11/2026"' in shown
