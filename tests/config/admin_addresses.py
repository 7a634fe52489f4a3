"""Every address of the admin, as the resolver knows it, with real objects for its arguments."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Revision, Site, Task, Workflow
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from cooperatives.models import Cooperative, Enquiry, EnquiryAddress, Membership, Partner, Prison, Workshop
from core.models import (
    Authorisation,
    Closure,
    Consent,
    Document,
    Figure,
    OpeningHours,
    Organisation,
    Person,
    Picture,
    Recording,
    SpecialHours,
    User,
)
from events.models import Event, Occurrence, Registration
from events.models import Series as EventSeries
from home.models import Newsletter, Notice
from search.models import Missed, Promotion, Synonyms
from shop.models import (
    BankFile,
    Category,
    Courier,
    DeliveryBand,
    DeliverySurcharge,
    DeliveryTerms,
    DeliveryZone,
    Invoice,
    Option,
    Order,
    PackingRun,
    PaymentAlert,
    PaymentEvent,
    Product,
    ProductImport,
    Refund,
    Season,
    TrackingImport,
    Variant,
    VatRule,
    Voucher,
    WithdrawalCase,
)
from stories.models import Series, StoryIndexPage, StoryPage, Topic

# The screens of truth: namespace and model.
KEYED: dict[str, Any] = {
    "notices": Notice,
    "newsletters": Newsletter,
    "topics": Topic,
    "series": Series,
    "recordings": Recording,
    "recording_chooser": Recording,
    "events": Event,
    "event_series": EventSeries,
    "bookings": Registration,
    "orders": Order,
    "products": Product,
    "product_chooser": Product,
    "variant_chooser": Variant,
    "stock": Variant,
    "delivery-zones": DeliveryZone,
    "delivery-prices": DeliveryBand,
    "delivery-surcharges": DeliverySurcharge,
    "delivery-terms": DeliveryTerms,
    "vouchers": Voucher,
    "categories": Category,
    "options": Option,
    "seasons": Season,
    "vat-rules": VatRule,
    "couriers": Courier,
    "withdrawals": WithdrawalCase,
    "refunds": Refund,
    "cooperatives": Cooperative,
    "prisons": Prison,
    "workshops": Workshop,
    "memberships": Membership,
    "partners": Partner,
    "enquiries": Enquiry,
    "enquiry-addresses": EnquiryAddress,
    "people": Person,
    "person_chooser": Person,
    "authorisations": Authorisation,
    "opening-hours": OpeningHours,
    "closures": Closure,
    "special-hours": SpecialHours,
    "figures": Figure,
    "synonyms": Synonyms,
    "promotions": Promotion,
    "missed": Missed,
    "imports": ProductImport,
    "transfers": BankFile,
    "payments": PaymentAlert,
    "wagtaillocales": Locale,
    "wagtailsites": Site,
    "wagtailusers_users": User,
    "wagtailusers_groups": Group,
}


@dataclass(frozen=True, slots=True)
class Address:
    name: str
    path: str


def patterns(
    parts: list[Any], namespace: str = "", above: tuple[Any, ...] = ()
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """(view name, the patterns that lead to it from the top)."""
    for part in parts:
        way = (*above, part)
        if isinstance(part, URLResolver):
            inside = f"{namespace}{part.namespace}:" if part.namespace else namespace
            yield from patterns(part.url_patterns, inside, way)
        elif isinstance(part, URLPattern):
            yield f"{namespace}{part.name}", way


def of_the_admin() -> list[tuple[str, tuple[Any, ...]]]:
    top = [part for part in get_resolver().url_patterns if str(part.pattern) == "admin/"]
    return list(patterns(top))


def arguments(way: tuple[Any, ...]) -> list[str]:
    names: list[str] = []
    for part in way:
        names += part.pattern.regex.groupindex if hasattr(part.pattern, "regex") else part.pattern.converters
    return list(dict.fromkeys(names))


NONE = 999_999  # of these there is no row: the view must refuse before it looks, or find nothing


def found(model: Any, **where: Any) -> int:
    return int(model.objects.filter(**where).order_by("pk").values_list("pk", flat=True).first() or NONE)


def values() -> dict[str, Any]:
    """What stands for each argument: by "view's name argument", by "namespace: argument", or by the argument."""
    story = found(StoryPage, locale__language_code="it")
    source = found(TranslationSource)
    rows: dict[str, Any] = {f"{name}: pk": found(model) for name, model in KEYED.items()}
    rows["event_account pk"] = rows["events: pk"]
    rows["colleague_entrance pk"] = rows["wagtailusers_users: pk"]
    rows |= {f"person_{act} pk": rows["people: pk"] for act in ("withdraw", "receipt")}
    named = {
        ("page_id", "page_to_move_id", "page_pk", "wagtailadmin_pages:revisions_compare pk"): story,
        ("wagtailadmin_api: pk", "wagtailadmin_api:pages: pk"): story,
        ("parent_page_id", "destination_id"): found(StoryIndexPage, locale__language_code="it"),
        ("image_id", "wagtailimages_chooser: pk", "wagtailadmin_api:images: pk"): found(Picture),
        ("document_id", "doc_id", "wagtaildocs_chooser: pk", "wagtailadmin_api:documents: pk"): found(
            Document
        ),
        ("content_type_app_name", "app_label", "app_name"): "stories",
        ("content_type_model_name", "model_name"): "storypage",
        ("wagtailsettings: app_name",): "core",
        ("wagtailsettings: model_name",): "organisation",
        ("wagtailsettings: pk",): found(Organisation),
        ("wagtailadmin_tag_model_autocomplete app_name",): "core",
        ("wagtailadmin_tag_model_autocomplete model_name",): "picture",
        ("wagtailadmin_workflows: app_label",): "wagtailcore",
        ("wagtailadmin_workflows: model_name",): "groupapprovaltask",
        ("wagtailadmin_workflows: pk", "workflow_pk"): found(Workflow),
        ("wagtailadmin_workflows:edit_task pk", "wagtailadmin_workflows:disable_task pk", "task_id"): found(
            Task
        ),
        ("wagtailadmin_workflows:enable_task pk",): found(Task),
        ("collection_id", "wagtailadmin_collections: pk"): found(Collection, depth__gt=1),
        ("revision_id", "revision_id_a", "revision_id_b"): found(Revision, object_id=str(story)),
        ("wagtail_bulk_action app_label",): "wagtailcore",
        ("wagtail_bulk_action model_name",): "page",
        ("action",): "publish",
        ("action_name",): "copy",
        ("example",): "ritratto",
        ("filter_spec",): "original",
        ("kind",): "product",
        ("imports:export kind",): "csv",
        ("private_file kind",): "consent",
        ("private_file pk",): found(Consent),
        ("bring_back pk",): found(Person),
        ("code",): "pay",
        ("invoices: invoice",): found(Invoice),
        ("bookings: occurrence",): found(Occurrence, registrations__isnull=False),
        ("payments:retry pk",): found(PaymentEvent),
        ("counter: day",): "2026-11-22",
        ("takings:file kind",): "csv",
        ("packing: run",): found(PackingRun),
        ("packing: source",): found(TrackingImport),
        ("mode",): "default",
        ("state_letter_again key", "state_letter_left key"): NONE,
        ("state_task_again key",): "00000000-0000-4000-8000-000000000000",
        ("language",): "it",
        ("translation_words_of name",): "immagini",
        ("session_id",): 1,
        ("object_id",): str(story),
        ("uidb64",): "MQ",
        ("token",): "x-y",
        ("redirect_id",): found(Redirect),
        ("translation_source_id",): source,
        ("translation_id",): found(Translation, source=source),
        ("string_segment_id",): found(StringSegment, source=source),
        ("overridable_segment_id",): found(OverridableSegment, source=source),
        ("task_state_id", "workflow_state_id", "uploaded_file_id", "wagtail_localize: pk"): NONE,
    }
    return rows | {name: value for names, value in named.items() for name in names}


def addresses() -> list[Address]:
    known = values()
    made = []
    for name, way in of_the_admin():
        namespace = name.rpartition(":")[0]
        given = {}
        for argument in arguments(way):
            keys = (f"{name} {argument}", f"{namespace}: {argument}", argument)
            key = next((one for one in keys if one in known), None)
            assert key is not None, (
                f"{name} needs a value for {argument}: say one in tests/config/admin_addresses.py"
            )
            given[argument] = known[key]
        if name.endswith(":None") or name == "None":
            continue
        made.append(Address(name, reverse(name, kwargs=given)))
    return list(dict.fromkeys(made))  # our doors stand before Wagtail's, at the same addresses
