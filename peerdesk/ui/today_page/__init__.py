"""The page of the day: what is planned, agreed and due, one line each."""
