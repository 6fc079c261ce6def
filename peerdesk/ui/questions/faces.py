"""The four questions, who has seen the record, and what was told whom."""

from datetime import date
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout

from peerdesk.domain.accounting import AccountingView, Outcome
from peerdesk.services.accounting import AccountingLine
from peerdesk.services.desk import Desk
from peerdesk.services.seen import Seen
from peerdesk.ui.export.save_dialog import AskPlace, ask_place
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.questions.presenter import QuestionsPresenter, Scene, Span
from peerdesk.ui.questions.taking import accounting_copy
from peerdesk.ui.questions.taking_face import TakingFace
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.together.faces import Choice, Face
from peerdesk.ui.tokens import Space
from peerdesk.wording.accounting import (
    accounting_words,
    emergency_line,
    how_many,
    receiver,
    shared_what,
    shared_why,
)
from peerdesk.wording.questions import at_moment, day_heading, seen_line, seen_when

_DAYS_AT_A_TIME = 30
_VIEWS = (AccountingView.EVERYTHING, AccountingView.PART2, AccountingView.HIPAA)


class HomeFace(Face):
    """The four questions; `wanted` carries the scene that answers one."""

    wanted = Signal(object)

    def __init__(self, presenter: QuestionsPresenter) -> None:
        super().__init__()
        words = presenter.words
        self.say(words.title.format(name=presenter.person.name), Look.QUESTION)
        self.say(words.about)
        asks: list[Choice] = [
            (words.who_has_seen, partial(self.wanted.emit, Scene.SEEN)),
            (words.what_was_told, partial(self.wanted.emit, Scene.TOLD)),
            (words.want_a_copy, partial(self.wanted.emit, Scene.COPY)),
            (words.want_out, partial(self.wanted.emit, Scene.OUT)),
        ]
        self.buttons = self.offer(asks, flows=False)


class SeenFace(Face):
    """Who has seen the record, day by day, a month of such days at a time."""

    def __init__(self, presenter: QuestionsPresenter) -> None:
        super().__init__()
        self._words, self._language = presenter.words, presenter.language
        self.say(self._words.who_has_seen, Look.QUESTION)
        self.say(self._words.seen_help)
        found = presenter.seen()
        by_day = groupby(found.lines, key=lambda one: one.day)
        self._days = [(day, list(lines)) for day, lines in by_day]
        self._kept = "" if found.is_whole else self._words.seen_kept
        if not found.lines:
            self.say(self._words.nobody)
        self.older: PressButton | None = None
        self._show_more()

    def _show_more(self) -> None:
        shown, self._days = self._days[:_DAYS_AT_A_TIME], self._days[_DAYS_AT_A_TIME:]
        if self.older is not None:
            self.older.hide()
            self.older.deleteLater()
            self.older = None
        for day, lines in shown:
            self.column.addWidget(self._day(day, lines))
        if self._days:
            (self.older,) = self.offer([(self._words.seen_older, self._show_more)])
            if self.isVisible():  # at the beginning one reads
                self.older.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.say(self._kept, Look.SOFT)

    def _day(self, day: date, lines: list[Seen]) -> QFrame:
        card, column = titled_card(day_heading(day, self._language))
        for one in lines:
            kind = str(one.kind or "")
            said = seen_line(one.worker, one.role, one.did, kind, self._language)
            column.addWidget(label(said))
            when = seen_when(one.count, one.first, one.last, self._language)
            column.addWidget(label(when, Look.SOFT))
        return card


class ToldFace(TakingFace):
    """What was told whom, by one of three rules and so far back; the signals ask for others."""

    rule_wanted = Signal(object)
    span_wanted = Signal(object)

    def __init__(
        self, presenter: QuestionsPresenter, desk: Desk, ask: AskPlace = ask_place
    ) -> None:
        super().__init__(presenter, desk, ask)
        words, language = presenter.words, presenter.language
        self.say(words.what_was_told, Look.QUESTION)
        self.rules = self._choices(
            [(view, words.rules[view], self.rule_wanted) for view in _VIEWS], presenter.view
        )
        self.spans = self._choices(
            [(span, words.spans[span], self.span_wanted) for span in Span], presenter.span
        )
        found = presenter.told()
        self.say(accounting_words(language).rules[presenter.view], Look.SOFT)
        self.say(how_many(len(found.lines), language))
        self.offer_copy(accounting_copy(presenter, desk))
        for line in found.lines:
            self.column.addWidget(shared_card(line, presenter))

    def _choices(
        self, ways: list[tuple[object, str, SignalInstance]], chosen: object
    ) -> list[PressButton]:
        """Buttons of which one is chosen."""
        made = self.side_by_side(
            [(words, partial(wanted.emit, way)) for way, words, wanted in ways]
        )
        for (way, _words, _wanted), button in zip(ways, made, strict=True):
            button.setCheckable(True)
            button.setChecked(way is chosen)
            if way is chosen:
                set_look(button, Look.CHOSEN)
        return made


def shared_card(line: AccountingLine, presenter: QuestionsPresenter) -> QFrame:
    """One disclosure: when, with whom, what, what for, and what is amiss."""
    language = presenter.language
    words = accounting_words(language)
    card, column = titled_card(at_moment(presenter.local(line.at), language))
    for name, value in (
        (words.whom, receiver(line.purpose, line.receiver, line.address, language)),
        (words.what, shared_what(line.what, line.categories, line.medium, language)),
        (words.why, shared_why(line.for_what, language)),
        (words.ground, words.grounds.get(line.reason, "")),
        (words.by, line.worker),
    ):
        column.addWidget(label(f"{name}: {value or words.not_said}"))
    if line.outcome is Outcome.NOT_COMPLETED:
        column.addWidget(label(words.not_completed, Look.MARK_AMBER))
    if (record := line.emergency) is not None:
        told = (record.nature, record.receiver, record.facility, record.discloser)
        column.addWidget(label(emergency_line(*told, language)))
    return card


def titled_card(heading: str) -> tuple[QFrame, QVBoxLayout]:
    """A card with a heading, and the column to fill."""
    card = QFrame()
    set_look(card, Look.CARD)
    card.setAccessibleName(heading)
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
    column.setSpacing(Space.TIGHT)
    column.addWidget(label(heading, Look.HEADING))
    return card, column
