"""Prompts while writing: a calm underline, and a pop-up with what else one could say."""
