"""Letters: written, sealed, and handed over by the gate."""
