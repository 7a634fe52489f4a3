"""Invoices (FatturaPA): what stands in one, how it becomes a file, how it gets its number."""
