"""Writing a contact: the quick view over the answers of the contact note."""
