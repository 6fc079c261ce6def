"""What stands at the head of every letter: neutral lines, because a name can tell too much.

The name of a programme can say that whoever comes there has had trouble with drugs or drinking
(42 CFR 2.13(c)). So the head has an address and a phone number, until somebody chooses otherwise.
"""

from peerdesk.domain.text import clean
from peerdesk.services.desk import Desk
from peerdesk.services.practice import practice_setting, set_practice_setting
from peerdesk.services.programme import facts_in
from peerdesk.storage import settings
from peerdesk.storage.session import Session

_SETTING = "letterhead"
_MOST_LINES = 6


def letterhead(desk: Desk) -> tuple[str, ...]:
    """The lines of the letterhead, the first one largest; () when nothing is known."""
    with desk.vault.reading() as session:
        return letterhead_in(session)


def letterhead_in(session: Session) -> tuple[str, ...]:
    """The same inside a transaction."""
    chosen = settings.value(session, settings.PRACTICE, _SETTING)
    if isinstance(chosen, str):
        return _lines(chosen)
    facts = facts_in(session)
    return _lines(f"{facts.address}\n{facts.phone}")


def choose_letterhead(desk: Desk, text: str) -> None:
    """Put these lines at the head of letters from now on; those that were sealed keep theirs."""
    set_practice_setting(desk, _SETTING, "\n".join(_lines(clean(text).text)))


def letterhead_is_chosen(desk: Desk) -> bool:
    """Whether somebody chose the letterhead."""
    return isinstance(practice_setting(desk, _SETTING), str)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())[:_MOST_LINES]
