"""Withdrawal erases: a person's name, words, pictures and voice leave the site in one act (law.md L45).

`plan` says what will go, `act` does it in one transaction, `receipt` tells the person, `ledger` keeps outside the
database what a restored backup must repeat. `names` knows how a name may be written, `places` in which tables it
may stand, `finding` reads them all; `rewriting`, `pages`, `strings`, `pictures`, `traces` change them; `remains`
sees to the bytes that databases leave behind; `refusing` keeps an old form from bringing the name back.
"""
