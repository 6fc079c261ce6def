"""Papers about sharing: written, sealed, taken back, and weighed."""
