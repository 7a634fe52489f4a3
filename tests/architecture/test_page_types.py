"""The site map is what the page types state."""

import pytest
from wagtail.models import get_page_models

OURS = ["home", "stories", "events", "shop", "cooperatives", "search"]
PAGE_TYPES = [model for model in get_page_models() if model._meta.app_label in OURS]


def test_there_are_page_types_to_look_at():
    assert len(PAGE_TYPES) > 2


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model._meta.label)
def test_a_page_type_states_its_parents_and_its_children(model):
    assert "parent_page_types" in vars(model)
    assert "subpage_types" in vars(model)


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model._meta.label)
def test_a_page_type_has_its_own_template(model):
    assert model.template.startswith(f"{model._meta.app_label}/")


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model._meta.label)
def test_a_page_type_states_what_must_be_in_english(model):
    assert "english_minimum" in vars(model)
    assert {"title", "search_description"} <= set(model.english_minimum)
    assert all(model._meta.get_field(name) for name in model.english_minimum)
