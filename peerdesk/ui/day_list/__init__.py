"""A list of a day's lines under headings: one line each, opened, ticked or put off by keys."""
