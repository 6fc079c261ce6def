"""Before the desk, with real widgets."""
