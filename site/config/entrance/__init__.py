"""How whoever works here comes in: name and password, a second step, and who is let in no further without it.

django-axes counts what fails, django-allauth knows the second step (codes from a telephone, spare codes, machines
that are trusted); of allauth nothing else is open. docs/doors.md tells it to people.
"""
