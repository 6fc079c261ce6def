"""The gate: what leaves, by which rule, with what going along."""
