"""The demo's own pictures: one illustrated series, drawn by `python -m demo.pictures.draw`."""

from importlib import import_module
from pkgutil import iter_modules

from demo.pictures import subjects
from demo.pictures.catalogue import PICTURES, Drawn

for _module in iter_modules(subjects.__path__):
    import_module(f"{subjects.__name__}.{_module.name}")

__all__ = ["PICTURES", "Drawn"]
