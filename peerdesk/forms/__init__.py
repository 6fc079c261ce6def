"""Forms as data: definitions, answers, and what they mean."""
