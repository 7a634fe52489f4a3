"""Two collections: one open whenever the demo is looked at, one closed."""

from dataclasses import dataclass

from demo.texts.shapes import T


@dataclass(frozen=True, kw_only=True)
class Season:
    """`opens` and `closes` in days from the one on which the demo is planted; `skus` in the order of the list."""

    code: str
    label: T
    opens: int
    closes: int
    slug: T
    title: T
    standfirst: T
    skus: tuple[str, ...]
    category: str = ""


SEASONS = (
    Season(
        code="natale",
        label=T("Natale", "Christmas"),
        opens=-21,
        closes=45,
        slug=T("natale", "christmas"),
        title=T("Natale", "Christmas"),
        standfirst=T(
            """Il panettone che lievita in carcere, il torrone, le scatole già pronte. Quello che sta sotto l'albero
            senza bisogno di un discorso.""",
            """Panettone that rises in prison, nougat, boxes ready to give. Things that lie under the tree and need
            no speech.""",
        ),
        skus=("PAN-CLA-1000", "PAN-CIO-1000", "TOR-MAN-150", "BOX-NAT-01", "VIN-ROS-750", "CAL-PAR-2027"),
        category="regali",
    ),
    Season(
        code="pasqua",
        label=T("Pasqua", "Easter"),
        opens=100,
        closes=140,
        slug=T("pasqua", "easter"),
        title=T("Pasqua", "Easter"),
        standfirst=T(
            "La colomba, e quello che si porta a un pranzo che dura fino a sera.",
            "The dove-shaped Easter cake, and what one brings to a lunch that lasts until evening.",
        ),
        skus=("COL-CLA-1000", "TOR-MAN-150", "VIN-ROS-750"),
    ),
)
