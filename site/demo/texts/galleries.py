"""Further pictures of some products: (SKU of the variant that it shows, or nothing; key of the picture)."""

GALLERIES: dict[str, tuple[tuple[str, str], ...]] = {
    "pochette-borseggi": (
        ("BOR-POC-BLU", "pochette-blu"),
        ("BOR-POC-ROS", "pochette-rossa"),
        ("BOR-POC-VER", "pochette-verde"),
        ("", "intreccio"),
    ),
    "scatola-di-natale": (("", "panettone-classico"), ("", "torrone"), ("", "vino")),
    "scatola-colazione": (("", "biscotti"), ("", "marmellata"), ("", "caffe")),
}
