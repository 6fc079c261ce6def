"""Forms on the screen, with real widgets and real forms."""
