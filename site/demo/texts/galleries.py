"""Further pictures of some products: (SKU of the variant that it shows, or nothing; key of the picture)."""

GALLERIES: dict[str, tuple[tuple[str, str], ...]] = {
    "pochette-borseggi": (
        ("BOR-POC-BLU", "pochette-blu"),
        ("BOR-POC-ROS", "pochette-rossa"),
        ("BOR-POC-VER", "pochette-verde"),
        ("", "intreccio"),
    ),
    "tshirt-la-porta": (
        ("ZER-TSC-S", "t-shirt-crema"),
        ("ZER-TSC-M", "t-shirt-crema"),
        ("ZER-TSC-L", "t-shirt-crema"),
    ),
    "grembiule-da-cucina": (("GRE-CUC-VER", "grembiule-verde"),),
    "astuccio-borseggi": (("BOR-AST-GRI", "astuccio-grigio"),),
    "scatola-di-natale": (("", "panettone-classico"), ("", "torrone"), ("", "vino")),
    "scatola-colazione": (("", "biscotti"), ("", "marmellata"), ("", "caffe")),
}
