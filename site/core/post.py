"""The mail server, asked so that one knows afterwards whether it has a letter.

Between the words and the server’s “250” nobody can know: a server that is slow there may have taken the letter.
Whoever hears nothing and sends it again sends it twice, so it is waited for longer than anything else (RFC 5321,
4.5.3.2.6), and what stays unsaid is told apart from what was refused.
"""

import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from email.errors import MessageError
from functools import partial
from typing import Any

from django.core import mail
from django.core.mail.backends.smtp import EmailBackend

ANSWER_SECONDS = 120.0  # for the “250” after the words; everything else has EMAIL_TIMEOUT
# It was this letter that was not wanted; the next one may be.
REFUSALS = (
    smtplib.SMTPResponseException,
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPNotSupportedError,
    ValueError,
    MessageError,  # what Python will not write into a header stops that letter, and no other
)
# These say no to everybody, before they have heard of a letter.
OF_THE_SERVER = (smtplib.SMTPConnectError, smtplib.SMTPHeloError, smtplib.SMTPAuthenticationError)


@dataclass
class Handing:
    """A letter on its way to the server. `before` is called when its words are about to go; what it raises stops them.

    `begun`: from here on the server may have it. `taken`: it said so.
    """

    before: Callable[[], object] = lambda: None
    begun: bool = False
    taken: bool = False


class _Speaking(smtplib.SMTP):
    def __init__(self, *args: Any, handing: Handing, **more: Any) -> None:
        self.handing = handing
        super().__init__(*args, **more)  # connects

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.handing.before()
        assert self.sock is not None  # noqa: S101 - the server has just taken the address
        usual = self.sock.gettimeout()
        self.sock.settimeout(ANSWER_SECONDS)
        self.handing.begun = True
        code, said = super().data(msg)
        self.handing.taken = code == 250
        self.sock.settimeout(usual)
        return code, said


class _SpeakingSealed(_Speaking, smtplib.SMTP_SSL):
    pass


class Backend(EmailBackend):
    """Django’s, which tells `handing` how far a letter has come."""

    handing = Handing()

    @property
    def connection_class(self) -> Any:
        return partial(_SpeakingSealed if self.use_ssl else _Speaking, handing=self.handing)


def send(message: mail.EmailMessage, handing: Handing) -> None:
    """Raises what kept it from leaving. What is no mail server (files, a console) writes a letter or does not."""
    line = mail.get_connection()
    if isinstance(line, Backend):
        line.handing = handing
    else:
        handing.before()
    message.connection = line
    try:
        message.send()
    except (OSError, ValueError):
        if not handing.taken:  # otherwise it was only the goodbye that failed
            raise
