"""The week as a list by day: walked by arrows, turned by left and right, planned from it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.planned import PlannedContact
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.day_list.line import DayLine
from peerdesk.ui.day_list.view import DayList
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.front_stack import FrontStack
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.ui.week_page.calendar_dialog import CalendarDialog
from peerdesk.ui.week_page.plan_form import PlanForm
from peerdesk.ui.week_page.presenter import FILE_NAME, FreeDay, WeekPresenter
from peerdesk.wording import week as words

AskPlace = Callable[[QWidget, str], str]
"""Asks where, with a name to begin with; gives the path, or an empty text."""


def ask_place(parent: QWidget, name: str) -> str:
    """The system's own dialog, which is slow to import and seldom asked for."""
    from peerdesk.ui.export.save_dialog import ask_place as ask  # noqa: PLC0415 - as it says

    return ask(parent, name)


class WeekPage(Page):
    """Places: `monday` (ISO) and the `planned` one was on, `editing` it, `planning` a new one.

    A new one may be with a `person`.
    """

    key = "week"
    belongs_to = "today"

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, ask: AskPlace = ask_place
    ) -> None:
        super().__init__()
        self.title = self.tr("The week")
        self._navigator, self._ask = navigator, ask
        self.presenter = WeekPresenter(desk, navigator, self)
        self.list = DayList(theme)
        self.heading = label("", Look.TITLE)
        self.buttons = {
            "before": ActionButton(self.tr("Week &before"), "Left"),
            "after": ActionButton(self.tr("Week &after"), "Right"),
            "plan": ActionButton(self.tr("&Plan a contact"), keys("plan_ahead"), Look.PRIMARY),
            "save": ActionButton(self.tr("&Save times for a calendar…")),
        }
        self.form = PlanForm(desk, self.presenter, navigator)
        self._stack = FrontStack()
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        work = ListColumn(self.list, theme)
        head = QWidget()
        line = FlowLayout(head)
        self.heading.setWordWrap(False)
        line.addWidget(self.heading)
        for button in self.buttons.values():
            line.addWidget(button)
        work.above.addWidget(head)
        self.list.setAccessibleName(self.tr("The days of the week"))
        how_to = label(words.how_to(), Look.SMALL)
        how_to.setContentsMargins(Space.LARGE, Space.TIGHT, Space.LARGE, Space.SMALL)
        whole = QWidget()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(work, 1)
        inner.addWidget(how_to)
        self._stack.addWidget(whole)
        self._writing = WorkColumn(theme)
        self._writing.column.addWidget(self.form)
        self._writing.column.addStretch()
        self._stack.addWidget(self._writing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _listen(self) -> None:
        self.list.opened.connect(self._open)
        self.list.letter_typed.connect(self._take_letter)
        self.form.left.connect(self._show_week)
        self.presenter.changed.connect(self._read_anew)
        self.buttons["before"].clicked.connect(lambda: self._turn(-1))
        self.buttons["after"].clicked.connect(lambda: self._turn(1))
        self.buttons["plan"].clicked.connect(self._plan)
        self.buttons["save"].clicked.connect(self._offer_calendar)
        self.list.turn_wanted.connect(self._turn)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show a week where one was, one planned contact, or plan a new one."""
        planned = self._known(place.get("planned"))
        monday = _day(place.get("monday"))
        if planned is not None:
            self.presenter.go_to_week_of(planned.wish.day)
        else:
            self.presenter.go_to_week_of(monday or self.presenter.today)
        self._stack.setCurrentIndex(0)
        self._read_anew()
        self._stand(planned)
        if place.get("planning"):
            self._begin(None, str(place.get("person") or ""))
        elif planned is not None and place.get("editing", True):
            self._show_planned(planned)

    def put_focus(self) -> bool:
        """On the line one is on, or where one plans."""
        if self._stack.currentIndex():
            self.form.put_focus()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The week, the planned contact one was on, and what is being planned."""
        found: dict[str, object] = {"monday": self.presenter.monday.isoformat()}
        editing = bool(self._stack.currentIndex())
        one = self.form.planned if editing else self._planned_here()
        if one is not None:
            found |= {"planned": str(one.planned_id), "editing": editing}
        elif editing:
            found["planning"] = True
        return found

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.form.flush()

    def step_back(self) -> bool:
        """Esc goes back to the week, then leaves; what is typed waits for the next time."""
        if not self._stack.currentIndex() or not self.flush():
            return False
        self._show_week()
        return True

    # --- The week -------------------------------------------------------------------------------

    def _read_anew(self) -> None:
        self.heading.setText(self.presenter.title)
        self.list.show_lines(self.presenter.lines())

    def _stand(self, planned: PlannedContact | None) -> None:
        """On this one, else on the first line of today, else on the first of the week."""
        for line in self.list.days.lines:
            one = line.subject
            if isinstance(one, PlannedContact) and planned is not None:
                if one.planned_id == planned.planned_id:
                    self.list.go_to(one)
                    break
            elif planned is None and self._is_today(line):
                self.list.go_to(one)
                break
        else:
            self.list.go_to_first()
        self.list.bring_up()

    def _is_today(self, line: DayLine) -> bool:
        return self._day_of(line) == self.presenter.today

    def _turn(self, weeks: int) -> None:
        self.presenter.turn(weeks)
        self._read_anew()
        self._stand(None)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: DayLine) -> None:
        if isinstance(line.subject, PlannedContact):
            self._show_planned(line.subject)
            self.form.put_focus()
        elif isinstance(line.subject, FreeDay):
            self._begin(line.subject.day)

    def _take_letter(self, letter: str, line: DayLine | None) -> None:
        one = self._planned_here()
        if letter == "p":
            self._begin(None if line is None else self._day_of(line))
        elif letter == "w" and one is not None:
            self.presenter.write_note(one.planned_id)
        elif letter == "m" and one is not None and self.presenter.is_past(one):
            self.presenter.did_not_meet(one.planned_id)

    def _day_of(self, line: DayLine) -> date | None:
        if isinstance(line.subject, FreeDay):
            return line.subject.day
        return line.subject.wish.day if isinstance(line.subject, PlannedContact) else None

    def _planned_here(self) -> PlannedContact | None:
        line = self.list.line
        return line.subject if line and isinstance(line.subject, PlannedContact) else None

    # --- Planning -------------------------------------------------------------------------------

    def _plan(self) -> None:
        line = self.list.line
        self._begin(None if line is None else self._day_of(line))

    def _begin(self, day: date | None, person: str = "") -> None:
        ahead = day if day is not None and day >= self.presenter.today else None
        self.form.begin(ahead, person)
        self._stack.setCurrentIndex(1)
        self.form.put_focus()

    def _show_planned(self, planned: PlannedContact) -> None:
        self.form.open(planned)
        self._stack.setCurrentIndex(1)

    def _show_week(self) -> None:
        self._stack.setCurrentIndex(0)
        self._read_anew()
        if self.presenter.kept_id is not None:
            self._stand(self.presenter.planned(self.presenter.kept_id))
        self.put_focus()

    def _known(self, planned_id: object) -> PlannedContact | None:
        try:
            found = UUID(str(planned_id)) if planned_id else None
        except ValueError:
            return None
        return None if found is None else self.presenter.planned(found)

    # --- A file for a calendar ------------------------------------------------------------------

    def _offer_calendar(self) -> None:
        """The choice of how many weeks, with what such a file holds."""
        dialog = CalendarDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._save_calendar)
        dialog.open()

    def _save_calendar(self, weeks: int) -> None:
        if self.presenter.has_any(weeks) and (path := self._ask(self, FILE_NAME)):
            self.presenter.save_calendar(weeks, Path(path))


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)) if text else None
    except ValueError:
        return None
