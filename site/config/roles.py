"""The groups of users.md and what each may do. `manage.py roles` makes them, again and again the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models import QuerySet
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from events.models import EventIndexPage
from home.models import HomePage
from shop.models import ShopPage
from stories.models import StoryIndexPage

ADMIN = "wagtailadmin.access_admin"
TRANSLATE = "wagtail_localize.submit_translation"
WRITE = ("add_page", "change_page", "publish_page")
HOMES, ENGLISH, SHOPS, EVENTS, STORIES = "homes", "english", "shops", "events", "stories"


def every(label: str, *actions: str) -> tuple[str, ...]:
    app, model = label.split(".")
    return tuple(f"{app}.{action}_{model}" for action in actions or ("view", "add", "change", "delete"))


def kept(app: str, *models: str) -> tuple[str, ...]:
    """Written and corrected, never deleted by hand."""
    return tuple(name for model in models for name in every(f"{app}.{model}", "view", "add", "change"))


ALL_PICTURES = (*every("wagtailimages.image", "add", "change", "choose"),)
OWN_PICTURES = every("wagtailimages.image", "add", "choose")
ALL_FILES = every("wagtaildocs.document", "add", "change", "choose")


@dataclass(frozen=True, slots=True)
class Role:
    """`permissions` as "app.codename"; `pages` are actions in `place` and all below it; `library` those on
    pictures and documents. Who may only add to the library may change what they added themselves; who has
    `drafts` somewhere begins pages there, and writes on in those.
    """

    name: str
    permissions: tuple[str, ...]
    pages: tuple[str, ...] = ()
    place: str = HOMES
    library: tuple[str, ...] = ()
    drafts: str = ""


ROLES = (
    Role(
        "Redazione",
        (
            ADMIN,
            TRANSLATE,
            *every("core.person"),
            *every("core.consent", "view", "add", "change"),
            *every("core.authorisation"),
            *every("core.newsroom", "view", "change"),
            *every("core.figure", "view", "change"),
            *every("core.recording"),
            *every("stories.topic"),
            *every("stories.series"),
            *every("home.notice"),
            *kept("cooperatives", "cooperative", "prison", "workshop", "membership", "partner"),
            *every("home.newsletter"),
            *every("search.synonyms"),
            *every("search.promotion"),
            *every("search.missed", "view", "delete"),
            *every("cooperatives.enquiry", "view", "change"),
            *every("cooperatives.enquiryaddress"),
            *every("wagtailredirects.redirect"),
            *every("core.missingpage", "view", "delete"),
        ),
        pages=(*WRITE, "unlock_page", "bulk_delete_page"),
        library=(*ALL_PICTURES, *ALL_FILES),
    ),
    Role(
        "Bottega",
        (
            ADMIN,
            TRANSLATE,
            *kept("shop", "product", "variant", "category", "price", "stock", "stockmovement", "batch"),
            *kept("shop", "productimport", "vatrule", "order", "option"),
            *every("shop.deliveryzone"),
            *every("shop.deliveryband"),
            *every("shop.deliverysurcharge"),
            *every("shop.deliveryterms", "view", "change"),
            *every("shop.voucher"),
            *every("shop.season"),
            *every("shop.courier"),
            *every("core.datarequest", "change"),
            *every("shop.withdrawalcase", "view", "change"),
            *every("shop.refund", "view", "change"),
            *every("core.openinghours"),
            *every("core.closure"),
            *every("core.specialhours"),
            *every("core.organisation", "view", "change"),
        ),
        pages=WRITE,
        place=SHOPS,
        library=OWN_PICTURES,
    ),
    Role(
        "Incontri",
        (
            ADMIN,
            *(
                name
                for model in ("event", "occurrence", "registration", "series")
                for name in every(f"events.{model}")
            ),
            # Who comes inside a prison: take these two away from somebody, and they see bookings without identities.
            *every("events.guest", "view", "change"),
        ),
        pages=WRITE,
        place=EVENTS,
        library=OWN_PICTURES,
        drafts=STORIES,  # the account of an event
    ),
    Role("Traduzioni", (ADMIN, TRANSLATE), pages=("change_page", "publish_page"), place=ENGLISH),
    # Its own pages come by a group of its own, with leave to change those pages only (docs/editors.md).
    Role("Cooperativa", (ADMIN,), library=OWN_PICTURES),
)


def grant() -> list[str]:
    """Make every group with exactly its permissions; returns their names."""
    for role in ROLES:
        group, _made = Group.objects.get_or_create(name=role.name)
        group.permissions.set(permissions(role.permissions))
        _grant_pages(group, role)
        _grant_library(group, role.library)
    return [role.name for role in ROLES]


def permissions(names: Iterable[str]) -> list[Permission]:
    wanted = {tuple(name.split(".")) for name in names}
    found = Permission.objects.select_related("content_type").filter(
        codename__in={code for _app, code in wanted}
    )
    return [one for one in found if (one.content_type.app_label, one.codename) in wanted]


def _grant_pages(group: Group, role: Role) -> None:
    GroupPagePermission.objects.filter(group=group).delete()
    granted = [(role.place, role.pages), (role.drafts, ("add_page",))]
    for place, names in granted:
        actions = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=names)
        GroupPagePermission.objects.bulk_create(
            GroupPagePermission(group=group, page_id=page.pk, permission=permission)
            for page in _place(place)
            for permission in actions
        )


def _place(name: str) -> "list[Page]":
    places: dict[str, QuerySet[Any]] = {
        HOMES: HomePage.objects.all(),
        ENGLISH: HomePage.objects.filter(locale__language_code="en"),
        SHOPS: ShopPage.objects.all(),
        EVENTS: EventIndexPage.objects.all(),
        STORIES: StoryIndexPage.objects.filter(locale__language_code="it"),
    }
    return list(places[name]) if name else []


def _grant_library(group: Group, names: tuple[str, ...]) -> None:
    GroupCollectionPermission.objects.filter(group=group).delete()
    root = Collection.get_first_root_node()
    if root is not None:
        GroupCollectionPermission.objects.bulk_create(
            GroupCollectionPermission(group=group, collection=root, permission=one)
            for one in permissions(names)
        )
