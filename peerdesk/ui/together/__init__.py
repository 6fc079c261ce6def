"""Writing a plan together: the person beside the worker sees one question at a time."""
