"""One plan of a person: read, written on, kept in versions."""
