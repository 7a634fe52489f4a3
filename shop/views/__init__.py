"""The shop's pages that are not in the tree: basket, checkout, order, withdrawal, short addresses."""
