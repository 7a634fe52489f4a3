"""Whether words read as Italian or as English, by the small words that only one of the two has.

No dictionary: texts from three words on are told apart well enough to find a sentence in the wrong language, and
names ("Casa di reclusione di Opera") are too short to count.
"""

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What both have ("in", "a", "no", "per", "due", "come") tells nothing and stands in neither.
IN_ITALIAN = """
il lo la gli le un uno una di del dello della dei degli delle al allo alla ai agli alle da dal dallo dalla dai dagli
dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle con che chi cui non è sono sei siamo siete era
erano ha hanno abbiamo si ci vi ne più anche ma se e o ed od quando dove perché questo questa questi queste quello
quella quelli quelle suo sua suoi sue loro nostro nostra nostri nostre vostro tuo tua ogni tutto tutti tutta tutte
prima dopo ancora già fino fra tra poi così mai può possono viene vengono fare fatto essere stato stata ecco senza
oggi qui qua
"""
IN_ENGLISH = """
the of and to is are was were be been being with for from that this these those not it its an as on or by at you your
we our they their he she his her him them has have had do does did will would can could should may might which who
whose when where why how what than then there here if but so because about into out up down after before again only
every each all any some most other such own very just also yet still without until while us
"""
ITALIAN, ENGLISH = frozenset(IN_ITALIAN.split()), frozenset(IN_ENGLISH.split())
ELISION = re.compile(
    r"\b(?:l|un|dell|all|dall|nell|sull|quest|quell|c|d|s|n|com|dov|anch)['’](?=[^\W\d_])", re.I
)
FEWEST_WORDS = 3


def words(text: str) -> list[str]:
    return [one.lower() for one in WORD.findall(text)]


def marks(text: str) -> tuple[int, int]:
    """How many words of it are only Italian, and how many only English."""
    opened = ELISION.sub(" il ", text)
    found = words(opened)
    return sum(one in ITALIAN for one in found), sum(one in ENGLISH for one in found)


def of(text: str) -> str:
    """ "it", "en", or "" where it cannot be said: too short, no small words, or both alike."""
    if len(words(text)) < FEWEST_WORDS:
        return ""
    italian, english = marks(text)
    if italian >= 2 and italian > 2 * english:
        return "it"
    if english >= 2 and english > 2 * italian:
        return "en"
    return ""
