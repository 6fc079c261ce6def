"""What was found in a note before signing: one line for each rule, a link to each place."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.preflight import Level, LintFinding, Rule
from peerdesk.services.odd_times import OddTime
from peerdesk.services.preflight import Confirmed
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.note_view.sheet import clear
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import preflight as words
from peerdesk.wording.problems import SENTENCES

_WEIGHT = {Level.BLOCK: 0, Level.WARN: 1, Level.INFO: 2}
_MOST_PLACES = 6


class FindingsPanel(QFrame):
    """Nothing in it is a score or a reproach, and nothing of it is kept.

    `place_wanted` carries a field and a position, `note_wanted` another note's id, `confirmed`
    the findings that are right as they stand.
    """

    place_wanted = Signal(str, int)
    note_wanted = Signal(str)
    confirmed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.SMALL)
        self.links: list[ActionButton] = []
        self.rights: list[ActionButton] = []

    def show_findings(
        self, found: Sequence[LintFinding], confirmed: Confirmed, odd: Sequence[OddTime] = ()
    ) -> None:
        """Show them, what needs the worker first; hidden while there is nothing."""
        clear(self._column)
        self.links, self.rights = [], []
        self.setVisible(bool(found or odd))
        if not (found or odd):
            return
        waits = any(one.level is Level.BLOCK for one in found)
        set_look(self, Look.NOTICE if waits else Look.CARD)
        self._column.addWidget(label(words.heading(), Look.HEADING))
        self._column.addWidget(label(words.explained(), Look.SMALL))
        in_order = sorted(found, key=_rank)
        for _, those in groupby(in_order, key=_rank):
            self._add(list(those), confirmed)
        for one in odd:
            self._add_odd_time(one)

    def _add_odd_time(self, one: OddTime) -> None:
        """Warnings about the times never hold signing."""
        said = f"{words.level(Level.WARN)}: {SENTENCES[one.problem]}"
        self._column.addWidget(label(said))
        link = ActionButton(words.go_there(), look=Look.LINK)
        link.clicked.connect(partial(self.place_wanted.emit, "start_at", 0))
        if one.other is not None:
            link = ActionButton(words.the_other_note(), look=Look.LINK)
            link.clicked.connect(partial(self.note_wanted.emit, str(one.other)))
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.links.append(link)

    def _add(self, those: list[LintFinding], confirmed: Confirmed) -> None:
        first = those[0]
        said = words.sentence_about(first.rule, _about(first))
        whole = label(f"{words.level(first.level)}: {said}")
        self._column.addWidget(whole)
        line = QWidget()
        flow = FlowLayout(line)
        for one in those[:_MOST_PLACES]:
            flow.addWidget(self._link(one))
        self._column.addWidget(line)
        if first.level is Level.BLOCK:
            self._add_right(flow, those, confirmed)

    def _link(self, one: LintFinding) -> ActionButton:
        if one.rule is Rule.COPY:
            link = ActionButton(words.the_other_note(), look=Look.LINK)
            link.clicked.connect(partial(self.note_wanted.emit, one.facts[0]))
        else:
            shown = words.place(one.text) if one.has_place else words.go_there()
            link = WrappingLink(shown.replace("&", "&&"))
            link.clicked.connect(partial(self.place_wanted.emit, one.link_id, one.start))
        self.links.append(link)
        return link

    def _add_right(self, flow: FlowLayout, those: list[LintFinding], confirmed: Confirmed) -> None:
        waiting = [one for one in those if (one.rule, one.text) not in confirmed]
        if not waiting:
            flow.addWidget(label(words.said_right(), Look.SMALL))
            return
        right = ActionButton(words.this_is_right())
        right.clicked.connect(partial(self.confirmed.emit, waiting))
        flow.addWidget(right)
        self.rights.append(right)


def _about(one: LintFinding) -> str:
    return one.facts[0] if one.rule is Rule.THIRD_PARTY and one.facts else ""


def _rank(one: LintFinding) -> tuple[int, str, bool]:
    return _WEIGHT[one.level], one.rule, _about(one) == "shelter"
