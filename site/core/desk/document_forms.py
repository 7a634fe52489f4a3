"""The form of a document: what is inside must be what its name says, and no film tells where it was recorded."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from wagtail.documents.forms import BaseDocumentForm

from core import bare_recordings, room
from core.uploads import BOXES, OFFICE, beginning_of, is_office_file, is_what_it_says

MOST_BYTES = 100 * 1024 * 1024


class DocumentForm(BaseDocumentForm):
    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if "file" in self.changed_data and file:
            extension = (file.name or "").rpartition(".")[2].lower()
            if (file.size or 0) > MOST_BYTES:
                raise ValidationError(gettext("The file is larger than 100 MB: save it smaller."))
            if not is_what_it_says(extension, beginning_of(file)):
                reason = gettext("The file is not what its name says: it does not look like .%(extension)s.")
                raise ValidationError(reason % {"extension": extension})
            if extension in OFFICE and not is_office_file(extension, file):
                reason = gettext(
                    "No document, one with macros, or a broken one: save it again as .%(extension)s."
                )
                raise ValidationError(reason % {"extension": extension})
            room.check(file)
            if extension in BOXES:
                bare_recordings.empty_tellings(file)
        return file
