"""Taking out of a line of the log what says who somebody is, or opens a door.

What cannot be known by its shape, as a name, is kept out by never writing down what was typed: an exception is told by
its kind and its lines of code, and by its words only where Python, Django or a server wrote them.
"""

import ipaddress
import re
import traceback
from collections.abc import Iterator

ADDRESS = re.compile(r"\b([a-z][a-z0-9+.-]*)://[^\s\"'<>]+", re.IGNORECASE)
# It begins where nothing of its kind stands before: tried from every letter of a long word it would take for ever.
EMAIL = re.compile(
    r"(?<![^\s@<>\"'(),:;=/\[\]])[^\s@<>\"'(),:;=/\[\]]+(?:@|%40)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
TAX_CODE = re.compile(
    r"\b[a-z]{6}[\dlmnp-v]{2}[abcdehlmprst][\dlmnp-v]{2}[a-z][\dlmnp-v]{3}[a-z]\b", re.IGNORECASE
)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b")
REFERENCE = re.compile(r"\b[A-Z]{1,3}-\d{4}-\d{4,}\b")
# As of tickets, links and sessions: letters and figures in one run, or both cases and figures with signs between.
TOKEN = re.compile(
    r"(?<![\w-])(?:(?=\w*\d)(?=\w*[A-Za-z])\w{16,}"
    r"|(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{16,})(?![\w-])"
)
PHONE = re.compile(r"(?<![\w.,:/+-])(?!\d{4}-\d\d-\d\d\b)\+?\d(?:[ ./()-]{0,2}\d){7,18}(?![\w-])")
# Of version 4, also at the end of one of version 6 and with a port behind it; of version 6.
MACHINE = re.compile(
    r"(?<![\w.:])(?:(?:[\da-f]{0,4}:){0,7}\d{1,3}(?:\.\d{1,3}){3}(?!\w)"
    r"|[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?![\w:]))",
    re.IGNORECASE,
)
LITERAL = re.compile(r"'(?:[^']|'')*'")
# What these say was written by a program and names tables, attributes, servers: never what somebody typed.
SPEAKING = frozenset(
    (
        *(
            "AttributeError",
            "NameError",
            "TypeError",
            "ImportError",
            "ModuleNotFoundError",
            "NotImplementedError",
        ),
        *("RecursionError", "MemoryError", "TimeoutError", "ConnectionRefusedError", "ConnectionResetError"),
        *("BrokenPipeError", "OperationalError", "ProgrammingError", "IntegrityError", "InterfaceError"),
        *("InternalError", "NotSupportedError", "ImproperlyConfigured", "FieldError", "DoesNotExist"),
        *("MultipleObjectsReturned", "TemplateDoesNotExist", "TemplateSyntaxError", "NoReverseMatch"),
        *("PoolTimeout", "TransactionManagementError", "ConnectionError"),
    )
)
LONGEST = 500
# What would begin another line, colour a terminal, turn its letters round or break the encoding.
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(words: str) -> str:
    """Without addresses, tokens, tax codes, numbers of telephones and accounts, and machines' numbers."""
    words = ADDRESS.sub(r"\1://…", words)
    words = EMAIL.sub("[e-mail]", words)
    words = TAX_CODE.sub("[tax code]", words)
    words = IBAN.sub("[account]", words)
    words = REFERENCE.sub("[reference]", words)
    words = TOKEN.sub("[token]", words)
    words = MACHINE.sub(_machine, words)
    return PHONE.sub("[number]", words)


def visible(words: str) -> str:
    """On one line, each sign of it to be seen: nobody writes a line of ours by what they send."""
    return UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), words)


def _machine(found: re.Match[str]) -> str:
    try:
        return found[0] if ipaddress.ip_address(found[0]).is_loopback else "[machine]"
    except ValueError:
        return found[0]


def statement(sql: str) -> str:
    """SQL as it was prepared, without its parameters or anything else between quotes."""
    return clean(" ".join(LITERAL.sub("'…'", sql).split()))[:LONGEST]


def told(kind: str, words: str) -> str:
    """An exception in a line. NoReverseMatch and its like name arguments after the first words: those go."""
    if kind.rpartition(".")[2] not in SPEAKING:
        return kind
    first = words.strip().partition("\n")[0].partition(" with arguments ")[0]
    first = first.partition(" with keyword arguments ")[0]
    return f"{kind}: {visible(clean(first))[:LONGEST]}" if first else kind


def kind_of(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """What went wrong first, then what came of it."""
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        seen.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    yield from reversed(seen)


def trace(error: BaseException) -> str:
    """Where it happened, in lines of code; of the data at hand, nothing."""
    parts = [
        f"{''.join(traceback.format_tb(one.__traceback__))}{told(kind_of(one), str(one))}"
        for one in chain(error)
    ]
    return "\n\n".join(parts)
