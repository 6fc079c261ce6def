"""What states ask of an advance directive: the rows PeerDesk ships, read once."""

from functools import cache

from peerdesk.domain.state_rules import StateRule, read_state
from peerdesk.resource_files import resource

_FOLDER = "states"


@cache
def state_rules() -> tuple[StateRule, ...]:
    """Every state that was looked at, by its postal code; all others are to be asked."""
    files = sorted(resource(_FOLDER).glob("*.toml"))
    return tuple(read_state(path.read_text("utf-8"), path.name) for path in files)
