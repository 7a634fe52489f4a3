"""A site with one row of each kind, and somebody of each role."""

import uuid

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection
from wagtail_localize.models import Translation, TranslationSource

from config import roles
from cooperatives.models import Enquiry, EnquiryAddress, Partner
from core.models import (
    Authorisation,
    Closure,
    Document,
    Figure,
    Forgetting,
    MissingPage,
    OpeningHours,
    Organisation,
    SpecialHours,
    User,
)
from core.models.forgetting import Reason
from demo.event_factories import EventPageFactory, OccurrenceFactory
from demo.page_factories import in_english
from demo.people_factories import ConsentFactory, PictureFactory, RecordingFactory
from demo.place_factories import WorkshopFactory
from demo.shop_factories import ProductPageFactory, VariantFactory, place_order
from demo.telling_factories import (
    CooperativePageFactory,
    MembershipFactory,
    SeriesFactory,
    StoryPageFactory,
    TopicFactory,
)
from events.models import Registration
from events.models import Series as EventSeries
from home.models import Newsletter, Notice
from search.models import Missed, Promotion, Synonyms
from shop import defaults
from shop.models import (
    Option,
    Order,
    OrderPayment,
    ProductImport,
    Refund,
    Season,
    Withdrawal,
    WithdrawalCase,
)
from shop.models.bank import BankFile
from shop.models.invoices import Invoice, InvoiceKind
from shop.models.packing import PackingRun, TrackingImport
from shop.models.payments import PaymentAlert, PaymentEvent, Trouble
from shop.models.vouchers import Voucher, VoucherKind
from tests.config.admin_addresses import Address, addresses
from tests.config.admin_roles import LETTERS, SIGNING


def the_shops_papers(order: Order) -> None:
    """What stands beside an order that somebody works on."""
    run = PackingRun.objects.create(key=uuid.uuid4())
    TrackingImport.objects.create(run=run, file_name="corriere.csv")
    BankFile.objects.create()
    Voucher.objects.create(code="NATALE", kind=VoucherKind.AMOUNT, value=5)
    PaymentEvent.objects.create(provider="card", event_id="evt_1", type="x", order=order)
    payment = OrderPayment.objects.create(order=order, amount=1, payment_method="card", transaction_id="pi_1")
    PaymentAlert.objects.create(payment=payment, trouble=Trouble.values[0], amount=1)
    Invoice.objects.create(
        kind=InvoiceKind.values[0],
        year=2026,
        number=1,
        told="1",
        issued_on=timezone.localdate(),
        order=order,
        total=order.total,
        file_name="IT0_1.xml",
        xml="<x/>",
    )


@pytest.fixture
def world() -> list[Address]:
    return planted()


def planted() -> list[Address]:
    """One row of each kind, so that an address of the admin has something to open: all its addresses."""
    story = StoryPageFactory()
    english = in_english(story)
    source, _made = TranslationSource.update_or_create_from_instance(story)
    Translation.objects.get_or_create(source=source, target_locale=english.locale)
    product = ProductPageFactory()
    in_english(product)
    variant = VariantFactory(product=product.product)
    event = EventPageFactory()
    in_english(event)
    CooperativePageFactory()
    WorkshopFactory()
    MembershipFactory()
    TopicFactory()
    SeriesFactory()
    RecordingFactory()
    defaults.write()
    Option.objects.create(label_it="Taglia", label_en="Size")
    Organisation.load()
    order = place_order(variant)
    the_shops_papers(order)
    now = timezone.now()
    today = timezone.localdate(now)
    Refund.objects.create(order=order, key="x", amount=1, why="x")
    WithdrawalCase.objects.create(
        withdrawal=Withdrawal.objects.create(
            reference="R-X", key=uuid.uuid4(), name="Anna", order_reference="x", email="a@b.it", language="it"
        ),
        order=order,
        refund_by=today,
    )
    Partner.objects.create(name="Comune", code="comune")
    Season.objects.create(code="natale", label_it="Natale", label_en="Christmas", opens=today, closes=today)
    Notice.objects.create(text_it="Chiusi", text_en="Closed", last=today)
    Newsletter.objects.create(subject_it="Novembre", subject_en="November")
    Registration.objects.create(
        occurrence=OccurrenceFactory(), name="Anna", email="a@example.org", language="it", consented=now
    )
    Enquiry.objects.create(
        subject="x", name="Anna", email="a@example.org", message="?", language="it", consented=now
    )
    nadia = ConsentFactory(
        person__display_name="Nadia", file=ContentFile(b"%PDF-1.4", name="nadia.pdf")
    ).person
    Forgetting.objects.create(person=nadia, reason=Reason.DATE, done={"counts": {}, "pages": []})
    EnquiryAddress.objects.create(audience="companies", email="aziende@example.org")
    Authorisation.objects.create(reference="1/26", institute="Opera", given=today)
    OpeningHours.objects.create(weekday=0, opens="10:00", closes="19:00")
    Closure.objects.create(first=today, last=today)
    SpecialHours.objects.create(day=today, opens="10:00", closes="16:00")
    Figure.objects.create(page=event, block="a", value="14", year=now.year)
    Synonyms.objects.create(words="maglietta\nt-shirt")
    Promotion.objects.create(queries="natale", page=story)
    Missed.objects.create(language="it", words="monopattino")
    PictureFactory()
    Document.objects.create(title="Listino", file=ContentFile(b"%PDF-1.4", name="listino.pdf"))
    ProductImport.objects.create(file_name="prodotti.csv", digest="x")
    EventSeries.objects.create(code="cycle", label_it="Sei sere", label_en="Six evenings")
    MissingPage.objects.create(path="/it/niente/", day=today)
    Redirect.objects.create(old_path="/x", redirect_link="/it/")
    Collection.get_first_root_node().add_child(name="Storie")
    roles.grant()
    for name in LETTERS.values():
        user = User.objects.create_user(name.lower(), password="x", is_superuser=name == "admin")
        if group := Group.objects.filter(name=name).first():
            user.groups.add(group)
    User.objects.get(username="nobody").user_permissions.add(*roles.permissions([roles.ADMIN]))
    return [address for address in addresses() if address.name not in SIGNING]
