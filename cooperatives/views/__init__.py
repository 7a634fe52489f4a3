"""Forms at addresses outside the tree."""
