"""How codes are written: `{{ ref|whole }}` never breaks at its hyphens, `{{ iban|in_fours }}` can be read aloud."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def whole(code: object) -> SafeString:
    """On one line; copied, it is still the code as it was."""
    return format_html('<span class="whole">{}</span>', code)


@register.filter
def in_fours(code: str) -> str:
    """An IBAN as banks print it."""
    close = "".join(str(code).split())
    return " ".join(close[start : start + 4] for start in range(0, len(close), 4))


@register.filter
def quoted(text: str) -> str:
    """What somebody else wrote, as letters without markup show it."""
    return "\n".join(f"> {line}" for line in text.splitlines())
