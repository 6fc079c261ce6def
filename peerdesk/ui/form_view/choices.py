"""Fields for what is chosen: yes or no, one or several options, or one's own words."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peerdesk.forms.comparing import same
from peerdesk.forms.definition import Item, Kind, Option
from peerdesk.forms.values import Value, shown
from peerdesk.ui.form_view.fields import AnswerField
from peerdesk.ui.rows import plain
from peerdesk.ui.text_fields import SteadyComboBox

_MOST_BUTTONS = 6  # more options are a list one opens


class YesNoField(AnswerField):
    """Yes, No, or not answered, which is a third thing and not No."""

    def __init__(self) -> None:
        super().__init__()
        self.yes, self.no = QRadioButton(self.tr("Yes")), QRadioButton(self.tr("No"))
        self.open = QRadioButton(self.tr("Not answered"))
        group = QButtonGroup(self)
        column = _column(self)
        for button in (self.yes, self.no, self.open):
            group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(self._tell)
        self.open.setChecked(True)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first value, if it is a yes or a no."""
        answer = values[0] if values else None
        chosen = self.open if not isinstance(answer, bool) else self.yes if answer else self.no
        chosen.setChecked(True)

    def focus_widget(self) -> QWidget:
        """The first of the three."""
        return self.yes

    def _tell(self) -> None:
        self.answered.emit(() if self.open.isChecked() else (self.yes.isChecked(),))


class ButtonsField(AnswerField):
    """Options side by side to see at once: one of them, or several if the question repeats."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self._kept: tuple[Value, ...] = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # so that a choice can be taken back
        column = _column(self)
        self.buttons = [self._button(option) for option in item.options]
        for button in self.buttons:
            column.addWidget(button)
        self.own_words = _own_words(item)
        if self.own_words is not None:
            column.addWidget(self.own_words)
            self.own_words.textEdited.connect(self._tell)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Tick what is among the options; other words go to the line, the rest is kept."""
        options = self._item.options
        for button, option in zip(self.buttons, options, strict=True):
            button.setChecked(any(same(value, option.value) for value in values))
        others = [v for v in values if not any(same(v, option.value) for option in options)]
        words = [v for v in others if isinstance(v, str)] if self.own_words is not None else []
        if self.own_words is not None and self.own_words.text().strip() != "".join(words[:1]):
            self.own_words.setText("".join(words[:1]))
        self._kept = tuple(value for value in others if value not in words[:1])

    def focus_widget(self) -> QWidget:
        """The first option."""
        return self.buttons[0] if self.buttons else self.own_words or self

    def _button(self, option: Option) -> QAbstractButton:
        caption = option.label.replace("&", "&&")
        button = QCheckBox(caption) if self._item.repeats else QRadioButton(caption)
        button.setAccessibleName(plain(caption))
        self._group.addButton(button)
        button.setAutoExclusive(False)
        button.clicked.connect(lambda: self._choose(button, option))
        return button

    def _choose(self, pressed: QAbstractButton, option: Option) -> None:
        """One choice, or an exclusive one, takes the others back."""
        if pressed.isChecked():
            alone = option.exclusive or not self._item.repeats
            for button, other in zip(self.buttons, self._item.options, strict=True):
                if button is not pressed and (alone or other.exclusive):
                    button.setChecked(False)
            if alone:
                self._kept = ()
                if self.own_words is not None:
                    self.own_words.clear()
        self._tell()

    def _tell(self) -> None:
        words = "" if self.own_words is None else self.own_words.text().strip()
        if words and not self._item.repeats:
            for button in self.buttons:
                button.setChecked(False)
            self._kept = ()
        chosen = [
            option.value
            for button, option in zip(self.buttons, self._item.options, strict=True)
            if button.isChecked()
        ]
        self.answered.emit((*chosen, *self._kept, *((words,) if words else ())))


class ListField(AnswerField):
    """One of many options, from a list; with one's own words where the form allows them."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self.combo = SteadyComboBox()
        self.combo.addItem("", None)
        for option in item.options:
            self.combo.addItem(option.label, option.value)
        column = _column(self)
        column.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._take_option)
        self.own_words = _own_words(item)
        if self.own_words is not None:
            column.addWidget(self.own_words)
            self.own_words.textEdited.connect(self._take_words)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The option, the words, or an answer that is no option any more, shown as it is."""
        value = values[0] if values else None
        found = next(
            (
                n
                for n, o in enumerate(self._item.options, 1)
                if value is not None and same(value, o.value)
            ),
            0,
        )
        if value is not None and not found and not (isinstance(value, str) and self.own_words):
            self.combo.addItem(shown(value), value)
            found = self.combo.count() - 1
        self.combo.setCurrentIndex(found)
        words = value if isinstance(value, str) and not found else ""
        if self.own_words is not None and self.own_words.text().strip() != words:
            self.own_words.setText(words)

    def focus_widget(self) -> QWidget:
        """The list."""
        return self.combo

    def _take_option(self) -> None:
        if self.own_words is not None:
            self.own_words.clear()
        value = self.combo.currentData()
        self.answered.emit(() if value is None else (value,))

    def _take_words(self) -> None:
        words = "" if self.own_words is None else self.own_words.text().strip()
        self.combo.setCurrentIndex(0)
        self.answered.emit((words,) if words else ())


def choice_field(item: Item) -> AnswerField:
    """Buttons for few options or several answers, a list for many."""
    as_list = item.look.control in {"drop-down", "autocomplete", "lookup"}
    if item.repeats or (len(item.options) <= _MOST_BUTTONS and not as_list):
        return ButtonsField(item)
    return ListField(item)


def _own_words(item: Item) -> QLineEdit | None:
    if item.kind is not Kind.OPEN_CHOICE:
        return None
    line = QLineEdit()
    caption = item.look.open_label or line.tr("In own words")
    line.setPlaceholderText(caption)
    line.setAccessibleName(caption)
    return line


def _column(field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
