"""Paper: pages drawn from a definition and its answers, in every script."""
