"""A product that changes category takes its pages along, in both languages, or says why it cannot."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group

from config import roles
from core.models import User
from demo.page_factories import in_english
from demo.shop_factories import CategoryPageFactory, ProductPageFactory
from shop.desk import moving
from shop.models import Product, ProductPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def bread():
    page = ProductPageFactory(title="Pane", slug="pane")
    in_english(page.get_parent().specific, title="Oven", slug="oven")
    in_english(page, title="Bread", slug="bread")
    return page


@pytest.fixture
def sweets():
    page = CategoryPageFactory(title="Dolci", slug="dolci")
    in_english(page, title="Sweets", slug="sweets")
    return page


@pytest.fixture
def desk(client, bread, sweets):
    roles.grant()
    user = User.objects.create_user("bottega", "bottega@example.org")
    user.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(user)
    return client


def addresses(product):
    pages = ProductPage.objects.filter(product=product).order_by("-locale__language_code")
    return [page.url for page in pages]


def as_it_stands(desk, address):
    """What a browser sends of the product's form."""
    form = BeautifulSoup(desk.get(address).content, "html.parser").select_one("form.desk-product")
    for template in form.select("template"):
        template.decompose()
    sent = {}
    for field in form.select("[name]"):
        if field.name == "select":
            sent[field["name"]] = [one.get("value", "") for one in field.select("option[selected]")][:1] or ""
        elif field.name == "textarea":
            sent[field["name"]] = field.text.strip()
        elif field.name == "input" and (
            field.get("type") not in ("checkbox", "radio") or field.has_attr("checked")
        ):
            sent[field["name"]] = field.get("value", "on" if field.get("type") == "checkbox" else "")
    return sent


def change(desk, page, category):
    sent = as_it_stands(desk, f"/admin/products/{page.product_id}/") | {"category": category.pk}
    return desk.post(f"/admin/products/{page.product_id}/", sent)


def test_both_pages_move_and_their_old_addresses_lead_there(desk, bread, sweets):
    before = addresses(bread.product)

    assert change(desk, bread, sweets.category).status_code == 302

    after = addresses(bread.product)
    assert [address.rsplit("/", 3)[1] for address in after] == ["dolci", "sweets"]
    for old, new in zip(before, after, strict=True):
        answer = desk.get(old)
        assert (answer.status_code, answer["Location"]) == (301, new)
        assert desk.get(new).status_code == 200


def test_where_they_cannot_stand_it_is_refused_and_nothing_changes(desk, bread, sweets):
    before, old = addresses(bread.product), bread.product.category_id
    bare = CategoryPageFactory(title="Solo in italiano", slug="solo")
    taken = CategoryPageFactory(title="Preso", slug="preso")
    in_english(taken, title="Taken", slug="taken")
    ProductPageFactory(title="Pane", slug="pane", parent=taken)
    unseen = type(sweets.category).objects.create(code="senza", label_it="Senza pagina", label_en="Bare")
    for category, said in (
        (bare.category, "non ha ancora"),
        (taken.category, "“pane”"),
        (unseen, "“Senza pagina” non ha ancora una pagina"),
    ):
        answer = change(desk, bread, category)
        assert answer.status_code == 422
        assert said in str(answer.context["form"].errors["category"])
        assert answer.context["form"]["category"].value() == str(category.pk)
        assert (addresses(bread.product), Product.objects.get(pk=bread.product_id).category_id) == (
            before,
            old,
        )


def test_a_product_without_a_page_changes_freely(sweets):
    product = ProductPageFactory(title="Altro").product
    product.pages.all().delete()
    product.category = sweets.category

    assert moving.why_not(product) == ""
    moving.follow(product)
