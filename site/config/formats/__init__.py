"""How days and hours are written; a module for each language, as Django looks for them."""
