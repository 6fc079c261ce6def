"""The field beside an answer for what it says in the plan's second language.

The words come first: without them there is nothing to translate. A translation that was made
before the words changed says so until somebody looks at it again.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from peerdesk.forms.answers import Given, RowKey
from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.second_language import second_language
from peerdesk.forms.translations import translation, with_translation
from peerdesk.forms.values import Value
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.form_view.two_columns import TwoColumns
from peerdesk.ui.form_view.words import EitherWayTextEdit, WrappingLine, exact_text
from peerdesk.ui.form_view.writing import SecondTexts, Writing
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.islands import island, numbers_that_turn
from peerdesk.wording.tongues import reads_right_to_left, tongue
from peerdesk.wording.two_languages import two_language_words

LETTERS: Final = 22
"""What the words and their translation each have room for, side by side."""

_NOTHING: Final = Translation("und", "")


class TranslationField(QWidget):
    """What one answer says in another language, who translated it, and whether it still fits.

    `place` gives the place of the answer among those to its question, None while it has no words.
    """

    def __init__(
        self,
        item: Item,
        row: RowKey | None,
        writing: Writing,
        second: SecondTexts,
        place: Callable[[], int | None],
    ) -> None:
        super().__init__()
        self._item, self._row, self._writing, self._second = item, row, writing, second
        self._place, self._last, self._waiting = place, _NOTHING, False
        self._said = two_language_words(writing.answers.form.reads_in)
        self.words = EitherWayTextEdit() if item.kind is Kind.TEXT else WrappingLine()
        self.by = PressButton("", Look.QUIET)
        self.name = EnterLineEdit(least=16, most=32)
        self.older = label(self._said.older_mark, Look.SMALL)
        self.fits = PressButton(self._said.still_fits, Look.QUIET)
        self.numbers = label("", Look.SMALL)
        self._foot = QWidget()
        self._lay_out()
        self.words.textChanged.connect(self._tell)
        self.fits.clicked.connect(self._confirm)
        self.by.clicked.connect(self._ask_who)
        self.name.entered.connect(self._take_name)
        self.name.editingFinished.connect(self._take_name)
        self.show_anew()

    def _lay_out(self) -> None:
        from_right = reads_right_to_left(self._second.language)
        side = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        self.words.setLayoutDirection(side)
        self.words.setLocale(QLocale(self._second.language))
        column = column_in(self, Space.TIGHT)
        column.addWidget(self.words)
        foot = FlowLayout(self._foot)
        for part in (self.numbers, self.older, self.fits, self.by, self.name):
            foot.addWidget(part)
        column.addWidget(self._foot)
        column.addStretch(1)
        self.name.hide()
        self.name.setAccessibleName(self._said.who_translated)

    def name_as(self, question: str) -> None:
        """Be named by the question for those who do not see where it stands."""
        language = tongue(self._second.language)
        named = self._said.translation_of.format(question=question, language=language)
        self.words.setAccessibleName(named)
        for part in (self.by, self.fits, self.name):
            part.setAccessibleDescription(named)

    def forget(self) -> None:
        """Another answer stands here from now on: nothing of the last one comes back."""
        self._last, self._waiting = _NOTHING, False

    def show_anew(self) -> None:
        """Show what the answers say now."""
        given = self._given()
        if given is None:
            self._show_waiting()
            return
        made = translation(given, self._second.language)
        if made is None and self._waiting and self._last.words:
            made = self._last
            self._keep(made)
        self._last, self._waiting = made or _NOTHING, False
        show_when(True, self)  # noqa: FBT003 - the state
        self.words.setEnabled(True)
        self.words.setPlaceholderText(tongue(self._second.language))
        self._show_words(self._last.words)
        self._show_foot(given)

    def _show_waiting(self) -> None:
        """There are no words to translate; what stood here returns when they do."""
        self._waiting = True
        self._show_words(self._last.words)
        self.words.setEnabled(False)
        self.words.setPlaceholderText(self._said.words_first)
        show_when(False, self._foot)  # noqa: FBT003 - the state
        show_when(self._item.kind is not Kind.OPEN_CHOICE, self)  # an option needs no translation

    def _show_words(self, text: str) -> None:
        if exact_text(self.words).strip() != text.strip():
            before = self.words.blockSignals(True)  # noqa: FBT003 - Qt's one argument
            self.words.setPlainText(text)
            self.words.blockSignals(before)

    def _show_foot(self, given: Given) -> None:
        show_when(bool(self._last.words), self._foot)
        older = isinstance(given.value, str) and self._last.is_older_than(given.value)
        show_when(older, self.older, self.fits)
        numbers = " · ".join(numbers_that_turn(self._last.words))
        self.numbers.setText(self._said.numbers.format(numbers=numbers) if numbers else "")
        show_when(bool(numbers), self.numbers)
        self.by.setText(island(self._last.by) or self._said.who_translated)

    def _given(self) -> Given | None:
        """The answer, None while it has no words."""
        at = self._place()
        given = self._writing.answers.given.get((self._item.link_id, self._row), ())
        found = given[at] if at is not None and at < len(given) else None
        return found if found is not None and isinstance(found.value, str) else None

    # --- Writing -----------------------------------------------------------------------------

    def _tell(self) -> None:
        """What is typed is of the words as they are now."""
        if (given := self._given()) is None:
            return
        chosen = second_language(self._writing.answers)
        by = self._last.by or (chosen.by if chosen is not None else "")
        language, words = self._second.language, exact_text(self.words).strip()
        of = fingerprint(str(given.value))
        self._last = Translation(language, words, by if words else "", self._second.today, of)
        self._keep(self._last)
        self._show_foot(given)

    def _confirm(self) -> None:
        """Somebody read both again: it is of these words from now on."""
        if (given := self._given()) is not None:
            of = fingerprint(str(given.value))
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            self._keep(replace(self._last, of=of, on=self._second.today))
            self.show_anew()

    def _ask_who(self) -> None:
        self.name.setText(self._last.by)
        self.by.hide()
        self.name.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_name(self) -> None:
        """Enter, or going elsewhere, takes the name over."""
        if self.name.isHidden():
            return
        stays, name = self.name.hasFocus(), self.name.text().strip()
        self.by.show()
        if stays:
            self.by.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.hide()
        if name != self._last.by and self._given() is not None:
            self._keep(replace(self._last, by=name))
        self.show_anew()

    def _keep(self, made: Translation) -> None:
        at = self._place()
        if at is not None:
            link_id = self._item.link_id
            answers = with_translation(self._writing.answers, link_id, at, made, self._row)
            self._writing.keep(answers, link_id)


class WithTranslation(AnswerField):
    """A field with that of its translation beside it, or below it where there is little room."""

    def __init__(self, field: AnswerField, beside: TranslationField) -> None:
        super().__init__()
        self.inner, self.beside = field, beside
        self.foot = field.foot
        columns = TwoColumns(LETTERS)
        columns.addWidget(field)
        columns.addWidget(beside)
        self.setLayout(columns)
        self.setFocusProxy(field)
        field.answered.connect(self._tell)
        field.unreadable.connect(self.unreadable)

    def _tell(self, values: tuple[Value, ...]) -> None:
        """The answer is told first, so that its translation can be seen against it."""
        self.answered.emit(values)
        self.beside.show_anew()

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Both languages as they are now."""
        self.inner.show_values(values)
        self.beside.show_anew()

    def focus_widget(self) -> QWidget:
        """The person's words."""
        return self.inner.focus_widget()

    def enter(self) -> None:
        """Go to the person's words."""
        self.inner.enter()

    def name_as(self, name: str) -> None:
        """Both are named by the question."""
        self.inner.name_as(name)
        self.beside.name_as(name)

    def describe_as(self, words: str) -> None:
        """The help belongs to the question."""
        self.inner.describe_as(words)
