"""Other people's names in a person's note (`contact-notes.md` §9, §14 L04).

`leaks` is the whole of it for one text; `Roster` with `leaks_in` for many texts over one roster.
"""

from peerdesk.domain.leaks.finding import leaks, leaks_in
from peerdesk.domain.leaks.names import Leak, LeakKind, OtherName
from peerdesk.domain.leaks.roster import Roster

__all__ = ["Leak", "LeakKind", "OtherName", "Roster", "leaks", "leaks_in"]
