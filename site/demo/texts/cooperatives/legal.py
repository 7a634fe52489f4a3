from demo.texts.shapes import Legal


def example(
    name: str,
    mailbox: str,
    number: str,
    rea: str,
    place: tuple[str, str, str],
    street: str = "Via dell'Esempio",
) -> Legal:
    """Legal data that look right and belong to nobody. `place` is (postcode, city, province)."""
    postcode, city, province = place
    return Legal(
        name=name,
        address=f"{street} {int(number[5:7])}",
        postcode=postcode,
        city=city,
        province=province,
        vat_number=number,
        rea=f"{province}-{rea}",
        email=f"{mailbox}@cooperative.example",
        pec=f"{mailbox}@pec.example",
        phone=f"+39 02 0000 {rea[-4:]}",
    )
