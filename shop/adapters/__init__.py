"""Everything that knows Salesman's words: its API, its payment methods, its modifiers."""
