"""The window behind the lock: rail, top bar, page at work, what stands beside it, saved-line."""
