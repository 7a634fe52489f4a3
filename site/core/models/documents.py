"""Files that editors upload: price lists, the official notice on the guarantee, recordings."""

from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument


class Document(AbstractDocument):
    """Our own from the first migration on."""

    # Wagtail's own Document, unused, has the same name: its reverse accessors would clash with ours.
    tags = TaggableManager(verbose_name=_("tags"), blank=True, related_name="site_documents")

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        default_related_name = "site_documents"
