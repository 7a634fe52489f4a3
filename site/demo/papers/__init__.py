"""The papers of the transparency page: short PDFs that say on every sheet that they are examples."""

from demo.papers.sheet import sheet
from demo.papers.words import PAPERS

__all__ = ["PAPERS", "sheet"]
