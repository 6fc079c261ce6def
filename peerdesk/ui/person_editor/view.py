"""The fields about a person, in cards: name, reaching them, what matters, who stands by them."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from peerdesk.domain.people import PersonDetails, ReachKind, WayToReach
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel
from peerdesk.ui.person_editor.keeper import DetailsKeeper
from peerdesk.ui.person_editor.lines import StrengthLine, SupportLine, WayLine
from peerdesk.ui.person_editor.rows import LineList
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import EnterLineEdit, GrowingTextEdit
from peerdesk.ui.tokens import Space
from peerdesk.wording import people as wording


class PersonEditor(QWidget):
    """Every field saves by itself through the keeper; `new_id` gives ids for new lines."""

    def __init__(
        self,
        keeper: DetailsKeeper,
        today: date,
        new_id: Callable[[], UUID],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper, self._today, self._new_id = keeper, today, new_id
        details = keeper.details
        self._make_fields(details)
        self._make_lists(details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for card in (self._names(), self._reaching(), self._mattering(), self._standing_by()):
            column.addWidget(card)
        self._listen()
        keeper.gather = self.details
        keeper.name_kept.connect(self._show_name_kept)

    def _make_fields(self, details: PersonDetails) -> None:
        self.name = _line(details.chosen_name)
        self.pronouns = _line(details.pronouns)
        self.sign = _line(details.identifier)
        self.alias = QCheckBox(self.tr("This is a cod&e name"))
        self.alias.setChecked(details.is_alias)
        self.legal_name = _line(details.legal_name)
        self.languages = _line(", ".join(details.languages))
        self.own_terms = _line(", ".join(details.own_terms))
        self.how_to_reach = GrowingTextEdit(lines=2)
        self.how_to_reach.setPlainText(details.how_to_reach)
        self.what_matters = GrowingTextEdit(lines=3)
        self.what_matters.setPlainText(details.what_matters)

    def _make_lists(self, details: PersonDetails) -> None:
        self.ways = LineList(self.tr("Add a phone or address"), self._way_line, details.ways)
        self.strengths = LineList(self.tr("Add a strength"), StrengthLine, details.strengths)
        self.supports = LineList(self.tr("Add someone"), SupportLine, details.supports)

    def _way_line(self, way: WayToReach | None) -> WayLine:
        blank = WayToReach(self._new_id(), ReachKind.PHONE, "") if way is None else way
        return WayLine(blank, self._today, self._keeper.unread)

    # --- Cards --------------------------------------------------------------------------------

    def _names(self) -> QWidget:
        card = Panel(self.tr("Name"))
        self.name_row = Row(self.tr("&Name they go by"), self.name)
        helped = self.tr("Agreed with them, such as a favorite color. Never their looks.")
        self.sign_row = Row(
            self.tr("A small &sign that tells them apart"), self.sign, help_text=helped
        )
        self.legal_button = ActionButton(self.tr("Legal name, only if something needs it"))
        self.legal_button.setCheckable(True)
        helped = self.tr("For a paper that must carry it. It is shown nowhere else.")
        self.legal_row = Row(self.tr("&Legal name"), self.legal_name, help_text=helped)
        self.legal_row.hide()
        for widget in (
            self.name_row,
            self.alias,
            Row(self.tr("Pron&ouns"), self.pronouns),
            self.sign_row,
            self._comma_row(self.tr("&Languages"), self.languages),
        ):
            card.column.addWidget(widget)
        card.column.addWidget(self.legal_button, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self.legal_row)
        return card

    def _reaching(self) -> QWidget:
        card = Panel(self.tr("Reaching them"))
        helped = self.tr("How, where and when, in a few words. It stands under their name.")
        how = Row(self.tr("How it is safe to &reach them"), self.how_to_reach, help_text=helped)
        card.column.addWidget(how)
        card.column.addWidget(self.ways)
        return card

    def _mattering(self) -> QWidget:
        card = Panel(self.tr("Who they are"))
        helped = self.tr("In their own words. It stands beside every note.")
        card.column.addWidget(
            Row(self.tr("What &matters to me"), self.what_matters, help_text=helped)
        )
        card.column.addWidget(
            self._comma_row(self.tr("Wor&ds they use for themselves"), self.own_terms)
        )
        return card

    def _standing_by(self) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for heading, lines in (
            (self.tr("Strengths"), self.strengths),
            (self.tr("People and places on their side"), self.supports),
        ):
            card = Panel(heading)
            card.column.addWidget(lines)
            column.addWidget(card)
        return both

    def _comma_row(self, caption: str, field: QLineEdit) -> Row:
        return Row(caption, field, help_text=self.tr("Separate with commas."))

    # --- Writing ------------------------------------------------------------------------------

    def _listen(self) -> None:
        for line in self._lines():
            line.textChanged.connect(self._keeper.touch)
            line.entered.connect(self.focusNextChild)
        for text in (self.how_to_reach, self.what_matters):
            text.textChanged.connect(self._keeper.touch)
        for several in (self.ways, self.strengths, self.supports):
            several.changed.connect(self._keeper.touch)
        self.alias.toggled.connect(self._keeper.touch)
        self.legal_button.toggled.connect(self._show_legal_name)
        self.legal_button.setChecked(bool(self.legal_name.text()))

    def _lines(self) -> tuple[EnterLineEdit, ...]:
        return (
            *(self.name, self.pronouns, self.sign, self.legal_name),
            *(self.languages, self.own_terms),
        )

    def details(self) -> PersonDetails:
        """What stands on the screen."""
        return PersonDetails(
            chosen_name=self.name.text(),
            pronouns=self.pronouns.text(),
            legal_name=self.legal_name.text(),
            identifier=self.sign.text(),
            is_alias=self.alias.isChecked(),
            languages=_parts(self.languages),
            how_to_reach=self.how_to_reach.toPlainText(),
            what_matters=self.what_matters.toPlainText(),
            ways=self.ways.values(),
            strengths=self.strengths.values(),
            supports=self.supports.values(),
            own_terms=_parts(self.own_terms),
        )

    def _show_name_kept(self, kept: str) -> None:
        self.name_row.show_error(wording.name_needed(kept) if kept else "")

    def _show_legal_name(self, shown: bool) -> None:  # noqa: FBT001 - the state of a button
        self.legal_row.setVisible(shown)
        if shown and self.legal_button.hasFocus():
            self.legal_name.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Coming back --------------------------------------------------------------------------

    def where(self) -> dict[str, object]:
        """The field one writes in and the cursor in it."""
        focus = QApplication.focusWidget()
        for number, field in enumerate(self._writable()):
            if field is focus:
                return {"field": number, "cursor": _cursor(field)}
        return {}

    def return_to(self, number: object, cursor: object) -> None:
        """Go back to where one was writing."""
        fields = self._writable()
        if isinstance(number, int) and 0 <= number < len(fields):
            field = fields[number]
            _put_cursor(field, cursor if isinstance(cursor, int) else 0)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _writable(self) -> list[QLineEdit | QPlainTextEdit]:
        return [*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)]


def _line(text: str) -> EnterLineEdit:
    made = EnterLineEdit()
    made.setText(text)
    made.setCursorPosition(0)
    return made


def _parts(field: QLineEdit) -> tuple[str, ...]:
    return tuple(part.strip() for part in field.text().split(",") if part.strip())


def _cursor(field: QLineEdit | QPlainTextEdit) -> int:
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position()


def _put_cursor(field: QLineEdit | QPlainTextEdit, position: int) -> None:
    if isinstance(field, QLineEdit):
        field.setCursorPosition(position)
        return
    cursor = field.textCursor()
    cursor.setPosition(min(position, max(0, field.document().characterCount() - 1)))
    field.setTextCursor(cursor)
