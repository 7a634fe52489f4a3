"""A letter as it travels: its headers, its two forms, its calendar file."""

import re
from email.mime.text import MIMEText

from django.core.mail import EmailMultiAlternatives

from core.models import Letter


def message_of(letter: Letter) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        to=[letter.to],
        reply_to=[letter.reply_to] if letter.reply_to else None,
        headers=_headers(letter),
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    if letter.calendar:
        message.attach(_calendar_part(letter.calendar))
    return message


def _calendar_part(calendar: str) -> MIMEText:
    """A file to keep. Its method is said in the header as in the file, or mail programs distrust it (RFC 6047)."""
    part = MIMEText(calendar, "calendar", "utf-8")
    if method := re.search(r"^METHOD:(\w+)\r?$", calendar, re.MULTILINE):
        part.set_param("method", method[1])
    part.add_header("Content-Disposition", "attachment", filename="calendar.ics")
    return part


def _headers(letter: Letter) -> dict[str, str]:
    headers = {"Message-ID": letter.message_id, "Content-Language": letter.language}
    if letter.references:
        headers["In-Reply-To"] = letter.references.split()[-1]
        headers["References"] = letter.references
    if letter.leave_url:
        headers["List-Unsubscribe"] = f"<{letter.leave_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers
