"""A copied page reaches readers through the publish gate only."""

import pytest

from core.models import User
from demo.shop_factories import ProductPageFactory
from shop.models import ProductPage


@pytest.mark.django_db
@pytest.mark.parametrize("asked", ["publish_copies", "alias"])
def test_a_copy_is_a_draft_whatever_is_asked(client, asked):
    page = ProductPageFactory()
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    form = {"new_title": "Copia", "new_slug": "copia", "new_parent_page": page.get_parent().pk, asked: "on"}

    assert client.post(f"/admin/pages/{page.pk}/copy/", form).status_code == 302

    copy = ProductPage.objects.get(slug="copia")
    assert (copy.live, copy.alias_of) == (False, None)
