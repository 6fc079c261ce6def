"""Tests of the page of a group."""
