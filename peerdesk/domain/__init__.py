"""The vocabulary: frozen records and pure rules. Imports the standard library only."""
