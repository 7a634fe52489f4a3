"""Sentences taken home as a PO file and brought back: any translator's program reads it.

`lines` says what stands on pages, `writing` makes the file, `checking` compares what comes back with what stands there
now and says line by line what is wrong with it, `taking` keeps what is right. Nothing here publishes.
"""
