"""Tests of group meetings."""
