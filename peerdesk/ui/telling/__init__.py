"""What may be told to somebody: two steps from anywhere, big and plain."""
