"""A copy of everything that cannot be made again: the database and the files, with a list of what is in it.

`making.make` writes a folder; `restoring.restore` brings it back into an empty place, compares it with its list and
does again what people withdrew since. Keys and the ledger of withdrawals stay outside.
"""
