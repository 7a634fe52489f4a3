"""Impostazioni: the lists that one changes now and then, each with the words of whoever keeps it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from config.desk.menus import names_for


@dataclass(frozen=True, slots=True)
class Entry:
    """`permission` is Django's "app.codename"; without one only administrators see it."""

    label: str | Promise
    about: str | Promise
    address: str
    permission: str = ""
    arguments: tuple[str, ...] = ()

    def may(self, user: Any) -> bool:
        return bool(user.has_perm(self.permission) if self.permission else user.is_superuser)

    @property
    def url(self) -> str:
        return reverse(self.address, args=self.arguments)


HEADINGS: tuple[tuple[str | Promise, tuple[Entry, ...]], ...] = (
    (
        _("The shop"),
        (
            Entry(
                _("Shop open or paused"),
                _("What is missing before the shop opens; a pause with a sentence for visitors."),
                "shop-pause:index",
                "shop.change_order",
            ),
            Entry(
                _("Delivery zones"),
                _("Where parcels go and how long they take."),
                "delivery-zones:index",
                "shop.change_deliveryzone",
            ),
            Entry(
                _("Delivery prices"),
                _("What a parcel costs by zone and weight."),
                "delivery-prices:index",
                "shop.change_deliveryzone",
            ),
            Entry(
                _("Couriers"),
                _("Who carries the parcels, and where one looks them up."),
                "couriers:index",
                "shop.change_courier",
            ),
            Entry(
                _("Surcharges on delivery"),
                _("What a parcel costs besides, in a zone or at some postcodes."),
                "delivery-surcharges:index",
                "shop.change_deliverysurcharge",
            ),
            Entry(
                _("Cut-off hour and pickup"),
                _("Until when an order leaves as if placed that morning; the hours for collecting."),
                "delivery-terms:index",
                "shop.change_deliveryterms",
            ),
            Entry(
                _("Vouchers"),
                _("Codes that take something off: how much, until when, how often."),
                "vouchers:index",
                "shop.change_voucher",
            ),
            Entry(
                _("Categories"),
                _("The kinds of goods, and their order."),
                "categories:index",
                "shop.change_category",
            ),
            Entry(
                _("Options"),
                _("What one chooses of a product: sizes, colours, formats, in both languages."),
                "options:index",
                "shop.change_option",
            ),
            Entry(
                _("Seasonal collections"),
                _("Christmas, Easter: on which days, with which products."),
                "seasons:index",
                "shop.change_season",
            ),
            Entry(
                _("VAT"),
                _("The rates by name, from which day, by which law."),
                "vat-rules:index",
                "shop.change_vatrule",
            ),
        ),
    ),
    (
        _("The consortium"),
        (
            Entry(
                _("Organisation"),
                _("Name, seat, tax data, bank account: for the footer, letters and documents."),
                "wagtailsettings:edit",
                "core.change_organisation",
                ("core", "organisation"),
            ),
            Entry(
                _("Data of a person"),
                _("What we keep about an e-mail address: to hand it out, or to erase it."),
                "data_of_a_person",
                "core.change_datarequest",
            ),
            Entry(
                _("Opening hours"),
                _("When the store is open in an ordinary week."),
                "opening-hours:index",
                "core.change_openinghours",
            ),
            Entry(
                _("Closures"),
                _("Holidays and other days on which the store is closed."),
                "closures:index",
                "core.change_closure",
            ),
            Entry(
                _("Special hours"),
                _("Single days with other hours: a Sunday in December, a short eve."),
                "special-hours:index",
                "core.change_specialhours",
            ),
            Entry(_("Notices"), _("The dated line above every page."), "notices:index", "home.change_notice"),
            Entry(
                _("Newsletter"),
                _("Write an issue, look at it in both languages, send it."),
                "newsletters:index",
                "home.change_newsletter",
            ),
        ),
    ),
    (
        _("Places and topics"),
        (
            Entry(
                _("Cooperatives"),
                _("Names, years and legal data."),
                "cooperatives:index",
                "cooperatives.change_cooperative",
            ),
            Entry(_("Prisons"), _("Names and places."), "prisons:index", "cooperatives.change_prison"),
            Entry(
                _("Workshops"),
                _("Who works where, at which trade."),
                "workshops:index",
                "cooperatives.change_workshop",
            ),
            Entry(
                _("Memberships"),
                _("From when until when each belongs to the consortium."),
                "memberships:index",
                "cooperatives.change_membership",
            ),
            Entry(
                _("Partners"),
                _("Who stands by the consortium."),
                "partners:index",
                "cooperatives.change_partner",
            ),
            Entry(
                _("Figures"),
                _("Every figure on the site with its year and source, and those to look at again."),
                "figures:index",
                "core.change_figure",
            ),
            Entry(
                _("Words to look at again"),
                _("What all pages say that one had better not say, and the claims that are proved."),
                "words_report",
                "core.change_newsroom",
            ),
            Entry(
                _("Topics"),
                _("The words by which stories are found."),
                "topics:index",
                "stories.change_topic",
            ),
            Entry(
                _("Editors’ settings"),
                _("Where notices about consents go, and the names of brands that may be written."),
                "wagtailsettings:edit",
                "core.change_newsroom",
                ("core", "newsroom"),
            ),
            Entry(
                _("Series"),
                _("Stories that are read one after another."),
                "series:index",
                "stories.change_series",
            ),
            Entry(
                _("Recordings"),
                _("Sounds and films, with what is said in them."),
                "recordings:index",
                "core.change_recording",
            ),
            Entry(
                _("Authorisations"),
                _("Leave of the institutes to record inside."),
                "authorisations:index",
                "core.change_authorisation",
            ),
            Entry(
                _("Documents"),
                _("Files that pages lead to."),
                "wagtaildocs:index",
                "wagtaildocs.change_document",
            ),
        ),
    ),
    (
        _("Search"),
        (
            Entry(
                _("Words that mean the same"),
                _("Whoever looks for one finds the others too."),
                "synonyms:index",
                "search.change_synonyms",
            ),
            Entry(
                _("Pages that stand first"),
                _("Which page comes first for what visitors type, from one day to another."),
                "promotions:index",
                "search.change_promotion",
            ),
            Entry(
                _("Searches without a result"),
                _("What visitors looked for and did not find, in the last ninety days."),
                "missed:index",
                "search.view_missed",
            ),
        ),
    ),
    (
        _("The site"),
        (
            Entry(_("Groups"), _("What each role may do."), "wagtailusers_groups:index"),
            Entry(
                _("Redirects"),
                _("Old addresses that lead to new ones."),
                "wagtailredirects:index",
                "wagtailredirects.change_redirect",
            ),
            Entry(
                _("Missing pages"),
                _("Addresses that readers asked for in vain: decide where they lead."),
                "missing_pages",
                "core.view_missingpage",
            ),
            Entry(
                _("Collections"), _("Drawers for pictures and documents."), "wagtailadmin_collections:index"
            ),
            Entry(
                _("Workflows"), _("Who looks at a page before it goes out."), "wagtailadmin_workflows:index"
            ),
            Entry(_("Addresses of the site"), _("Under which name the site answers."), "wagtailsites:index"),
            Entry(
                _("History of the site"), _("Who did what, and when."), "wagtailadmin_reports:site_history"
            ),
        ),
    ),
)


def shown_to(user: Any) -> list[dict[str, Any]]:
    shown: Iterable[dict[str, Any]] = (
        {"heading": heading, "entries": [entry for entry in entries if entry.may(user)]}
        for heading, entries in HEADINGS
    )
    return [one for one in shown if one["entries"]]


class Lists(WagtailAdminTemplateMixin, TemplateView):
    header_icon = "cogs"
    breadcrumbs_items = ()
    template_name = "config/desk/lists.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        headings = shown_to(request.user)
        if not headings:
            raise PermissionDenied
        return self.render_to_response({**self.get_context_data(), "headings": headings})

    def get_page_title(self) -> str:
        """As the way here was called."""
        return str(_("Settings") if "settings" in names_for(self.request.user) else _("Other lists"))
