"""Bad input and bad days, each gone through as a worker would meet it; see docs/trouble.md."""
