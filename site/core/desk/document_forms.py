"""The form of a document: what is inside must be what its name says."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from wagtail.documents.forms import BaseDocumentForm

BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "docx": (b"PK\x03\x04",),
    "odt": (b"PK\x03\x04",),
    "xlsx": (b"PK\x03\x04",),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
}
BOXES = ("m4a", "mp4")  # "ftyp" stands after the length of the first box


def is_what_it_says(extension: str, beginning: bytes) -> bool:
    if extension in BEGINNINGS:
        return beginning.startswith(BEGINNINGS[extension])
    if extension in BOXES:
        return beginning[4:8] == b"ftyp"
    return _is_text(beginning)


def _is_text(beginning: bytes) -> bool:
    """Plain text, tables and subtitles: no zeros, and nothing that a browser would take for a page."""
    return (
        b"\0" not in beginning and b"<script" not in beginning.lower() and b"<html" not in beginning.lower()
    )


class DocumentForm(BaseDocumentForm):
    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if "file" in self.changed_data and file:
            extension = (file.name or "").rpartition(".")[2].lower()
            beginning = file.read(4096)
            file.seek(0)
            if not is_what_it_says(extension, beginning):
                reason = gettext("The file is not what its name says: it does not look like .%(extension)s.")
                raise ValidationError(reason % {"extension": extension})
        return file
