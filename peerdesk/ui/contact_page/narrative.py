"""The narrative: fields that grow with the text, asked for by the format in use."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.text import clean
from peerdesk.forms.formats import Prompt
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.contact import name_or_they

TEXT_FIELDS = ("purpose", "what_i_did", "response")
_UTF_16 = 2  # bytes to a position of a Qt document


class NarrativeField(GrowingTextEdit):
    """One text of the narrative. `written` carries the clean text after each change.

    Characters that could hide or reorder words are taken out at once; `cleaned` says how many
    kinds (`contact-notes.md` L16).
    """

    written = Signal(str)
    cleaned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lines=2, parent=parent)
        self._showing = False
        self.textChanged.connect(self._read)

    @property
    def text(self) -> str:
        """What stands in the field, exactly: `toPlainText` would change no-break spaces."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Put a text in without taking it for typing; what stands there already stays."""
        if text != self.text:
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    @property
    def position(self) -> int:
        """Where the cursor is, in code points."""
        before = self.document().toRawText().encode("utf-16-le", "surrogatepass")
        units = self.textCursor().position()
        return len(before[: units * _UTF_16].decode("utf-16-le", "replace"))

    def go_to(self, position: int) -> None:
        """Put the cursor behind so many code points, or at the end of a shorter text."""
        units = len(self.text[:position].encode("utf-16-le", "surrogatepass")) // _UTF_16
        cursor = self.textCursor()
        cursor.setPosition(units)
        self.setTextCursor(cursor)

    def _read(self) -> None:
        if self._showing:
            return
        text = self.text
        kept = clean(text)
        if kept.removed:
            self._showing = True
            self._take_out(text, kept.text)
            self._showing = False
            self.cleaned.emit(len(kept.removed))
        self.written.emit(kept.text)

    def _take_out(self, text: str, kept: str) -> None:
        """Delete what is not kept, from the end, so that the worker's cursor stays in place."""
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        for start, end in reversed(_gaps(text, kept)):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        cursor.endEditBlock()


class NarrativeView(QWidget):
    """The texts of a note in the order of the format; `cleaned` as of a field."""

    cleaned = Signal(int)

    def __init__(
        self, presenter: ContactPresenter, steps: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._steps = presenter, steps
        self.fields = {link_id: NarrativeField() for link_id in TEXT_FIELDS}
        self.rows = {link_id: Row("", field) for link_id, field in self.fields.items()}
        self._shown: tuple[Prompt, ...] = ()
        self.did_not_say = ActionButton(self.tr("The&y did not say"), look=Look.LINK)
        self._short_answer = QWidget()
        line = QHBoxLayout(self._short_answer)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.did_not_say)
        line.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        for part in (*self.rows.values(), self._short_answer, steps):
            self._column.addWidget(part)
        self._listen()
        self.show_format()

    def _listen(self) -> None:
        for link_id, field in self.fields.items():
            field.written.connect(lambda text, link=link_id: self._write(link, text))
            field.cleaned.connect(self.cleaned)
        self.did_not_say.clicked.connect(self._presenter.they_did_not_say)

    def refresh(self) -> bool:
        """Ask anew where the kind of contact leaves other questions to ask; whether it did."""
        if self._shown == self._presenter.prompts():
            return False
        self.show_format()
        return True

    def show_format(self) -> None:
        """Ask by the prompts of the format; fields that hold text stay in sight."""
        self._shown = self._presenter.prompts()
        prompts = {prompt.link_id: prompt for prompt in self._shown}
        for link_id, field in self.fields.items():
            field.show_text(self._presenter.text(link_id))
            self.rows[link_id].setVisible(link_id in prompts)
        for link_id, prompt in prompts.items():
            self._ask(link_id, prompt)
        self._steps.setVisible("next_steps" in prompts)
        self._show_short_answer()

    def _ask(self, link_id: str, prompt: Prompt) -> None:
        """Put a field at the end, under the words of the prompt."""
        row = self.rows.get(link_id)
        if row is None:
            self._column.addWidget(self._steps)
            return
        row.set_caption(self._named(prompt.label).replace("&", "&&"))
        helped = self._named(prompt.help)
        self.fields[link_id].setPlaceholderText(helped)
        self.fields[link_id].setAccessibleDescription(helped)
        self._column.addWidget(row)
        if link_id == "response":
            self._column.addWidget(self._short_answer)

    def _named(self, words: str) -> str:
        return words.replace("{name}", name_or_they(self._presenter.name))

    def _write(self, link_id: str, text: str) -> None:
        self._presenter.answer(link_id, text)
        if link_id == "response":
            self._show_short_answer()

    def _show_short_answer(self) -> None:
        wanted = self.rows["response"].isVisibleTo(self) and not self.fields["response"].text
        self._short_answer.setVisible(wanted)

    def first_lacking(self) -> QWidget | None:
        """The first field that must be written in, else the first empty, else the first."""
        shown = [p.link_id for p in self._presenter.prompts() if p.link_id in self.fields]
        lacking = {one.link_id for one in self._presenter.missing()}
        needed = [link_id for link_id in shown if link_id in lacking]
        empty = [link_id for link_id in shown if not self.fields[link_id].text.strip()]
        first = (needed or empty or shown)[:1]
        return self.fields[first[0]] if first else None

    def write_on(self, words: str) -> None:
        """Take in words typed elsewhere: in the first empty field, else after all that stands."""
        field = self.first_lacking()
        if not isinstance(field, NarrativeField):
            return
        if field.text.strip():
            shown = [p.link_id for p in self._presenter.prompts() if p.link_id in self.fields]
            field = self.fields[shown[-1]]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.go_to(len(field.text))
        between = " " if field.text.strip() and not field.text[-1].isspace() else ""
        field.insertPlainText(between + words)

    def writing(self) -> tuple[str, int] | None:
        """The field that has the focus and the place in it."""
        for link_id, field in self.fields.items():
            if field.hasFocus():
                return link_id, field.position
        return None

    def go_to(self, link_id: str, position: int | None) -> bool:
        """Go to a place in a field, to its end without one; False when it is not in sight."""
        field = self.fields.get(link_id)
        if field is None or self.rows[link_id].isHidden():
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.go_to(len(field.text) if position is None else position)
        return True


def _gaps(text: str, kept: str) -> list[tuple[int, int]]:
    """The parts of `text` that `kept` leaves out, as positions of a Qt document."""
    gaps: list[tuple[int, int]] = []
    at, units = 0, 0
    for character in text:
        width = len(character.encode("utf-16-le", "surrogatepass")) // _UTF_16
        if at < len(kept) and kept[at] == character:
            at += 1
        else:
            gaps.append((units, units + width))
        units += width
    return gaps
