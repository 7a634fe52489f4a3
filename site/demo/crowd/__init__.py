"""Many lawful rows, quickly: for measuring what the site costs when it is full."""
