"""Phone and text lines: those PeerDesk ships, and those a programme adds for its own place."""

from functools import cache

from peerdesk.domain.lines import PhoneLine, read_lines, with_local
from peerdesk.resource_files import resource
from peerdesk.services import practice
from peerdesk.services.desk import Desk

_SHIPPED = "us.toml"
_LOCAL = "phone_lines"


def lines(desk: Desk) -> tuple[PhoneLine, ...]:
    """Every line at hand, a programme's own in place of shipped ones of the same id."""
    local = practice.practice_setting(desk, _LOCAL)
    own = read_lines(local, _LOCAL) if isinstance(local, str) else ()
    return with_local(_shipped(), own)


def choose_local(desk: Desk, text: str) -> None:
    """Take over a programme's own lines, written as `resources/lines/README.md` says.

    Raises LinesUnreadable; the lines before stay then.
    """
    read_lines(text, _LOCAL)
    practice.set_practice_setting(desk, _LOCAL, text)


@cache
def _shipped() -> tuple[PhoneLine, ...]:
    return read_lines(resource("lines", _SHIPPED).read_text("utf-8"), _SHIPPED)
