"""Scans and pictures kept with a person's record: added, listed, looked at."""
