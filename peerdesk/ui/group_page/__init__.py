"""The page of a group: the meeting, its list, and each member's own lines."""
