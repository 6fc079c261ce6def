"""The panel that asks where a person stands now, by their own choice."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.people import HowSaid, Participation
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.day_field import DayField
from peerdesk.ui.person_page.standing_presenter import (
    CHECK_IN,
    HOW,
    REASON,
    SINCE,
    WISH,
    StandingPresenter,
)
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import GrowingTextEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import people as wording
from peerdesk.wording import sentence

_WISHES = ("", "check_in", "do_not_check_in")


class StandingPanel(QWidget):
    """`written` when the entry is in the history, `left` when it was given up."""

    written = Signal()
    left = Signal()

    def __init__(self, presenter: StandingPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.choices: dict[Participation, QRadioButton] = {}
        self.since, self.check_in = DayField(presenter.today), DayField(presenter.today)
        self.how, self.wish = SteadyComboBox(), SteadyComboBox()
        self.reason = GrowingTextEdit(lines=2)
        self.since_row = Row(self.tr("&Since"), self.since)
        self.how_row = Row(self.tr("&How they let you know"), self.how)
        self.wish_row = Row(self.tr("&While they take a break"), self.wish)
        self.check_in_row = Row(self.tr("&On which day"), self.check_in)
        self.reason_row = Row(
            self.tr("Their &words, if they want to say why"),
            self.reason,
            help_text=self.tr("No reason is ever needed."),
        )
        self._trouble = label("", Look.ERROR)
        self._trouble.hide()
        self.write = ActionButton(self.tr("&Write it down"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self._fill()
        self._lay_out()
        self._listen()
        self._ask_what_belongs()

    def _fill(self) -> None:
        typed = self._presenter.typed
        self.since.setText(typed.text(SINCE))
        if not self.since.text():
            self.since.show_day(self._presenter.today)
        self.check_in.setText(typed.text(CHECK_IN))
        self.reason.setPlainText(typed.text(REASON))
        for how in HowSaid:
            self.how.addItem(wording.how_said(how), how)
        for code in _WISHES:
            self.wish.addItem(wording.wish(code), code)
        self.how.setCurrentIndex(max(0, self.how.findData(typed.text(HOW))))
        self.wish.setCurrentIndex(max(0, self.wish.findData(typed.text(WISH))))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(label(self.tr("Where do they stand now?"), Look.HEADING))
        column.addLayout(self._choices())
        for row in (
            *(self.since_row, self.how_row, self.wish_row),
            *(self.check_in_row, self.reason_row, self._trouble),
        ):
            column.addWidget(row)
        buttons = QHBoxLayout()
        buttons.addWidget(self.write)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        column.addLayout(buttons)

    def _choices(self) -> QVBoxLayout:
        group, column = QButtonGroup(self), QVBoxLayout()
        column.setSpacing(0)
        for status in self._presenter.choices():
            choice = QRadioButton(wording.standing(status))
            choice.setAccessibleDescription(wording.standing_explained(status))
            choice.setChecked(status is self._presenter.chosen)
            choice.toggled.connect(lambda yes, known=status: self._choose(known) if yes else None)
            group.addButton(choice)
            self.choices[status] = choice
            column.addWidget(choice)
            explained = label(wording.standing_explained(status), Look.SMALL)
            explained.setIndent(Space.EXTRA)
            column.addWidget(explained)
        return column

    def _listen(self) -> None:
        typed = self._presenter.typed
        self.since.textChanged.connect(lambda text: typed.write(SINCE, text))
        self.check_in.textChanged.connect(lambda text: typed.write(CHECK_IN, text))
        self.reason.textChanged.connect(lambda: typed.write(REASON, self.reason.toPlainText()))
        self.how.activated.connect(lambda _n: typed.write(HOW, str(self.how.currentData())))
        self.wish.activated.connect(self._wish)
        for field in (self.since, self.check_in):
            field.entered.connect(self._write)
        self.write.clicked.connect(self._write)
        self.leave.clicked.connect(self._give_up)

    def focus_first(self) -> None:
        """Begin at what is chosen, else at the first choice."""
        chosen = self._presenter.chosen
        button = self.choices[chosen] if chosen else next(iter(self.choices.values()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return self._presenter.typed.flush()

    def _choose(self, status: Participation) -> None:
        self._presenter.choose(status)
        self._ask_what_belongs()

    def _wish(self) -> None:
        self._presenter.typed.write(WISH, str(self.wish.currentData()))
        self._ask_what_belongs()

    def _ask_what_belongs(self) -> None:
        presenter = self._presenter
        self.write.setEnabled(presenter.chosen is not None)
        self.how_row.setVisible(presenter.asks_how)
        self.wish_row.setVisible(presenter.asks_wish)
        wanted = str(self.wish.currentData()) == "check_in"
        self.check_in_row.setVisible(presenter.asks_wish and wanted)

    def _write(self) -> None:
        since = self._since()
        check_in_on = self.check_in.day if self.check_in_row.isVisibleTo(self) else None
        if since is None or not self._check_in_is_right() or self._presenter.chosen is None:
            return
        try:
            self._presenter.write(since, check_in_on)
        except PeerDeskError as error:
            self._trouble.setText(sentence(error))
            self._trouble.show()
        else:
            self.written.emit()

    def _since(self) -> date | None:
        """The day it began; says at the field what is wrong with it."""
        day = self.since.day
        words = ""
        if day is None:
            words = wording.day_unreadable()
        elif day > self._presenter.today:
            words = wording.day_to_come()
        self.since_row.show_error(words)
        return None if words else day

    def _check_in_is_right(self) -> bool:
        """Whether the day to check in is none, or one that lies ahead."""
        words, day = "", self.check_in.day
        if self.check_in.unreadable:
            words = wording.day_unreadable()
        elif day is not None and day < self._presenter.today:
            words = wording.day_long_gone()
        asked = self.check_in_row.isVisibleTo(self)
        self.check_in_row.show_error(words if asked else "")
        return not (words and asked)

    def _give_up(self) -> None:
        self._presenter.typed.forget()
        self.left.emit()
