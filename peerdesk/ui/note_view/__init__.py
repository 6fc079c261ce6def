"""Reading a signed note with all its versions, and adding to it."""
