"""The answer of the rules, before anything is drawn: why, what goes along, what would help."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.sharing import Verdict
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sharing_out as words

_BULLET = "•"


class VerdictPanel(QFrame):
    """`paper_wanted` asks for the paper that would make it possible."""

    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.NOTICE)
        self.setAccessibleName(self.tr("May it go?"))
        self.sentence = label("", Look.LABEL)
        self.rule = label("", Look.SMALL)
        self.limits = label("", Look.QUOTE)
        self.duties = QWidget()
        self._duties = QVBoxLayout(self.duties)
        self._duties.setContentsMargins(0, 0, 0, 0)
        self._duties.setSpacing(Space.TIGHT)
        self.paper = ActionButton("", look=Look.PRIMARY)
        self.officer = label("")
        self.crisis = label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        for widget in (self.sentence, self.limits, self.rule, self.duties):
            column.addWidget(widget)
        column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.officer)
        column.addWidget(self.crisis)
        self.paper.clicked.connect(self.paper_wanted)
        self.hide()

    def say(self, sentence: str) -> None:
        """Only a sentence: there is nothing to answer yet."""
        self._show(sentence, None)

    def show_answer(
        self,
        answer: Verdict | None,
        officer: tuple[str, str] = ("", ""),
        *,
        is_letter: bool = False,
    ) -> None:
        """The whole answer, or nothing; `officer` is whom to ask where no paper would help.

        A letter says the notice itself.
        """
        if answer is None:
            self.hide()
            return
        self._show(answer.sentence, answer, is_letter=is_letter)
        is_no = not answer.allowed
        self.officer.setText(words.officer(*officer))
        self.officer.setVisible(is_no and answer.opens is None)
        self.crisis.setText(words.in_a_crisis())
        self.crisis.setVisible(is_no)
        self.paper.setText(words.starts(answer.opens or ""))
        self.paper.setAccessibleName(self.paper.text())
        self.paper.setVisible(answer.opens is not None)

    def _show(self, sentence: str, answer: Verdict | None, *, is_letter: bool = False) -> None:
        is_no = answer is not None and not answer.allowed
        set_look(self, Look.NOTICE if is_no else Look.CARD)  # amber only for what stands in the way
        changed = self.sentence.text() != sentence or self.isHidden()
        self.sentence.setText(sentence)
        self.rule.setText(words.rests_on(answer.sections) if answer else "")
        self.rule.setVisible(answer is not None)
        limits = answer.limits if answer else ""
        self.limits.setText(words.own_words(limits) if limits else "")
        self.limits.setVisible(bool(limits))
        self._list(words.duties(answer.obligations, is_letter=is_letter) if answer else ())
        for widget in (self.paper, self.officer, self.crisis):
            widget.hide()
        self.show()
        if changed:
            announce(self, sentence)

    def _list(self, duties: tuple[str, ...]) -> None:
        emptied(self._duties)
        for duty in duties:
            self._duties.addWidget(label(f"{_BULLET} {duty}", Look.SOFT))
        self.duties.setVisible(bool(duties))
