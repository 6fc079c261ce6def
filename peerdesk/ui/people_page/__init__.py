"""Everyone who is served: found by any part of a name, never mistaken for someone else."""
