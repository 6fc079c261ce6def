"""The second language of a plan among its chips: which one, and who translates."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from peerdesk.forms.second_language import SecondLanguage
from peerdesk.ui.chips import Chip
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.wording.tongues import TONGUES, tongue_to_pick

_caption = QCoreApplication.translate


class SecondChips(QObject):
    """`choose` gets the language and who translates, or None for one language alone."""

    def __init__(
        self, choose: Callable[[SecondLanguage | None], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self._kept: SecondLanguage | None = None
        self.language, self.by = FittingComboBox(), EnterLineEdit(least=14, most=28)
        self.language.addItem(_caption("SecondChips", "None"), "")
        for tag in TONGUES:
            self.language.addItem(tongue_to_pick(tag), tag)
        self.chips = (
            Chip(_caption("SecondChips", "Seco&nd language"), self.language),
            Chip(_caption("SecondChips", "Who t&ranslates"), self.by),
        )
        self.by.setPlaceholderText(_caption("SecondChips", "name or role"))
        self.language.activated.connect(self._take_language)
        self.by.editingFinished.connect(self._take_name)
        self.by.entered.connect(self._take_name)

    def show_second(self, second: SecondLanguage | None, first: str, *, offered: bool) -> None:
        """Show what is chosen; `first` is the language of the plan, which is no second one."""
        self._kept = second
        shown = second.language if second is not None and second.shown else ""
        if shown and self.language.findData(shown) < 0:
            self.language.addItem(tongue_to_pick(shown), shown)
        for at in range(1, self.language.count()):
            hidden = self.language.itemData(at) == first
            self.language.view().setRowHidden(at, hidden)  # type: ignore[attr-defined]
        self.language.setCurrentIndex(max(0, self.language.findData(shown)))
        if not self.by.hasFocus():
            self.by.setText(second.by if second is not None else "")
        self.chips[0].setVisible(offered)
        self.chips[1].setVisible(offered and bool(shown))

    def _take_language(self) -> None:
        """Without a language the column goes, and who translated is kept for when it returns."""
        chosen, kept = str(self.language.currentData()), self._kept
        if chosen:
            by = kept.by if kept is not None and kept.language == chosen else ""
            self._choose(SecondLanguage(chosen, by))
        elif kept is not None:
            self._choose(SecondLanguage(kept.language, kept.by, shown=False))

    def _take_name(self) -> None:
        kept, name = self._kept, self.by.text().strip()
        if kept is not None and kept.shown and name != kept.by:
            self._choose(SecondLanguage(kept.language, name))
