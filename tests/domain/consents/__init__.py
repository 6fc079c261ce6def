"""The consent rules, section by section."""
