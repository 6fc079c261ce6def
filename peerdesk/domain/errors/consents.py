"""What goes wrong with papers about sharing."""

from peerdesk.domain.errors.records import DocumentError


class ConsentNotReady(DocumentError):
    """Something is missing or wrong before the paper can be sealed; `link_ids` say where."""

    def __init__(self, link_ids: tuple[str, ...]) -> None:
        super().__init__(link_ids)
        self.link_ids = link_ids


class ConsentOver(DocumentError):
    """The paper is over (taken back, ended, replaced, a mistake); a new one is made instead."""


class NoSuchEnd(DocumentError):
    """The paper does not end this way: no event was named, or it limits nothing."""


class MomentAhead(DocumentError):
    """What is told has not happened yet."""
