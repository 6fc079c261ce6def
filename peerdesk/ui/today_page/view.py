"""The first page: one calm column of what the day brings, walked and worked by keys."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from peerdesk.domain.today import PutOff, TodayKind, TodayLine
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.day_list.line import DayLine
from peerdesk.ui.day_list.view import DayList
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.today_page.later import LaterPanel
from peerdesk.ui.today_page.presenter import TodayPresenter
from peerdesk.ui.tokens import Space
from peerdesk.wording import today as words
from peerdesk.wording.dates import short_day

_LATER_KEY, _WRITE_KEY = "s", "w"


class TodayPage(Page):
    """Places: `{}` the whole day, `kind` one kind of it, and the `record` one was on."""

    key = "today"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Today")
        self._navigator, self._theme = navigator, theme
        self.presenter = TodayPresenter(desk, navigator, self.tr("Later  S"), self)
        self._day = self.presenter.day
        self.list = DayList(theme)
        self.heading, self.date_label = label(self.title, Look.TITLE), label("", Look.TITLE_BESIDE)
        self.week_button = ActionButton(self.tr("The &week"), keys("week"))
        self.plan_button = ActionButton(self.tr("&Plan a contact"), keys("plan_ahead"))
        self.whole_day = ActionButton(self.tr("The whole day"), "Esc")
        self.nothing = label("", Look.SOFT)
        self.begin_button = ActionButton("", look=Look.PRIMARY)
        self.done_label = label("")
        self.undo_button = ActionButton(self.tr("&Undo"), keys("undo"))
        self.later = LaterPanel()
        self.how_to = label("", Look.SMALL)
        self._lay_out(theme)
        self._listen()
        self._limit()
        theme.changed.connect(self._limit)

    def _lay_out(self, theme: Theme) -> None:
        work = ListColumn(self.list, theme)
        head = QWidget()
        line = FlowLayout(head)  # in large letters the buttons stand below the title
        for one in (self.heading, self.date_label):
            one.setWordWrap(False)
        for shown in (self.heading, self.date_label):
            line.addWidget(shown)
        for button in (self.plan_button, self.week_button, self.whole_day):
            line.addWidget(button)
        work.above.addWidget(head)
        for part in (self.later, self.nothing):
            work.above.addWidget(part)
        work.above.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.setAccessibleName(self.tr("What the day brings"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work, 1)
        column.addWidget(self._made_foot())
        self.later.hide()

    def _made_foot(self) -> QWidget:
        """The keys, or what was done last: as high as the higher of both, so that no line moves."""
        self._foot, self._strip, self._told = QStackedWidget(), QWidget(), QWidget()
        told = QHBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.addWidget(self.done_label, 1)
        told.addWidget(self.undo_button)
        keeps = self.undo_button.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.undo_button.setSizePolicy(keeps)
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.addWidget(self._told, 1)
        strip.addStretch()
        shown: tuple[QWidget, ...] = (self.how_to, self._strip)
        for part in shown:
            part.setContentsMargins(Space.LARGE, Space.TIGHT, Space.LARGE, Space.SMALL)
            self._foot.addWidget(part)
        return self._foot

    def _limit(self) -> None:
        self._told.setMaximumWidth(self._theme.sizes.column)

    def _listen(self) -> None:
        self.list.opened.connect(self.presenter.open)
        self.list.tick_wanted.connect(self.presenter.tick)
        self.list.later_wanted.connect(self._offer_later)
        self.list.letter_typed.connect(self._take_letter)
        self.presenter.changed.connect(self._read_anew)
        self.presenter.line_changed.connect(self.list.show_changed)
        self.presenter.brought_back.connect(self.list.go_to)
        self.presenter.said.connect(self._say)
        self.later.chosen.connect(self._put_off)
        self.later.typed.connect(self._put_off_until)
        self.later.left.connect(self._stay)
        self.undo_button.clicked.connect(self._undo)
        self.week_button.clicked.connect(lambda: self._navigator.go("week"))
        self.plan_button.clicked.connect(lambda: self._navigator.go("week", {"planning": True}))
        self.whole_day.clicked.connect(self._show_whole_day)
        self.begin_button.clicked.connect(self._begin)
        on_key("undo", self, self._undo)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Read the day anew, and stand on the line one was on."""
        self.presenter.come(_kind(place.get("kind")))
        self.later.hide()
        self._foot.setCurrentWidget(self.how_to)
        self._read_anew()
        wanted = str(place.get("record") or "")
        for line in self.list.days.lines:
            if _record(line) == wanted and wanted:
                self.list.go_to(line.subject)
                return
        self.list.go_to_first()

    def put_focus(self) -> bool:
        """On the line one is on, or on the one thing to do first."""
        target: QWidget = self.begin_button if self.list.isHidden() else self.list
        if target is self.begin_button and target.isHidden():
            target = self.whole_day
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The kind that is shown alone, and the line one is on."""
        kind = self.presenter.kind
        found: dict[str, object] = {} if kind is None else {"kind": str(kind)}
        if (line := self.list.line) is not None and _record(line):
            found["record"] = _record(line)
        return found

    def step_back(self) -> bool:
        """Esc leaves the choice of a day, then shows the whole day, then leaves."""
        if not self.later.isHidden():
            self._stay()
            return True
        if self.presenter.kind is None:
            return False
        self._show_whole_day()
        return True

    def event(self, event: QEvent) -> bool:
        """A new day has begun while PeerDesk was in the background."""
        if event.type() == QEvent.Type.WindowActivate and self.presenter.day != self._day:
            self.presenter.come(self.presenter.kind)
            self._read_anew()
        return super().event(event)

    # --- Showing --------------------------------------------------------------------------------

    def _read_anew(self) -> None:
        self._day = self.presenter.day
        alone = self.presenter.kind is not None
        self.heading.setText(self.presenter.title_of_kind or self.title)
        self.date_label.setText(short_day(self._day, self._day))
        for part in (self.plan_button, self.week_button):
            part.setVisible(not alone)
        self.whole_day.setVisible(alone)
        lines = self.presenter.lines()
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self._show_nothing(is_empty=not lines, alone=alone)
        planned = any(_is_planned(line) for line in lines)
        self.how_to.setText(words.how_to(can_plan_notes=planned) if lines else "")

    def _show_nothing(self, *, is_empty: bool, alone: bool) -> None:
        self.nothing.setVisible(is_empty)
        self.begin_button.setVisible(is_empty and not alone)
        if not is_empty:
            return
        if alone:
            self.nothing.setText(words.nothing_of_this())
        elif self.presenter.knows_anyone():
            self.nothing.setText(words.nothing_today())
            self.begin_button.setText(self.tr("New &contact"))
        else:
            self.nothing.setText(words.nothing_yet())
            self.begin_button.setText(self.tr("&Add a person"))

    def _show_whole_day(self) -> None:
        self.presenter.come(None)
        self._foot.setCurrentWidget(self.how_to)
        self._read_anew()
        self.list.go_to_first()
        self.put_focus()

    def _begin(self) -> None:
        if self.presenter.knows_anyone():
            self._navigator.go("contact")
        else:
            self._navigator.go("people", {"adding": True})

    def _say(self, said: str) -> None:
        self.done_label.setText(said)
        self.undo_button.setVisible(self.presenter.can_undo)
        self._foot.setCurrentWidget(self._strip)
        self._navigator.say(said)

    # --- Done, or later -------------------------------------------------------------------------

    def _take_letter(self, letter: str, line: DayLine | None) -> None:
        if line is None:
            return
        if letter == _LATER_KEY and line.later and not line.is_done:
            self._offer_later(line)
        elif letter == _WRITE_KEY:
            self.presenter.write_note(line)

    def _offer_later(self, line: DayLine) -> None:
        self.list.go_to(line.subject)
        self._foot.setCurrentWidget(self.how_to)
        self._foot.hide()  # in large letters there is no room for both
        self.later.ask(line, self._day)

    def _put_off(self, line: DayLine, how_long: PutOff) -> None:
        self._stay()
        self.presenter.put_off(line, how_long)

    def _put_off_until(self, line: DayLine, typed: str) -> None:
        wrong = self.presenter.put_off_until(line, typed)
        self.later.show_error(wrong)
        if not wrong:
            self._stay()

    def _stay(self) -> None:
        """Back to the lines."""
        self.later.hide()
        self._foot.show()
        self.put_focus()

    def _undo(self) -> None:
        self.presenter.undo()
        self.put_focus()


def _is_planned(line: DayLine) -> bool:
    return isinstance(line.subject, TodayLine) and line.subject.kind is TodayKind.PLANNED


def _record(line: DayLine) -> str:
    return str(line.subject.record_id) if isinstance(line.subject, TodayLine) else ""


def _kind(code: object) -> TodayKind | None:
    return TodayKind(str(code)) if code in set(TodayKind) else None
