"""Papers about sharing: begun, written, sealed, read, and what happens to them later."""
