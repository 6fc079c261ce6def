"""Consent and disclosure rules: what may leave, to whom, for what, and by which section."""
