"""The rows that say the same in both languages side by side, and are read by visitors: each a list of
"Da tradurre". A test fails for a model with such a pair that is neither here nor kept out with a reason.
"""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Workshop
from core.desk.other_words import Words, register
from core.models import Closure, Picture, Recording, SpecialHours
from events.models import Series as SeriesOfEvents
from home.models import Newsletter, Notice
from shop.models import (
    Category,
    DeliverySurcharge,
    DeliveryZone,
    Option,
    OptionValue,
    Season,
    ShopPause,
    Variant,
)
from stories.models import Series, Topic

ALL = (
    Words(
        "immagini",
        _("alternative texts of pictures"),
        lambda: Picture.objects.filter(is_decorative=False),
        ("alt",),
    ),
    Words("registrazioni", _("transcripts of recordings"), Recording.objects.all, ("transcript",)),
    Words(
        "sottotitoli",
        _("captions of films in which somebody speaks"),
        lambda: Recording.objects.exclude(spoken=""),
        ("captions",),
    ),
    Words("argomenti", _("topics of the stories"), Topic.objects.all, ("label",)),
    Words("serie", _("series of stories"), Series.objects.all, ("label",)),
    Words("cicli", _("series of events"), SeriesOfEvents.objects.all, ("label",)),
    Words("laboratori", _("names of workshops"), Workshop.objects.all, ("name",)),
    Words("categorie", _("categories of goods"), Category.objects.all, ("label",)),
    Words("opzioni", _("options of products"), Option.objects.all, ("label",)),
    Words("valori", _("values of the options"), OptionValue.objects.all, ("label",)),
    Words("varianti", _("variants that say their own option"), Variant.objects.all, ("option",)),
    Words("zone", _("delivery zones"), DeliveryZone.objects.all, ("label",)),
    Words("supplementi", _("surcharges for delivery"), DeliverySurcharge.objects.all, ("label",)),
    Words("raccolte", _("seasonal collections"), Season.objects.all, ("label",)),
    Words("pausa", _("the pause of the shop"), lambda: ShopPause.objects.filter(is_on=True), ("text",)),
    Words("avvisi", _("notices"), lambda: Notice.objects.filter(last__gte=timezone.localdate()), ("text",)),
    Words(
        "chiusure",
        _("days on which the store is closed"),
        lambda: Closure.objects.filter(last__gte=timezone.localdate()),
        ("reason",),
    ),
    Words(
        "orari",
        _("days with special hours"),
        lambda: SpecialHours.objects.filter(day__gte=timezone.localdate()),
        ("reason",),
    ),
    Words(
        "newsletter",
        _("newsletters that have not left"),
        lambda: Newsletter.objects.filter(started__isnull=True),
        ("subject", "opening"),
    ),
)

for words in ALL:
    register(words)
