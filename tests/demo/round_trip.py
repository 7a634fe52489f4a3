"""All sentences of the demo taken home in one file, changed, broken and brought back."""

import uuid
from collections.abc import Iterator

import polib
from django.test import Client
from django.utils.html import escape
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from core.models import User
from core.translating import memory
from core.translating.files.writing import UNSETTLED
from tests.core.taken_home import bring, taken_home, write

ALL = "/admin/da-tradurre/file/scarica/?state=all"
TWO_MEGABYTES = 2 * 1024 * 1024


def at_the_desk() -> Client:
    client = Client()
    client.force_login(User.objects.get(username="traduzioni"))
    return client


def settled(po: polib.POFile) -> Iterator[polib.POEntry]:
    """Sentences that have English, and say it without a doubt."""
    for entry in po:
        path = (entry.msgctxt or "").rpartition("/")[2]
        if entry.msgstr.strip() and UNSETTLED not in entry.flags and path != memory.ADDRESS:
            yield entry


def changed(english: str) -> str:
    """Another sentence with the same marks, no longer than it was."""
    return (
        f"{english[:-1]}!"
        if english[-1] not in ">!"
        else f"{english}!"
        if english[-1] == ">"
        else f"{english[:-1]}."
    )


def broken(client: Client) -> tuple[polib.POFile, list[str]]:
    """The file with one mistake of each kind, and how each is told."""
    po = taken_home(client, ALL)
    sound = list(settled(po))
    whole = [entry for entry in sound if "<" not in entry.msgid and len(entry.msgid) > 40]
    with_marks = next(entry for entry in sound if "<b>" in entry.msgid)
    with_marks.msgstr = with_marks.msgstr.replace("</b>", "", 1)
    whole[0].msgstr = f"{whole[0].msgstr} %(name)s"
    whole[1].msgstr = whole[1].msgid
    whole[2].msgctxt = f"{uuid.UUID(int=7)}/title"
    whole[3].msgctxt = "nowhere"
    whole[4].msgid = "Una frase che non c’è più nella pagina, e che nessuno ha mai scritto."
    whole[5].msgctxt, whole[5].msgid, whole[5].msgstr = whole[6].msgctxt, whole[6].msgid, "Said twice."
    told = [
        "I suoi segni sono rotti",
        "I suoi segnaposto non sono quelli",
        "Si legge come italiano",
        "Questa pagina non c’è più",
        "Non dice di quale pagina",
        "L’italiano è cambiato",
        "È scritta due volte nel file",
        "È scritta due volte nel file",
    ]
    return po, told


def one_of_each_type() -> dict[int, Page]:
    """Italian pages with live English, by their key."""
    english = Page.objects.live().filter(locale__language_code="en", depth__gte=3)
    italian = Page.objects.live().filter(
        locale__language_code="it", translation_key__in=english.values("translation_key")
    )
    kinds = {page.content_type_id: page for page in italian.order_by("-depth", "pk")}
    return {page.pk: page for page in kinds.values()}


def padded(po: polib.POFile) -> bytes:
    """As large as a translator's program makes it, with what it adds for itself."""
    said = f"{po}\n".encode()
    note = b"#~ # a note of the program that wrote this file\n"
    return said + note * ((TWO_MEGABYTES - len(said)) // len(note) + 1)


# --- the ways in


def unchanged(desk: Client) -> int:
    """As it went out, made as large as some program makes it: nothing changes. Returns how many sentences there are."""
    po = taken_home(desk, ALL)
    number = len(list(settled(po)))
    found = bring(desk, padded(po)).context["found"]
    assert (found.right, found.wrong, found.same) == ([], [], number)
    return number


def with_mistakes(desk: Client) -> None:
    """Each is told, and nothing else is."""
    po, told = broken(desk)
    found = bring(desk, po).context["found"]
    reasons = [one.why for one in found.wrong]
    assert len(reasons) == len(told), reasons
    for reason in told:
        match = next((one for one in reasons if one.startswith(reason)), None)
        assert match, (reason, reasons)
        reasons.remove(match)
    assert found.right == []


def all_changed(desk: Client, number: int) -> None:
    """Kept, and live once they are published: of six types a page each."""
    po = taken_home(desk, ALL)
    for entry in settled(po):
        entry.msgstr = changed(entry.msgstr)
    looked_at = bring(desk, po)
    assert (looked_at.context["found"].wrong, looked_at.context["found"].changed) == ([], number)
    write(desk, looked_at)
    assert (
        StringTranslation.objects.filter(data__in=[entry.msgstr for entry in settled(po)][:50]).count() >= 50
    )

    sample = dict(list(one_of_each_type().items())[:6])
    desk.post("/admin/da-tradurre/pubblica/", {"page": list(sample)})

    for page in sample.values():
        english = page.get_translations().get(locale__language_code="en")
        assert english.live
        assert english.title[-1] in "!.", english.title
        assert escape(english.title) in desk.get(english.get_url()).content.decode()
