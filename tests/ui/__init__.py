"""The window, with real widgets."""
