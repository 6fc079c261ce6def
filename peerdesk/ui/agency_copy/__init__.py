"""Keying a signed note into the agency's own record, field by field."""
