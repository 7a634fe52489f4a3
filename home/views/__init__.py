"""Forms of the frame that have addresses of their own."""
