"""English by wagtail-localize: what follows Italian by itself, what waits for a translator, what may go out.

Italian is the source. Localize keeps its sentences and their English in rows (`memory`); nothing here publishes
Italian words as English. When Italian is published, `carrying` brings everything but sentences over to the live
English page; a changed sentence keeps its old English, marked as to be looked at, until a translator changes it
or somebody says that it still fits (`keeping`). What English must have to go out is asked by `gate`; what goes
out in Italian all the same is marked for readers by `marking`.
"""
