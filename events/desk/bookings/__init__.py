"""Prenotazioni: the dates with who comes, and all that is done for one date."""
