"""Publishing with the editor's own button reaches the English page too."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import User
from demo.people_factories import PictureFactory
from demo.telling_factories import ContentPageFactory, plant_site
from demo.translating import translate
from home.models import ContentPage

pytestmark = pytest.mark.django_db


def test_the_editors_button_carries_the_picture_over(client):
    plant_site()
    page = ContentPageFactory(title="Chi siamo", slug="chi-siamo", standfirst="Il consorzio.")
    english = translate(page, {"Chi siamo": "About us", "Il consorzio.": "The consortium."})
    picture = PictureFactory()
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    typed = {
        "title": "Chi siamo",
        "slug": "chi-siamo",
        "standfirst": "Il consorzio, oggi.",
        "search_description": page.search_description,
        "picture": picture.pk,
        "body": streamfield([]),
        "portrayals": inline_formset([]),
        "comments": inline_formset([]),
        "action-publish": "1",
    }

    answer = client.post(f"/admin/pages/{page.pk}/edit/", nested_form_data(typed))

    assert answer.status_code == 302, answer.context["form"].errors
    told = ContentPage.objects.get(pk=english.pk)
    assert (told.picture, told.standfirst, told.title) == (picture, "The consortium.", "About us")
