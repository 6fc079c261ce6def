"""Which paper they want: the kinds in plain words, the one most needed first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_pages as words


class NewPaperChoice(QFrame):
    """`chosen` carries a PaperKind and the language of the paper."""

    chosen = Signal(object, str)

    def __init__(self, languages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.kinds: dict[PaperKind, ActionButton] = {}
        self.language = SteadyComboBox()
        for tag, said in languages:
            self.language.addItem(said, tag)
        self._title = label("", Look.SECTION)
        self._kinds = QVBoxLayout()
        self._kinds.setSpacing(Space.TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._title)
        column.addLayout(self._kinds)
        column.addWidget(
            Row(
                self.tr("Lang&uage of the paper"),
                self.language,
                help_text=words.language_of_paper(),
            )
        )

    def ask(self, title: str, kinds: Sequence[PaperKind], language: str) -> None:
        """Show these kinds; the language is the one the person speaks, where there is a choice."""
        emptied(self._kinds)
        self.kinds = {}
        self._title.setText(title)
        for kind in kinds:
            button = ActionButton(words.paper(kind))
            button.setAccessibleDescription(words.paper_explained(kind))
            button.clicked.connect(lambda _=False, known=kind: self._choose(known))
            self.kinds[kind] = button
            self._kinds.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._kinds.addWidget(label(words.paper_explained(kind), Look.SMALL))
            self._kinds.addSpacing(Space.SMALL)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.show()
        next(iter(self.kinds.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, kind: PaperKind) -> None:
        self.chosen.emit(kind, str(self.language.currentData()))
