"""The address book: whom the programme shares with."""
