"""Documents as a list of cards: newest first, endless, one line of words for each."""
