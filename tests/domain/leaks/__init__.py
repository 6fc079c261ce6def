"""Tests of other people's names in a text."""
