"""The page of all contacts: filtered, counted, endless."""
