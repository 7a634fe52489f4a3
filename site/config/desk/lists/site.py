"""What is found by searching, and the site as such."""

from django.utils.translation import gettext_lazy as _

from config.desk.lists.entry import Entry, Heading

SEARCH: Heading = (
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
)

SITE: Heading = (
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
        Entry(_("Collections"), _("Drawers for pictures and documents."), "wagtailadmin_collections:index"),
        Entry(_("Workflows"), _("Who looks at a page before it goes out."), "wagtailadmin_workflows:index"),
        Entry(_("Addresses of the site"), _("Under which name the site answers."), "wagtailsites:index"),
        Entry(_("History of the site"), _("Who did what, and when."), "wagtailadmin_reports:site_history"),
    ),
)
