"""Beside a letter: whether it may go, why, and what would make it possible."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.services.letter_verdicts import LetterVerdict
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look, set_look
from peerdesk.wording import letters as words
from peerdesk.wording.consent_pages import paper
from peerdesk.wording.shared_words import categories_line
from peerdesk.wording.sharing_out import own_words


class VerdictPanel(Panel):
    """`paper_wanted` carries the PaperKind that would help."""

    paper_wanted = Signal(object)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self.answer = label("", Look.LABEL)
        self.why = label("")
        self.limits = label("", Look.QUOTE)
        self.health = label("", Look.LABEL)
        self._notice = QFrame()
        set_look(self._notice, Look.NOTICE)
        QVBoxLayout(self._notice).addWidget(self.health)
        self.less = label("", Look.SOFT)
        self.paper = ActionButton("", look=Look.LINK)
        self.theirs = label("", Look.SOFT)
        self._opens: PaperKind | None = None
        for part in (self.answer, self.why, self.limits, self._notice, self.less):
            self.column.addWidget(part)
        self.column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.theirs)
        self.paper.clicked.connect(lambda: self.paper_wanted.emit(self._opens))

    def show_verdict(
        self,
        found: LetterVerdict | None,
        health: tuple[str, ...],
        name: str,
        *,
        is_sealed: bool = False,
    ) -> None:
        """Show what the rules say; without a receiver how to get an answer."""
        before = self.why.text()
        self.health.setText(words.health_words_found(health) if health else "")
        self._notice.setVisible(bool(health))
        self.theirs.setText(words.always_theirs(name))
        self._show_answer(found, words.NOBODY_NAMED if is_sealed else words.NOBODY_YET)
        if before and self.why.text() != before:
            announce(self.why, self.why.text())

    def _show_answer(self, found: LetterVerdict | None, nobody: str) -> None:
        self._opens = None if found is None else found.answer.opens
        if found is None:
            self.answer.hide()
            self.why.setText(nobody)
        else:
            self.answer.setText(self.tr("Yes") if found.answer.allowed else self.tr("Not yet"))
            self.answer.show()
            self.why.setText(found.answer.sentence)
        limits = found.answer.limits if found else ""
        self.limits.setText(own_words(limits) if limits else "")
        self.limits.setVisible(bool(limits))
        too_much = found.too_much if found else frozenset()
        self.less.setText(words.leave_out(categories_line(sorted(too_much))) if too_much else "")
        self.less.setVisible(bool(too_much))
        self.paper.setVisible(self._opens is not None)
        if self._opens is not None:
            said = self.tr("Start: %1").replace("%1", paper(self._opens))
            self.paper.setText(said.replace("&", "&&"))
