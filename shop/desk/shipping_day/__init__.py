"""Giornata di spedizione: orders chosen, fetched, packed, told to the courier, and gone with their numbers."""
