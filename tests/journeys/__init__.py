"""Whole pieces of work in the real window, by keyboard only and by mouse only: `make journeys`.

The driver knows PeerDesk from outside: an accessibility tree, keys and a mouse. It runs on the
system's Python (for the AT-SPI bindings) and imports nothing of the product.
"""
