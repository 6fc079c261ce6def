"""What to do with a failure that came back from the background."""

from collections.abc import Callable

from peerdesk.domain.errors import PeerDeskError
from peerdesk.wording import sentence


def words_of(error: Exception, say: Callable[[PeerDeskError], str] = sentence) -> str:
    """The sentence for an expected failure; any other is a bug and goes to the crash dialog."""
    if not isinstance(error, PeerDeskError):
        raise error
    return say(error)
