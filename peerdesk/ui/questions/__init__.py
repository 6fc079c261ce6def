"""The person's own questions about their record, looked at together."""
