"""The demo's pictures, sounds, films and papers, made by the project, in their libraries."""

from functools import lru_cache

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from core.models import Document, Picture, Recording
from demo.papers import PAPERS, sheet
from demo.pictures import PICTURES, Drawn
from demo.recordings import FILES, RECORDINGS, Made


def plant() -> int:
    """Put every drawn picture into the library once; the tick makes its sizes."""
    known = set(Picture.objects.values_list("title", flat=True))
    for key, drawn in PICTURES.items():
        if title_of(key) not in known and drawn.file.exists():
            _add(key, drawn)
    picture.cache_clear()
    for made in RECORDINGS:
        if not Recording.objects.filter(title=made.title).exists():
            _record(made)
    return Picture.objects.count()


def title_of(key: str) -> str:
    return f"Demo: {key}"


@lru_cache(maxsize=256)
def picture(key: str) -> Picture | None:
    """The picture of that key; None for no key, or one that is not drawn."""
    return Picture.objects.filter(title=title_of(key)).first() if key else None


def _add(key: str, drawn: Drawn) -> Picture:
    x, y, width, height = drawn.focal
    with drawn.file.open("rb") as file, Image.open(file) as opened:
        # Told its size and where its file lies, the library need not decode the whole picture, twice.
        wide, tall = opened.size
        place = default_storage.generate_filename(f"original_images/{key}.webp")
        made = Picture(
            title=title_of(key),
            file=default_storage.save(place, File(file)),
            width=wide,
            height=tall,
            alt_it=drawn.alt_it,
            alt_en=drawn.alt_en,
            credit=drawn.credit,
            shows_people=drawn.shows_people,
            focal_point_x=x,
            focal_point_y=y,
            focal_point_width=width,
            focal_point_height=height,
        )
        made.save()
    return made


def paper(key: str) -> int | None:
    """The number of that document, which is drawn when it is first asked for; None for no key."""
    if not key:
        return None
    told = PAPERS[key]
    found = Document.objects.filter(title=told.title).first()
    if found is None:
        file = ContentFile(sheet(told.title, told.lines), name=f"{key}.pdf")
        found = Document.objects.create(title=told.title, file=file)
    return int(found.pk)


def recording(key: str) -> int | None:
    """The number of that recording."""
    title = next(made.title for made in RECORDINGS if made.key == key)
    return Recording.objects.filter(title=title).values_list("pk", flat=True).first()


def _record(made: Made) -> None:
    width, height = made.size or (None, None)
    words = {
        f"transcript_{code}": "\n\n".join(getattr(part, code) for part in made.transcript)
        for code in ("it", "en")
    }
    captions = {
        f"captions_{code}": ContentFile(_vtt(made, code), name=f"{made.key}-{code}.vtt")
        for code in ("it", "en")
        if made.captions
    }
    with (FILES / made.file).open("rb") as file:
        Recording.objects.create(
            title=made.title,
            file=File(file, name=made.file),
            seconds=made.seconds,
            width=width,
            height=height,
            spoken="",
            poster=picture(made.poster),
            shows_people=False,
            **words,
            **captions,
        )


def _vtt(made: Made, language: str) -> bytes:
    """WebVTT: each caption stays until the next one."""
    starts = [start for start, _text in made.captions]
    ends = [*starts[1:], made.seconds]
    rows = [
        f"00:00:{start:02}.000 --> 00:00:{end:02}.000\n{getattr(text, language)}\n"
        for (start, text), end in zip(made.captions, ends, strict=True)
    ]
    return "\n".join(["WEBVTT\n", *rows]).encode()
