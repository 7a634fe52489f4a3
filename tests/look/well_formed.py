"""Whether a piece of HTML is put together as it is written: what a browser would have to mend is named."""

from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
IN_A_LINE = {
    *(
        "a",
        "abbr",
        "audio",
        "b",
        "bdi",
        "bdo",
        "br",
        "button",
        "cite",
        "code",
        "em",
        "i",
        "img",
        "label",
        "picture",
    ),
    *(
        "small",
        "source",
        "span",
        "strong",
        "sub",
        "sup",
        "svg",
        "time",
        "track",
        "use",
        "video",
        "wbr",
        "path",
    ),
}
PARENTS = {
    "li": {"ul", "ol"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "tr": {"thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
    "summary": {"details"},
    "figcaption": {"figure"},
}
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"div", "dt", "dd"}, "tr": {"td", "th"}}
ONLY_A_LINE = {"p", "h1", "h2", "h3", "h4", "span", "b", "small", "dt"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        above = self.open[-1] if self.open else ""
        identity = dict(attrs).get("id")
        wrong = {
            f"<{tag}> has an attribute twice": len(names) != len(set(names)),
            f"id {identity} twice": identity in self.ids,
            f"<{tag}> within <{above}>": above
            and (
                (tag in PARENTS and above not in PARENTS[tag])
                or (above in CHILDREN and tag not in CHILDREN[above])
            ),
            f"<{tag}> within a line of <{'/'.join(self.open)}>": tag not in IN_A_LINE
            and bool(ONLY_A_LINE & set(self.open)),
            "a link within a link": tag in ("a", "button") and "a" in self.open,
        }
        self.faults += [fault for fault, is_so in wrong.items() if is_so]
        if identity:
            self.ids.add(identity)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            self.faults.append(f"</{tag}>")
        elif not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")


def faults(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [*reader.faults, *(f"<{tag}> stays open" for tag in reader.open)]
