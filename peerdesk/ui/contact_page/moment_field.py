"""A time to the minute: typed as briefly as the contact's own times, or taken from the clock."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.domain.times import names_now
from peerdesk.forms.values import PartialDateTime, Value
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.moments import Moment, Moments
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_NEVER_NOW = frozenset({"missed.planned_at", "missed.next_try", "crisis.follow_up_due"})
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
_ENOUGH = len("yesterday 12:45 pm")


class MomentField(AnswerField):
    """One line with "Now" beside it; what was understood stands in words below."""

    def __init__(self, moments: Moments, link_id: str) -> None:
        super().__init__()
        self._moments, self._link_id = moments, link_id
        self._told: tuple[Value, ...] = ()
        self.line = EnterLineEdit(least=_ENOUGH, most=_ENOUGH)
        self.line.setPlaceholderText("205p")
        self.now = ActionButton(self.tr("Now"), keys("now"))
        self.read_back = label("", Look.SMALL)
        self.read_back.hide()
        across = QHBoxLayout()
        across.setSpacing(Space.SMALL)
        across.addWidget(self.line)
        across.addWidget(self.now)
        across.addStretch()
        column = column_in(self, Space.TIGHT)
        column.addLayout(across)
        column.addWidget(self.read_back)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._read)
        self.line.editingFinished.connect(self._settle)
        self.now.clicked.connect(self.take_now)
        if link_id in _NEVER_NOW:  # what was planned, or lies ahead
            self.now.hide()
        else:
            on_key("now", self, self.take_now).setContext(_HERE)  # a page has several of these

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The time as it was typed while it means the same, else in words."""
        if values[:1] == self._told:
            return
        self._told = values[:1]
        moment = values[0].moment() if values and isinstance(values[0], PartialDateTime) else None
        self.line.setText("" if moment is None else self._said(moment))
        self._show(Moment())

    def focus_widget(self) -> QWidget:
        """The line."""
        return self.line

    def name_as(self, name: str) -> None:
        """The button too says what it is for."""
        super().name_as(name)
        self.now.setAccessibleDescription(name)

    def take_now(self) -> None:
        """The present minute: one key, for when there is no time to type."""
        self.line.setText(self._moments.present())
        self._read(self.line.text())
        announce(self, self.read_back.text())

    def _said(self, moment: datetime) -> str:
        return self._moments.told(moment).words.replace(" · ", " ")

    def _settle(self) -> None:
        """Leave the minute standing that "now" meant, or it would move on."""
        told = self._told[0] if self._told else None
        moment = told.moment() if isinstance(told, PartialDateTime) else None
        if moment is not None and names_now(self.line.text()):
            self.line.setText(self._said(moment))

    def _read(self, text: str) -> None:
        read = self._moments.read(text, self._link_id)
        self._told = () if read.value is None else (read.value,)
        self._show(read)
        self.answered.emit(self._told)

    def _show(self, read: Moment) -> None:
        set_look(self.read_back, Look.ERROR if read.trouble else Look.SMALL)
        words = read.trouble or read.words
        self.read_back.setText(words)
        self.read_back.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
