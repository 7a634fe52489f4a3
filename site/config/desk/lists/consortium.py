"""The consortium itself, its places, and what stories are told with."""

from django.utils.translation import gettext_lazy as _

from config.desk.lists.entry import Entry, Heading

CONSORTIUM: Heading = (
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
)

PLACES: Heading = (
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
)
