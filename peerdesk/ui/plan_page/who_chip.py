"""Who fills a plan in, among its chips: the person, or somebody who cares for them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from peerdesk.forms.filled_by import FilledBy
from peerdesk.ui.chips import Chip
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.wording.family import filled_by


class WhoChip(QObject):
    """`choose` gets who fills it in from now on."""

    def __init__(self, choose: Callable[[FilledBy], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.who = FittingComboBox()
        self.chip = Chip(QCoreApplication.translate("WhoChip", "&Filled in by"), self.who)
        self.who.activated.connect(lambda _at: choose(self.who.currentData()))

    def show_who(
        self, offered: Sequence[FilledBy], now: FilledBy, name: str, *, writing: bool
    ) -> None:
        """Offer who may fill in the plan of `name`, while it is written and there is a choice."""
        self.who.clear()
        for one in offered:
            self.who.addItem(filled_by(one.voice, one.who, name), one)
        self.who.setCurrentIndex(offered.index(now))
        self.chip.setVisible(writing and len(offered) > 1)
