"""Phone and text lines within a plan: which ones, in the person's order."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from peerdesk.domain.lines import PhoneLine, chosen, gone, words_in
from peerdesk.forms.answers import Answers
from peerdesk.forms.keeping import lines_shown, with_lines_shown
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as words
from peerdesk.wording.form_captions import form_captions


class LinesBlock(QWidget):
    """`changed` carries answers with other lines; without `may_change` they are only read."""

    changed = Signal(object)

    def __init__(
        self,
        known: Sequence[PhoneLine],
        answers: Answers,
        *,
        may_change: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._known, self._may_change = known, may_change
        self._answers = answers
        self._shown: tuple[str, ...] | None = None
        self._captions = form_captions(self._language())
        self.add = ActionButton(self._captions.add_line)
        self.hide_buttons: list[ActionButton] = []
        self.up_buttons: list[ActionButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.gone = label("", Look.LABEL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._lines)
        column.addWidget(self.gone)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_answers(answers)

    def show_answers(self, answers: Answers) -> None:
        """Show the lines of these answers."""
        self._answers = answers
        shown = lines_shown(answers)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._lines)
        self.hide_buttons, self.up_buttons = [], []
        for line in chosen(self._known, shown, self._language()):
            self._lines.addWidget(self._line(line))
        lost = gone(self._known, shown)
        self.gone.setText(words.lines_gone(lost))
        self.gone.setVisible(bool(lost))
        self._offer_others()

    def _line(self, line: PhoneLine) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.NONE)
        name = words_in(line.name, self._language())
        column.addWidget(label(name, Look.LABEL))
        column.addWidget(label(words_in(line.how, self._language())))
        if self._may_change:
            column.addWidget(self._buttons(line, name))
        return whole

    def _buttons(self, line: PhoneLine, name: str) -> QWidget:
        held = QWidget()
        flow = FlowLayout(held)
        up = ActionButton(self._captions.move_up, look=Look.LINK)
        take_off = ActionButton(self._captions.take_off, look=Look.LINK)
        up.clicked.connect(lambda: self._move_up(line.id, name))
        take_off.clicked.connect(lambda: self._take_off(line.id, name))
        for button in (up, take_off):
            button.setAccessibleDescription(name)
            flow.addWidget(button)
        up.setEnabled(bool(self.up_buttons))
        self.up_buttons.append(up)
        self.hide_buttons.append(take_off)
        return held

    def _offer_others(self) -> None:
        here = {line.id for line in chosen(self._known, self._shown or (), self._language())}
        menu = QMenu(self.add)
        for line in self._known:
            if line.is_offered and not line.instead_of and line.id not in here:
                name = words_in(line.name, self._language())
                menu.addAction(name.replace("&", "&&"), partial(self._put_on, line.id, name))
        self.add.setMenu(menu)
        self.add.setVisible(self._may_change and bool(menu.actions()))

    def _language(self) -> str:
        form = self._answers.form
        return form.shown_in or form.language or "en"

    # --- Changing -----------------------------------------------------------------------------

    def _put_on(self, line_id: str, name: str) -> None:
        self._take((*lines_shown(self._answers), line_id))
        announce(self, words.line_put_on(name))

    def _take_off(self, line_id: str, name: str) -> None:
        at = [each.id for each in chosen(self._known, self._shown or (), self._language())]
        place = at.index(line_id)
        twin = next((one.instead_of for one in self._known if one.id == line_id), "")
        self._take(one for one in lines_shown(self._answers) if one not in {line_id, twin or None})
        announce(self, words.line_taken_off(name))
        target = self.hide_buttons[min(place, len(self.hide_buttons) - 1) :][:1]
        (target[0] if target else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_up(self, line_id: str, name: str) -> None:
        twin = next((one.instead_of for one in self._known if one.id == line_id), "")
        ids = list(lines_shown(self._answers))
        at = next(n for n, one in enumerate(ids) if one in {line_id, twin})
        if at:
            ids[at - 1], ids[at] = ids[at], ids[at - 1]
            self._take(ids)
            announce(self, words.line_moved_up(name))
            self.up_buttons[max(1, at - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, ids: Iterable[str]) -> None:
        answers = with_lines_shown(self._answers, ids)
        self.show_answers(answers)
        self.changed.emit(answers)
