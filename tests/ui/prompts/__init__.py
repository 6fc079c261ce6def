"""Prompts while writing, at the window."""
