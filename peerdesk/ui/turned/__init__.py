"""A contact note turned to the person it is about."""
