"""Other people's names in a person's note (`contact-notes.md` §9, §14 L04).

`leaks` is the whole of it for one text; `Roster` with `leaks_in` for many texts over one roster;
`slips_in` what may be a name with one letter wrong. `Ways` is what many rosters share.
"""

from peerdesk.domain.leaks.finding import leaks, leaks_in
from peerdesk.domain.leaks.names import Leak, LeakKind, OtherName
from peerdesk.domain.leaks.roster import Roster
from peerdesk.domain.leaks.slips import slips_in
from peerdesk.domain.leaks.ways import Ways

__all__ = ["Leak", "LeakKind", "OtherName", "Roster", "Ways", "leaks", "leaks_in", "slips_in"]
