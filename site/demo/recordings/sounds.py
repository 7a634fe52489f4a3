"""Sounds reckoned from nothing: a refrigerator, drops, running water, a mixer, rubber that slides."""

import math
import random
from collections.abc import Callable

RATE = 22_050
Samples = list[float]


def hum(seconds: float) -> Samples:
    """A refrigerator: fifty hertz and what sounds along with it, breathing slowly."""
    return [
        0.05 * math.sin(2 * math.pi * 50 * t)
        + 0.03 * math.sin(2 * math.pi * 100 * t + 1)
        + 0.012 * math.sin(2 * math.pi * 151 * t) * (1 + 0.4 * math.sin(2 * math.pi * 0.3 * t))
        for t in _times(seconds)
    ]


def drop() -> Samples:
    return [0.5 * math.exp(-18 * t) * math.sin(2 * math.pi * (900 + 1400 * t) * t) for t in _times(0.35)]


def rush(seconds: float, softness: float, loud: float, seed: int) -> Samples:
    """Water, or rubber on a mesh: noise with its edges taken off, that swells and goes."""
    source, last, made = random.Random(seed), 0.0, []
    for t in _times(seconds):
        last += (source.uniform(-1, 1) - last) * softness
        swell = min(1.0, t / 0.4, (seconds - t) / 0.4)
        made.append(loud * last * max(0.0, swell) * (1 + 0.2 * math.sin(2 * math.pi * 1.7 * t)))
    return made


def mixer(seconds: float) -> Samples:
    """A motor that comes up to speed and an arm that beats each turn."""
    made, phase = [], 0.0
    noise = random.Random(7)
    for t in _times(seconds):
        speed = 92 * min(1.0, 0.3 + t / 2)
        phase += 2 * math.pi * speed / RATE
        beat = max(0.0, math.sin(2 * math.pi * 1.1 * t)) ** 8
        motor = 0.1 * math.sin(phase) + 0.05 * math.sin(2 * phase) + 0.02 * math.sin(5 * phase)
        made.append(min(1.0, t / 0.6, (seconds - t) / 0.8) * (motor + 0.25 * beat * noise.uniform(-0.5, 0.5)))
    return made


def laid(seconds: float, *parts: tuple[float, Samples]) -> Samples:
    """Each part from its moment on, over one another, never louder than a file can hold."""
    whole = [0.0] * int(seconds * RATE)
    for start, part in parts:
        first = int(start * RATE)
        for place, value in enumerate(part[: len(whole) - first]):
            whole[first + place] += value
    return [max(-0.98, min(0.98, value)) for value in whole]


def night() -> Samples:
    return laid(
        24,
        (0, hum(24)),
        (1.5, drop()),
        (3.2, drop()),
        (4.5, rush(6, 0.45, 0.35, 1)),
        (10.9, drop()),
        (12, mixer(12)),
    )


def rubber() -> Samples:
    return laid(16, (3, rush(2.2, 0.12, 0.9, 2)), (9, rush(2.2, 0.12, 0.9, 3)))


MADE: dict[str, Callable[[], Samples]] = {"night": night, "print": rubber}


def _times(seconds: float) -> list[float]:
    return [place / RATE for place in range(int(seconds * RATE))]
