"""The page of those who have a copy of a plan, and who is to be told of a newer one."""
