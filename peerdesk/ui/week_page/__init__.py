"""The page of the week: what is planned, day by day, and planning it."""
