"""The groups of users.md and what each may do. `manage.py roles` makes them, again and again the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from home.models import HomePage

ADMIN = "wagtailadmin.access_admin"
LIBRARY = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)
WRITE = ("add_page", "change_page", "publish_page")


def every(label: str, *actions: str) -> tuple[str, ...]:
    app, model = label.split(".")
    return tuple(f"{app}.{action}_{model}" for action in actions or ("view", "add", "change", "delete"))


@dataclass(frozen=True, slots=True)
class Role:
    """`permissions` as "app.codename"; `pages` are actions on both home pages and all below them."""

    name: str
    permissions: tuple[str, ...]
    pages: tuple[str, ...] = ()
    library: bool = False


SHOP_TRUTH = (
    "product",
    "variant",
    "category",
    "price",
    "stock",
    "stockmovement",
    "batch",
    "vatrule",
    "order",
)
ROLES = (
    Role(
        "Redazione",
        (
            ADMIN,
            "wagtail_localize.submit_translation",
            *every("core.person"),
            *every("core.consent", "view", "add", "change"),
            *every("core.authorisation"),
            *every("stories.topic"),
            *every("home.notice"),
            *every("cooperatives.enquiry", "view", "change"),
        ),
        pages=(*WRITE, "unlock_page", "bulk_delete_page"),
        library=True,
    ),
    Role(
        "Bottega",
        (ADMIN, *(name for model in SHOP_TRUTH for name in every(f"shop.{model}", "view", "add", "change"))),
        pages=WRITE,
        library=True,
    ),
    Role(
        "Incontri",
        (
            ADMIN,
            *(name for model in ("event", "occurrence", "registration") for name in every(f"events.{model}")),
        ),
        pages=WRITE,
        library=True,
    ),
    Role("Traduzioni", (ADMIN, "wagtail_localize.submit_translation"), pages=("change_page",)),
    Role("Cooperativa", (ADMIN,), library=True),
)


def grant() -> list[str]:
    """Make every group with exactly its permissions; returns their names."""
    for role in ROLES:
        group, _made = Group.objects.get_or_create(name=role.name)
        group.permissions.set(_permissions(role.permissions))
        _grant_pages(group, role.pages)
        _grant_library(group, role.library)
    return [role.name for role in ROLES]


def _permissions(names: Iterable[str]) -> list[Permission]:
    wanted = {tuple(name.split(".")) for name in names}
    found = Permission.objects.select_related("content_type").filter(
        codename__in={code for _app, code in wanted}
    )
    return [one for one in found if (one.content_type.app_label, one.codename) in wanted]


def _grant_pages(group: Group, actions: tuple[str, ...]) -> None:
    homes: list[Page] = list(HomePage.objects.all())
    GroupPagePermission.objects.filter(group=group).delete()
    permissions = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=actions)
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=home.pk, permission=permission)
        for home in homes
        for permission in permissions
    )


def _grant_library(group: Group, granted: bool) -> None:
    GroupCollectionPermission.objects.filter(group=group).delete()
    root = Collection.get_first_root_node()
    if granted and root is not None:
        codes = {name.split(".")[1] for name in LIBRARY}
        apps = {name.split(".")[0] for name in LIBRARY}
        permissions = Permission.objects.filter(content_type__app_label__in=apps, codename__in=codes)
        GroupCollectionPermission.objects.bulk_create(
            GroupCollectionPermission(group=group, collection=root, permission=one) for one in permissions
        )
