"""What to do with a failure: where it happens, or once it came back from the background."""

from collections.abc import Callable

from peerdesk.domain.errors import PeerDeskError
from peerdesk.wording import sentence


def words_of(error: Exception, say: Callable[[PeerDeskError], str] = sentence) -> str:
    """The sentence for an expected failure; any other is a bug and goes to the crash dialog."""
    if not isinstance(error, PeerDeskError):
        raise error
    return say(error)


def wrong_with(act: Callable[[], object]) -> str:
    """Do something; gives what went wrong in a way we expect, in words, or an empty text."""
    try:
        act()
    except PeerDeskError as error:
        return sentence(error)
    return ""
