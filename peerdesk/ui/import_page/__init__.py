"""Taking in people or contacts from a file: looked at, settled, taken in, taken back."""
