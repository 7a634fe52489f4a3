"""Words that stand in every text: they are neither kept nor looked for."""

ITALIAN = """
a ad agli ai al alla alle allo anche c che chi ci coi col come con cosa cui d da dagli dai dal dalla dalle dallo dei
degli del della delle dello dentro di dove e ed gli ha hanno ho i il in io l la le lei li lo loro lui ma mi mia mie
miei mio ne negli nei nel nella nelle nello noi non nostra nostre nostri nostro o od per perche piu qual quale quali
quando quanto quella quelle quelli quello questa queste questi questo qui s se si sia sono sta su sua sue sugli sui
sul sulla sulle sullo suo suoi tra fra tu un una uno vi voi vostra vostre vostri vostro e dell all sull nell dall
quell posso voglio vorrei cerco
"""
ENGLISH = """
a about an and any are as at be been but by can could d do does for from had has have he her his how i if in into is it
its ll m me my of on or our out s she so some t than that the their them then there these they this those to was we
were what when where which who why will with would you your
"""

SMALL = {"it": frozenset(ITALIAN.split()), "en": frozenset(ENGLISH.split())}
