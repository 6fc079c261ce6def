"""Find anything: one key, a few letters, people first and then notes."""
