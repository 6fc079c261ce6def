"""Exceptions, each in a sentence, with what it reaches at most and what to write down then."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from peerdesk.domain.consents.facts import FACTS
from peerdesk.domain.consents.grounds import Ground
from peerdesk.domain.consents.telling import CATEGORIES
from peerdesk.domain.consents.vocabulary import NOTES, Basis
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import label
from peerdesk.ui.telling.spoken import SpokenPanel
from peerdesk.ui.theme import Look
from peerdesk.wording import telling as words

_REPORTS = frozenset({Basis.CRIME_ON_PREMISES, Basis.CHILD_ABUSE_REPORT, Basis.ABUSE_REPORT})


class GroundsCard(Panel):
    """`told` carries a ground and what was `Spoken` on it, `report_wanted` asks for a report.

    With `can_tell` what was told to this recipient can be written down.
    """

    told = Signal(object, object)
    report_wanted = Signal()

    def __init__(self, heading: str, grounds: Sequence[Ground], *, can_tell: bool = False) -> None:
        super().__init__(heading)
        self.said: dict[Basis, ActionButton] = {}
        self.spoken: dict[Basis, SpokenPanel] = {}
        for ground in grounds:
            self._add(ground, can_tell=can_tell and ground.for_them)

    def _add(self, ground: Ground, *, can_tell: bool) -> None:
        said = words.on_ground(ground.basis, ground.needs, for_them=ground.for_them)
        self.column.addWidget(label(said))
        if not ground.for_them:
            return
        at_most = words.at_most(ground.categories, frozenset(CATEGORIES) - NOTES)
        self.column.addWidget(label(at_most, Look.SOFT))
        if ground.basis in _REPORTS:
            report = ActionButton(self.tr("Write the report"))
            report.clicked.connect(self.report_wanted)
            self.column.addWidget(report, 0, Qt.AlignmentFlag.AlignLeft)
        elif can_tell and FACTS.get(ground.basis):
            button = ActionButton(self.tr("I told them…"))
            button.setAccessibleDescription(said)
            button.clicked.connect(lambda: self._ask(ground))
            self.said[ground.basis] = button
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self, ground: Ground) -> None:
        if ground.basis not in self.spoken:
            known = [code for code in CATEGORIES if code in ground.categories]
            panel = SpokenPanel(known, FACTS[ground.basis])
            panel.written.connect(lambda spoken: self.told.emit(ground, spoken))
            panel.left.connect(panel.hide)
            self.spoken[ground.basis] = panel
            button = self.said[ground.basis]
            self.column.insertWidget(self.column.indexOf(button) + 1, panel)
        self.spoken[ground.basis].show()
        self.spoken[ground.basis].begin()
