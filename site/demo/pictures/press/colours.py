"""The house palette and the papers mixed from it."""

Colour = tuple[int, int, int]


def _hex(value: str) -> Colour:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


CARTA = _hex("#FAF6EF")
SABBIA = _hex("#EFE6D8")
INCHIOSTRO = _hex("#1F1B18")
PIETRA = _hex("#655E56")
FILO = _hex("#8A8177")
PERSIANA = _hex("#1F4D3F")
COTTO = _hex("#9A3B26")
GIALLO = _hex("#F2B632")

BOSCO = _hex("#15362D")
SALVIA = _hex("#9DB59B")
FOGLIA = _hex("#4C7F5F")
MENTA = _hex("#CBD8C3")
ROSA = _hex("#E4B9A0")
CIPRIA = _hex("#F1D9C6")
TERRA = _hex("#6E2A1D")
MATTONE = _hex("#B9573C")
CREMA = _hex("#F7E4B0")
PAGLIA = _hex("#E9C98B")
OCRA = _hex("#C98F3F")
CROSTA = _hex("#9C5F2C")
CACAO = _hex("#4A2C1F")
LEGNO = _hex("#B98555")
LEGNO_SCURO = _hex("#7A5233")
CIELO = _hex("#BCD0CE")
LAGO = _hex("#6F9AA0")
BLU = _hex("#28506B")
NOTTE = _hex("#1E3442")
FERRO = _hex("#4A4F4E")
ACCIAIO = _hex("#A9ABA4")
LATTE = _hex("#FFFCF5")
GESSO = _hex("#DDD2C0")

# Complexions: base and shade. Nobody is portrayed, so a hand is any worker's hand.
EBANO = _hex("#6B4130")
NOCCIOLA = _hex("#A9704B")
AMBRA = _hex("#C68F66")
PESCA = _hex("#DDAA83")


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`share` of the second colour in the first, from 0 to 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def darker(colour: Colour, share: float = 0.25) -> Colour:
    """In shadow; near-white papers turn warm, not grey."""
    if min(colour) > 200:
        return mix(colour, (150, 112, 92), share * 1.3)
    return mix(colour, (38, 22, 20), share)


def lighter(colour: Colour, share: float = 0.25) -> Colour:
    return mix(colour, (255, 250, 238), share)
