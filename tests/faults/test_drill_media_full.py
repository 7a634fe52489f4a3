"""Drill: the folder of the files is a small disk of its own, and full. `make drills`, as root (it mounts one)."""

import io
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.faults.house import Server, Visitor
from tests.faults.small_house import SmallHouse

pytestmark = [pytest.mark.proof, pytest.mark.once]
SIZE = 64  # megabytes
PICTURES = "from core.models import Picture; print('pictures', Picture.objects.count())"
SIZES = "from core.models import PictureRendition; print('sizes', PictureRendition.objects.count())"


@pytest.fixture
def disk(small_house) -> Iterator[Path]:
    """A small disk in the place of the files, with all that lies there."""
    media, aside = small_house.var / "media", small_house.folder / "aside"
    media.mkdir(exist_ok=True)
    shutil.copytree(media, aside, dirs_exist_ok=True)
    words = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", str(media)]
    mounted = subprocess.run(words, capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"Only root may mount a small disk: {mounted.stderr.decode().strip()}")
    try:
        shutil.copytree(aside, media, dirs_exist_ok=True)
        yield media
    finally:
        subprocess.run(["umount", "-l", str(media)], check=True)


def fill(disk: Path, *, but: int) -> None:
    """All of it but so many bytes."""
    free = int(subprocess.check_output(["df", "-B1", "--output=avail", str(disk)]).split()[-1])
    with (disk / "ballast").open("wb") as ballast:
        ballast.write(bytes(max(0, free - but)))


def photograph() -> bytes:
    """A picture that does not shrink: about a megabyte."""
    noise = random.Random(7).randbytes(900 * 600 * 3)
    drawn = io.BytesIO()
    Image.frombytes("RGB", (900, 600), noise).save(drawn, "JPEG", quality=92)
    return drawn.getvalue()


def upload(editor: Visitor):
    words = {"title": "Il forno", "alt_it": "Pane", "alt_en": "Bread", "shows_people": "False", "tags": ""}
    files = {"file": ("forno.jpg", photograph(), "image/jpeg")}
    return editor.post("/admin/images/add/", {**words, "collection": "1"}, files=files)


def files_in(disk: Path) -> list[str]:
    return sorted(str(one.relative_to(disk)) for one in disk.rglob("*") if one.is_file())


def number(house: SmallHouse, code: str) -> int:
    return int(house.shell(code).split()[-1])


def reads(site: Server) -> list[int]:
    visitor = site.visitor()
    return [visitor.get(path).status for path in ("/it/", "/it/bottega/", "/it/carrello/", "/readyz/")]


def test_the_disk_of_the_files_fills_and_is_emptied_again(small_house, disk, report):
    with small_house.served() as site:
        editor = site.visitor()
        assert editor.sign_in().status == 302
        fill(disk, but=5_000_000)
        before = files_in(disk), number(small_house, PICTURES)
        refused = upload(editor)
        assert (refused.status, "più posto per i file" in refused.text) == (200, True)
        assert 'value="Il forno"' in refused.text
        (disk / "ballast").unlink()
        fill(disk, but=0)
        assert upload(editor).status in (200, 507)
        assert (files_in(disk), number(small_house, PICTURES)) == before
        assert reads(site) == [200] * 4
        report.say(
            "disk of the files full",
            "an editor uploads a picture, others read and buy",
            "the form says that there is no room and keeps the words; no row, no half file; the site reads as before",
        )
        (disk / "ballast").unlink()
        taken = upload(editor)
        assert (taken.status, number(small_house, PICTURES)) == (302, before[1] + 1)
        fill(disk, but=20_000)
        sizes, files = number(small_house, SIZES), files_in(disk)
        small_house.manage("tick")
        assert set(files_in(disk)) - set(files) == whole(disk, set(files_in(disk)) - set(files))
        assert reads(site) == [200] * 4
        backup = backup_onto(small_house, disk)
        (disk / "ballast").unlink()
        small_house.manage("tick")
        assert number(small_house, SIZES) > sizes
        small_house.manage("backup", "--to", str(small_house.folder / "backup"))
    report.say(
        "disk of the files full",
        "the clock makes sizes and cards, somebody makes a backup there",
        f"nothing half is left; the backup says “{backup}” and leaves nothing; with room again all is made by itself",
    )


def whole(disk: Path, names: set[str]) -> set[str]:
    """Those that can be read to their end."""
    found = set()
    for name in names:
        with Image.open(disk / name) as opened:
            opened.load()
            found.add(name)
    return found


def backup_onto(house: SmallHouse, disk: Path) -> str:
    making = house.begin(sys.executable, "manage.py", "backup", "--to", str(disk / "backups" / "monday"))
    said, _none = making.communicate(timeout=120)
    assert making.returncode != 0
    assert not (disk / "backups" / "monday").exists()
    told = said.decode().strip().splitlines()[-1]
    assert "no room for a backup" in told
    return "There is no room for a backup"
