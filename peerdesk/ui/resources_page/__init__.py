"""The directory of places people can turn to."""
