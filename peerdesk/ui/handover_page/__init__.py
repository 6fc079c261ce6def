"""Leaving, or handing over: what is open, what to make, ticked with the day."""
