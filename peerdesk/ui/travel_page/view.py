"""Miles and expenses, month by month: written in a line, summed, changed, taken off and back."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import travel
from peerdesk.services.desk import Desk, today
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.day_field import DayField
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.travel_page.lines import Entry, TravelLines, said_of, typed_of
from peerdesk.wording import entries, sentence
from peerdesk.wording import travel as words
from peerdesk.wording.dates import short_day


class TravelPage(Page):
    """Place: `month`, its first day as ISO 8601; the present month without."""

    key = "travel"
    belongs_to = "contacts"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Miles and expenses")
        self._desk, self._navigator = desk, navigator
        self._today = today(desk)
        self._first = self._today.replace(day=1)
        self._changing: Entry | None = None
        self.earlier = ActionButton(self.tr("◂ &Earlier"))
        self.later = ActionButton(self.tr("&Later ▸"))
        self.month = label("", Look.SECTION)
        self.sums = label("", Look.LABEL)
        self.nothing = label("", Look.SOFT)
        self.line = KeptLine(desk, "travel:new")
        help_text = words.line_help()
        self.line_row = Row(self.tr("&What you drove or paid"), self.line, help_text=help_text)
        self.day = DayField(self._today)
        self.day_row = Row(self.tr("&Day"), self.day)
        self.keep = ActionButton(self.tr("&Keep it"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self.lines = TravelLines(desk, self._day_of, may_change=True)
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        work = WorkColumn(theme)
        for part in (label(self.title, Look.TITLE), label(words.what_it_is_for(), Look.SOFT)):
            work.column.addWidget(part)
        card = Panel(self.tr("One more"))
        card.column.addWidget(self.line_row)
        card.column.addWidget(self.day_row)
        card.column.addWidget(self._in_a_line(self.keep, self.leave))
        work.column.addWidget(card)
        work.column.addWidget(self._in_a_line(self.earlier, self.later))
        for said in (self.month, self.sums, self.nothing):
            work.column.addWidget(said)
        work.column.addWidget(self.lines)
        work.column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(work)

    def _in_a_line(self, *buttons: ActionButton) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            line.addWidget(button)
        line.addStretch()
        return whole

    def _listen(self) -> None:
        self.line.speak_to(self._navigator)
        for field in (self.line, self.day):
            field.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._give_up)
        self.earlier.clicked.connect(lambda: self._turn(self._first - timedelta(days=1)))
        self.later.clicked.connect(lambda: self._turn(_next_month(self._first)))
        self.lines.change_wanted.connect(self._begin_change)
        self.lines.changed.connect(self._read)
        self.lines.said.connect(self._navigator.say)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show a month, ready for one more entry."""
        self._today = today(self._desk)
        self._changing = None
        self.line.keep_as("travel:new")
        self.day.show_day(self._today)
        self.lines.forget()
        self._turn(_day(place.get("month")) or self._today)

    def place(self) -> dict[str, object]:
        """The month on the screen."""
        return {"month": self._first.isoformat()}

    def put_focus(self) -> bool:
        """On the line for one more."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def step_back(self) -> bool:
        """Esc gives up a change first."""
        if self._changing is None:
            return False
        self._give_up()
        return True

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.line.flush()

    # --- Showing ------------------------------------------------------------------------------

    def _turn(self, day: date) -> None:
        self._first = day.replace(day=1)
        self._read()

    def _read(self) -> None:
        try:
            last = _next_month(self._first) - timedelta(days=1)
            found = travel.in_period(self._desk, self._first, last)
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return
        said = words.month(self._first)
        self.month.setText(said)
        count = len(found.trips) + len(found.expenses)
        self.sums.setText(f"{words.sums(found.tenths, found.cents)} · {words.expenses_in(count)}")
        self.nothing.setText(words.nothing_in(said))
        self.sums.setVisible(bool(count))
        self.nothing.setHidden(bool(count))
        self.lines.show_travel(found)
        self.later.setEnabled(self._first < self._today.replace(day=1))
        self.leave.setVisible(self._changing is not None)

    def _day_of(self, entry: Entry) -> str:
        return short_day(entry.day, self._today)

    # --- Writing ------------------------------------------------------------------------------

    def _keep(self) -> None:
        self.day_row.show_error("" if self.day.day else entries.day_needed())
        self.line_row.show_error("")
        if self.day.day is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            kept = self._write(self.line.text(), self.day.day)
        except PeerDeskError as error:
            self.line_row.show_error(sentence(error))
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._navigator.say(words.written(", ".join(map(said_of, kept))))
        day = kept[0].day
        self._give_up()
        self._turn(day)
        announce(self.line, self.sums.text())

    def _write(self, line: str, day: date) -> tuple[Entry, ...]:
        if self._changing is None:
            return travel.write(self._desk, line, day)
        return travel.change(self._desk, self._changing, line, day)

    def _begin_change(self, entry: Entry) -> None:
        """Put an entry into the line; what was typed there before waits under its own name."""
        self._changing = entry
        self.line.keep_as("travel:change")
        self.line.setText(typed_of(entry))
        self.day.show_day(entry.day)
        self.leave.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _give_up(self) -> None:
        self.line.done()
        if self._changing is not None:
            self._changing = None
            self.line.keep_as("travel:new")
        self.day.show_day(self._today)
        self.line_row.show_error("")
        self.lines.forget()
        self.leave.hide()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _day(kept: object) -> date | None:
    try:
        return date.fromisoformat(str(kept)) if kept else None
    except ValueError:
        return None
