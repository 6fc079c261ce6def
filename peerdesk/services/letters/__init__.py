"""Letters: written from short forms, sealed by the worker, and let go by the gate alone."""
