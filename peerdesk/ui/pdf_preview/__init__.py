"""Pages looked at and printed from memory."""
