"""Screens for prisons, cooperatives, workshops, memberships, partners and the messages that visitors send."""
