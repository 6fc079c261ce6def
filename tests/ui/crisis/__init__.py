"""Tests of the page for the worst hour."""
