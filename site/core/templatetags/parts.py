"""`{% part "way" %}…{% endpart %}`: a part of the page, printed once for many answers (core/parts.py)."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context

from core import parts

register = template.Library()


class Part(template.Node):
    """Inside may stand whatever hangs on the page alone: nothing of the address, and nothing of the reader."""

    def __init__(self, name: str, nodelist: NodeList, said: dict[str, FilterExpression]) -> None:
        self.name, self.nodelist, self.said = name, nodelist, said

    def render(self, context: Context) -> str:
        known = parts.of(context.get("request"))
        said = {name: value.resolve(context) for name, value in self.said.items()}
        page = getattr(context.get("page"), "pk", None) or (known and known.address)
        if known is None or not page or said.get("unless"):
            return str(self.nodelist.render(context))
        key = (self.name, page, said.get("of", ""))
        goods = bool(said.get("goods"))
        printed: Any = known.kept(key, lambda: self.nodelist.render(context), shows_goods=goods)
        return str(printed)


@register.tag
def part(parser: Parser, token: Token) -> Part:
    """`goods=…` is true where a price or the pieces in stock are said inside; `of=…` is one of few values, of which
    each has a print of its own; `unless=…` is true when nothing may be kept, as of a list that somebody narrowed.
    """
    bits = token.split_contents()[1:]
    if not bits:
        raise template.TemplateSyntaxError('A part has a name: {% part "way" %}')
    said = token_kwargs(bits[1:], parser)
    nodelist = parser.parse(("endpart",))
    parser.delete_first_token()
    return Part(bits[0].strip("\"'"), nodelist, said)
