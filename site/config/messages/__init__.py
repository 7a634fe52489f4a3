"""The message catalogues: found, kept and compiled in Python, so that no machine needs gettext's programs."""
