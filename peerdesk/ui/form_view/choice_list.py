"""A choice from a list that opens, for more options than one wants to see at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from peerdesk.forms.comparing import same
from peerdesk.forms.definition import Item
from peerdesk.forms.values import Value, shown
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.form_view.choices import own_words_line
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_captions import FormCaptions

_WIDEST = 40  # letters; longer options are cut in the field, never in the list


class ListField(AnswerField):
    """One of many options, from a list; with one's own words where the form allows them."""

    def __init__(self, item: Item, captions: FormCaptions) -> None:
        super().__init__()
        self._item = item
        self.combo = SteadyComboBox()
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        labels = [f"{option.prefix} {option.label}".strip() for option in item.options]
        self.combo.setMinimumContentsLength(min(_WIDEST, max(map(len, labels), default=0)))
        self.combo.addItem("", None)
        for label, option in zip(labels, item.options, strict=True):
            self.combo.addItem(label, option.value)
        column = column_in(self, Space.TIGHT)
        column.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._take_option)
        self.own_words = own_words_line(item, captions, self._tell)
        self.own = 0
        if self.own_words is not None:
            self.own = self.combo.count()
            self.combo.addItem(self.own_words.accessibleName(), None)
            self.own_words.hide()
            column.addWidget(self.own_words)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The option, the words, or an answer that is no option any more, shown as it is."""
        value = values[0] if values else None
        found = 0 if value is None else self._place(value)
        words = value if isinstance(value, str) and not found and self.own_words else ""
        if value is not None and not found and not words:
            self.combo.addItem(shown(value), value)
            found = self.combo.count() - 1
        self._show_own(words, waits=value is None and self._chose_own)
        self.combo.setCurrentIndex(self.own if self._chose_own else found)

    def focus_widget(self) -> QWidget:
        """The list."""
        return self.combo

    def describe_as(self, words: str) -> None:
        """The line for own words is named by its caption and described by the question."""
        super().describe_as(words)
        if self.own_words is not None:
            self.own_words.setAccessibleDescription(self.accessibleName())

    def _place(self, value: Value) -> int:
        """Where it stands in the list; 0 is no answer."""
        options = enumerate(self._item.options, 1)
        return next((at for at, option in options if same(value, option.value)), 0)

    @property
    def _chose_own(self) -> bool:
        return self.own_words is not None and not self.own_words.isHidden()

    def _show_own(self, words: str, *, waits: bool) -> None:
        """Own words that were chosen and not written yet stay chosen."""
        if self.own_words is not None:
            if self.own_words.text().strip() != words:
                self.own_words.setText(words)
            show_when(bool(words) or waits, self.own_words)

    def _take_option(self) -> None:
        own = self.own_words is not None and self.combo.currentIndex() == self.own
        if self.own_words is not None:
            show_when(own, self.own_words)
            if own:
                self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        if self.own_words is not None and self._chose_own:
            words = self.own_words.text().strip()
            self.answered.emit((words,) if words else ())
            return
        value = self.combo.currentData()
        self.answered.emit(() if value is None else (value,))
