"""Miles and expenses, month by month and on a contact."""
