"""Reviewing finished notes as they will read, and signing them with one passphrase."""
