"""The rows of every picture's sizes, without their files: what a page reads of them, before the clock has made any."""

from core.models import Picture, PictureRendition
from core.pictures import ALL_SPECS


def plant() -> int:
    """For measuring only: a browser would find no file behind them."""
    known = set(PictureRendition.objects.values_list("image", "filter_spec"))
    rows = [
        _row(picture, spec)
        for picture in Picture.objects.all()
        for spec in ALL_SPECS
        if (picture.pk, spec) not in known
    ]
    return len(PictureRendition.objects.bulk_create(rows, 500))


def _row(picture: Picture, spec: str) -> PictureRendition:
    size, _bar, kind = spec.partition("|format-")
    shape, _hyphen, sides = size.partition("-")
    width, _by, height = sides.partition("x")
    tall = int(height) if height else round(int(width) * picture.height / picture.width)
    return PictureRendition(
        image=picture,
        filter_spec=spec,
        focal_point_key="",
        file=f"images/{picture.pk}.{shape}-{sides}.{kind}",
        width=int(width),
        height=tall,
    )
