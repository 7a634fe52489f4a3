"""What the site writes down about itself, without anybody's name (docs/operations.md)."""
