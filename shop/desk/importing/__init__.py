"""Products from and to a spreadsheet: read, checked row by row, looked at, written in one transaction."""
