"""The page of the versions of one plan: read, named, compared, deleted."""
