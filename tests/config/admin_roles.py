"""Whose each address of the admin is. A new address is written down here, or a test fails."""

# R Redazione, B Bottega, I Incontri, T Traduzioni, C Cooperativa, A administrators, S staff without a group,
# V visitors. The first pattern that fits a view's name decides.
LETTERS = {
    "R": "Redazione",
    "B": "Bottega",
    "I": "Incontri",
    "T": "Traduzioni",
    "C": "Cooperativa",
    "A": "admin",
    "S": "nobody",
}
EVERYBODY = "RBITCAS"
OPEN: tuple[tuple[str, str], ...] = (
    # doors and the like
    ("wagtailadmin_password_reset*", EVERYBODY + "V"),
    ("wagtailadmin_sprite", EVERYBODY + "V"),
    ("wagtailadmin_javascript_catalog", EVERYBODY + "V"),
    # one's own second step: shown again before it is changed; without one there is nothing to remove or to see
    ("mfa_deactivate_totp", ""),
    ("mfa_view_recovery_codes", ""),
    ("mfa_*", EVERYBODY),
    ("account_reauthenticate", EVERYBODY),
    ("colleague_entrance", "A"),
    ("wagtailadmin_home", EVERYBODY),
    ("wagtailadmin_account", EVERYBODY),
    ("wagtailadmin_dismissibles", EVERYBODY),
    # closed to all: what this site does not have, or what only stands in the middle of something
    ("wagtailadmin_error_test", ""),
    ("wagtailsnippets:index", ""),
    ("wagtail_localize:*snippet*", ""),
    ("wagtail_localize:machine_translate", ""),
    ("wagtail_localize:stop_translation", ""),
    ("wagtail_localize:convert_to_alias", ""),
    ("wagtail_localize:edit_override", ""),
    ("wagtail_localize:preview_translation */default/", ""),
    ("wagtailadmin_api:*:find", ""),
    ("wagtailadmin_api:documents:*", ""),
    ("wagtail_bulk_action", ""),
    ("wagtailadmin_block_preview", ""),
    ("wagtailadmin_tag_model_autocomplete", ""),
    ("wagtailadmin_pages:convert_alias", ""),
    ("wagtailadmin_pages:*workflow_action*", ""),
    ("wagtailadmin_pages:workflow_preview", ""),
    ("wagtailadmin_pages:workflow_history_detail", ""),
    ("wagtail*:create_multiple_from_uploaded_*", ""),
    ("wagtail*:delete_upload_multiple", ""),
    ("wagtailimages:url_generator*", ""),
    ("wagtailsettings:preview_on_edit", ""),
    ("figures:add", ""),
    ("figures:delete", ""),
    # an Italian story: whoever writes everywhere
    ("wagtailadmin_pages:choose_parent", EVERYBODY),  # and finds no parent to choose
    ("stories:choose_parent", EVERYBODY),
    ("wagtailadmin_pages:move_confirm", EVERYBODY),  # and is told that it cannot be moved there
    ("wagtailadmin_pages:confirm_workflow_cancellation", EVERYBODY),
    ("wagtailadmin_pages:revisions_index", EVERYBODY),  # leads on to the history, which asks
    ("wagtailadmin_pages:lock", "A"),
    # whoever keeps the events begins the account of one, and may go no further than a draft
    ("wagtailadmin_pages:add /admin/pages/add/stories/storypage/*", "RIA"),
    ("wagtailadmin_pages:preview_on_add /admin/pages/add/stories/storypage/*", "RIA"),
    ("wagtailadmin_pages:add_subpage", "RIA"),
    ("story_from_example", "RIA"),
    ("wagtailadmin_api:pages:detail", "RIA"),
    ("wagtailadmin_pages:type_use*", "RBITA"),
    ("wagtailadmin_pages:search*", "RBITA"),
    ("wagtailadmin_pages:*", "RA"),
    ("page_words", "RA"),
    ("words_report", "RA"),
    ("wagtailadmin_explore*", "RBITA"),
    ("wagtailadmin_editing_sessions:release", EVERYBODY),
    ("wagtailadmin_editing_sessions:ping", "RA"),
    ("wagtailadmin_api:pages:listing", EVERYBODY),
    ("wagtailadmin_api:pages:*", "RA"),
    ("wagtailadmin_api:images:*", EVERYBODY),
    ("wagtailadmin_choose_page*", EVERYBODY),
    ("wagtailadmin_tag_autocomplete", EVERYBODY),
    ("story_examples", EVERYBODY),  # the choice only; the editor behind it asks
    ("stories:*", "RBITA"),  # shows each the stories that they may see
    ("wagtailembeds:*", EVERYBODY),
    # languages
    ("wagtail_localize:javascript_catalog", EVERYBODY),
    ("wagtail_localize:translations_report*", EVERYBODY),  # leads there too
    ("wagtail_localize:update_translations", EVERYBODY),  # leads on to the list of what is to be translated
    ("wagtail_localize:*", "RTA"),
    ("to_translate", "RBTA"),
    ("translation_file*", "RBTA"),
    ("translation_words", "RBTA"),
    ("translation_publish", "RBTA"),  # each publishes what is theirs to publish
    ("translation_*", "RTA"),
    # pictures and files
    ("wagtailimages_chooser:choose*", EVERYBODY),  # shows each the pictures that they may choose
    ("wagtailimages_chooser:chosen_multiple", EVERYBODY),
    ("wagtailimages_chooser:*", "RBICA"),
    ("wagtailimages:index*", "RBICA"),
    ("wagtailimages:add*", "RBICA"),
    ("wagtailimages:*", "RA"),
    ("wagtaildocs_chooser:choose*", EVERYBODY),
    ("wagtaildocs_chooser:chosen_multiple", EVERYBODY),
    ("wagtaildocs_chooser:*", "RA"),
    ("wagtaildocs:*", "RA"),
    # people, messages, places: the editors
    *(
        (f"{name}:delete", "A")
        for name in ("cooperatives", "prisons", "workshops", "memberships", "partners")
    ),
    *(
        (f"{name}:*", "RA")
        for name in (
            "people",
            "person_chooser",
            "authorisations",
            "consents",
            "recordings",
            "recording_chooser",
            "enquiries",
            "enquiry-addresses",
            "notices",
            "newsletters",
            "figures",
            "topics",
            "series",
            "synonyms",
            "promotions",
        )
    ),
    ("missed:index*", "RA"),
    ("missed:delete", "RA"),
    ("missed:history*", "RA"),
    ("missed:*", ""),  # the search itself counts them
    *((f"{name}:*", "RA") for name in ("cooperatives", "prisons", "workshops", "memberships", "partners")),
    ("person_withdraw", "RA"),
    ("person_receipt", "RA"),
    ("private_file", "RA"),
    ("bring_back", "RA"),
    ("our_page", EVERYBODY),  # leads to one's own page, or says that there is none
    # the shop
    ("categories:delete", "A"),
    ("options:delete", "A"),
    ("vat-rules:delete", "A"),
    *((f"delivery-terms:{act}", "") for act in ("add", "delete")),  # one row, there from the beginning
    *((f"{name}:*", "BA") for name in ("orders", "products", "stock", "reports", "delivery-*", "categories")),
    *((f"{name}:*", "BA") for name in ("movements", "imports", "seasons", "packing", "vouchers")),
    *((f"{name}:*", "BA") for name in ("phone", "counter", "takings", "invoices")),
    *((f"{name}:*", "BA") for name in ("withdrawals", "refunds", "couriers")),
    *((f"{name}:*", "BA") for name in ("vat-rules", "options", "opening-hours", "special-hours", "closures")),
    *((f"{name}:*", "BA") for name in ("transfers", "payments", "shop-pause")),
    ("wagtailsettings:edit */organisation/", EVERYBODY),  # leads on to the form, which asks
    ("wagtailsettings:edit */newsroom/*", "RA"),
    ("wagtailsettings:edit", "BA"),
    ("product_chooser:*", "RBIA"),  # whoever may write pages
    ("variant_chooser:*", "RBIA"),
    ("lists", "RBA"),
    ("data_of_a_person", "BA"),
    # events
    ("event_account", "IA"),
    ("events:*", "IA"),
    ("event_series:*", "IA"),
    ("bookings:*", "IA"),
    # the whole site
    ("state*", "A"),
    ("wagtailadmin_workflows:task_cho*", EVERYBODY),
    *((f"{name}:*", "A") for name in ("wagtailadmin_workflows", "wagtailadmin_collections")),
    ("wagtailredirects:*", "RA"),
    ("missing_pages", "RA"),
    ("missing_page_*", "RA"),
    *((f"{name}:*", "A") for name in ("wagtaillocales", "wagtailsites", "wagtailusers_users")),
    ("wagtailusers_groups:*", "A"),
    ("wagtailadmin_reports:locked_pages*", "RA"),
    ("wagtailadmin_reports:site_history*", EVERYBODY),  # each one's own part of it
    ("wagtailadmin_reports:*", "RBITA"),
)
# Anybody's, and they would end the session, or lead where they are told to.
SIGNING = ("account_login", "mfa_authenticate", "wagtailadmin_login", "wagtailadmin_logout")
# An administrator who posts nothing to the second step of an import: Wagtail takes its first step for granted.
DEFECTS_ELSEWHERE = ("wagtailredirects:process_import",)
