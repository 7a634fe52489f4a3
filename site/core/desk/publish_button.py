"""The editor's "Publish" asks the page, as every other way of publishing does.

Wagtail 8 runs its action on the revision there and passes `Page.publish()` by, and with it our gate, the English that
follows and the stored pages (`wagtail/admin/views/pages/edit.py`, `publish_action`). This module may go when that
view calls `revision.publish()`, as the view for new pages does: its test tells.
"""

from typing import Any

from wagtail.admin.views.pages import edit
from wagtail.models import Revision


class ThroughThePage:
    """What the view makes and executes."""

    def __init__(self, revision: Revision, **how: Any) -> None:
        self.revision = revision
        self.how = how

    def execute(self, skip_permission_checks: bool = False) -> None:
        self.revision.publish(skip_permission_checks=skip_permission_checks, **self.how)


def ask_the_page() -> None:
    edit.PublishPageRevisionAction = ThroughThePage
