"""The root of every failure we expect."""


class PeerDeskError(Exception):
    """A failure we expect. Anything else is a bug and reaches the crash dialog."""
