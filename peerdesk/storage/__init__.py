"""The encrypted store: the only place that speaks to the database and the vault folder."""
