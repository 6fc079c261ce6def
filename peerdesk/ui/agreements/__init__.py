"""Written agreements and court orders: put on file, and ended."""
