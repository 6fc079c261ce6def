"""Lists of cards: people, contacts; endless, painted, read aloud line by line."""
