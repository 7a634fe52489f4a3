"""Make the recordings: `python -m demo.recordings.make`. Needs PyAV (`pip install av`), which nothing else needs:
what it makes is kept in files/, so that nobody has to run it again.
"""

import array
import sys
from fractions import Fraction
from typing import Any

import av

from demo.recordings import FILES, RECORDINGS, Made, frames, sounds


def main() -> int:
    for made in RECORDINGS:
        path = FILES / made.file
        with av.open(str(path), "w") as box:
            film = _stream(box, made) if made.size else None
            voice = box.add_stream("libopus" if film else "libmp3lame", rate=48_000 if film else sounds.RATE)
            voice.bit_rate, voice.layout = 48_000, "mono"
            if film:
                _draw(box, film)
            _sound(box, voice, sounds.MADE[made.key]())
        sys.stdout.write(f"{made.file}: {path.stat().st_size // 1000} kB\n")
    return 0


def _stream(box: Any, made: Made) -> Any:
    film = box.add_stream("libvpx-vp9", rate=frames.A_SECOND, options={"crf": "38", "b:v": "0", "g": "48"})
    film.width, film.height = made.size or frames.SIZE
    film.pix_fmt = "yuv420p"
    return film


def _draw(box: Any, film: Any) -> None:
    for image in frames.frames():
        box.mux(film.encode(av.VideoFrame.from_image(image)))
    box.mux(film.encode())


def _sound(box: Any, voice: Any, samples: list[float]) -> None:
    whole = array.array("h", (int(value * 32_000) for value in samples))
    tuned = av.AudioResampler(format=voice.format, layout="mono", rate=voice.rate)
    step = sounds.RATE
    for start in range(0, len(whole), step):
        part = whole[start : start + step]
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(part))
        frame.planes[0].update(part.tobytes())
        frame.sample_rate, frame.pts, frame.time_base = sounds.RATE, start, Fraction(1, sounds.RATE)
        for ready in tuned.resample(frame):
            box.mux(voice.encode(ready))
    box.mux(voice.encode())


if __name__ == "__main__":
    sys.exit(main())
