"""The demo's own sounds and films: made once by `python -m demo.recordings.make`, from nothing but numbers."""

from dataclasses import dataclass
from pathlib import Path

from demo.texts.shapes import T

FILES = Path(__file__).resolve().parent / "files"


@dataclass(frozen=True, kw_only=True)
class Made:
    """`captions` are pairs of a moment in seconds and what is heard then; `spoken` is empty: nobody speaks."""

    key: str
    file: str
    seconds: int
    title: str
    transcript: tuple[T, ...]
    size: tuple[int, int] | None = None
    captions: tuple[tuple[int, T], ...] = ()
    poster: str = ""


RECORDINGS = (
    Made(
        key="night",
        file="notte-al-forno.mp3",
        seconds=24,
        title="Demo: la notte al forno",
        transcript=(
            T(
                """[Un frigorifero ronza piano. Una goccia cade, poi un'altra.]""",
                """[A refrigerator hums softly. A drop falls, then another.]""",
            ),
            T(
                """[L'acqua comincia a scorrere in una vasca, per sei secondi, e si ferma.]""",
                """[Water begins to run into a trough, for six seconds, and stops.]""",
            ),
            T(
                """[Parte l'impastatrice: un motore basso e un braccio che gira, uno, due, tre, sempre uguale.
                Sotto, il frigorifero.]""",
                """[The mixer starts: a low motor and an arm going round, one, two, three, always the same.
                Underneath, the refrigerator.]""",
            ),
            T(
                """Nessuno parla. Sono suoni composti per questo sito, non una registrazione del forno.""",
                """Nobody speaks. These sounds were composed for this site; they were not recorded in the
                bakery.""",
            ),
        ),
    ),
    Made(
        key="print",
        file="un-colore-alla-volta.webm",
        seconds=16,
        title="Demo: un colore alla volta",
        size=(960, 540),
        poster="serigrafia",
        transcript=(
            T(
                """Un foglio bianco su un tavolo. Un telaio scende e lo copre. La racla parte da sinistra e
                attraversa il telaio in due secondi, spingendo davanti a sé un'onda di verde.""",
                """A white sheet on a table. A frame comes down and covers it. The squeegee starts on the left
                and crosses the frame in two seconds, pushing a wave of green before it.""",
            ),
            T(
                """Il telaio si alza: sul foglio c'è la sagoma di una casa. Scende un secondo telaio, la racla
                torna indietro con il giallo. Quando si alza, le finestre sono accese.""",
                """The frame lifts: on the sheet is the outline of a house. A second frame comes down and the
                squeegee goes back with yellow. When it lifts, the windows are lit.""",
            ),
            T(
                """Disegno animato, fatto dal progetto. Si sente solo la gomma che scorre.""",
                """A drawn animation, made by the project. All one hears is the rubber sliding.""",
            ),
        ),
        captions=(
            (0, T("[Silenzio]", "[Silence]")),
            (3, T("[La gomma scorre: verde]", "[The rubber slides: green]")),
            (9, T("[La gomma scorre: giallo]", "[The rubber slides: yellow]")),
            (13, T("[Silenzio]", "[Silence]")),
        ),
    ),
)
