"""Any form on the screen: one field per kind of question, rows that come and go."""
