"""The road to the till: what each step asks, and the draft of an order that comes of it."""
