"""How a page is copied in the admin: as a draft of its own, always."""

from typing import Any

from wagtail.admin.forms.pages import CopyForm


class DraftCopyForm(CopyForm):
    """Wagtail's form can also publish the copies, past the gate, or make aliases, which no page of ours is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
