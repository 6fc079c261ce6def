"""One complaint or breach: its facts, the four questions, the decision, who must hear of it."""

from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.incidents import (
    Factors,
    Incident,
    IncidentDecision,
    IncidentKind,
    Notice,
    Notified,
    notices,
)
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consents_page.entry_tab import EntryWriter
from peerdesk.ui.consents_page.incidents_presenter import IncidentsPresenter
from peerdesk.ui.entry_form import EntryForm, day_words
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import entries, sentence
from peerdesk.wording import incidents as words

_FACTORS = ("what_was_in_it", "who_got_it", "was_it_seen", "what_was_done")
_COUNTS = ("people_count", "most_in_one_state")
_OF_A_BREACH = (
    IncidentDecision.NO_BREACH,
    IncidentDecision.SECURED,
    IncidentDecision.EXCEPTION,
    IncidentDecision.LOW_PROBABILITY,
    IncidentDecision.BREACH,
)


class IncidentSheet(EntryWriter):
    """Facts and decision are kept by their own buttons; what is typed survives a lock."""

    def __init__(
        self,
        desk: Desk,
        presenter: IncidentsPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._navigator = desk, presenter, navigator
        self._incident: Incident | None = None
        self.title = label("", Look.SECTION)
        self.facts = EntryForm(desk, navigator)
        self.decision = EntryForm(desk, navigator)
        self.told_buttons: dict[Notified, ActionButton] = {}
        self.keep_facts = ActionButton(self.tr("&Keep these facts"), look=Look.PRIMARY)
        self.decide = ActionButton(self.tr("Write down the &decision"))
        self.back = ActionButton(self.tr("Back to the list"), "Esc")
        self._notices = QVBoxLayout()
        self._notices.setSpacing(Space.SMALL)
        self._four = label(words.why_four_questions(), Look.SOFT)
        self._add_fields()
        self._lay_out()
        self.keep_facts.clicked.connect(self._keep)
        self.decide.clicked.connect(self._decide)
        self.back.clicked.connect(self._leave)

    def _add_fields(self) -> None:
        facts = self.facts
        facts.add_text("what", self.tr("What &happened?"), words.what_happened(), lines=3)
        facts.add_line("reporter", self.tr("Who told &us?"))
        facts.add_day("found", self.tr("K&nown since"), self._presenter.today)
        facts.add_line("people_count", self.tr("How man&y people is it about?"))
        facts.add_line("most_in_one_state", self.tr("How many of them in one s&tate, at most?"))
        facts.column.addWidget(self._four)
        for name in _FACTORS:
            question, helped = words.factor(name)
            facts.add_text(name, question, helped)
        waiting = words.waiting_explained()
        facts.add_day(
            "delayed", self.tr("The police want us to wait until"), self._presenter.today, waiting
        )
        self.decided = self.decision.add_choice("decision", self.tr("&What was decided?"), ())
        self.decision.add_text("outcome", self.tr("The reas&on"), words.why_so())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.telling = Panel(self.tr("Who must hear of it"))
        self.telling.column.addWidget(label(words.told_to(), Look.SOFT))
        self.telling.column.addLayout(self._notices)
        first, last = Panel(self.tr("The facts")), Panel(self.tr("The decision"))
        first.column.addWidget(self.facts)
        first.column.addWidget(self.keep_facts, 0, Qt.AlignmentFlag.AlignLeft)
        last.column.addWidget(self.decision)
        last.column.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)
        for panel in (self.telling, first, last):
            column.addWidget(panel)

    # --- Showing --------------------------------------------------------------------------------

    def open(self, incident: Incident) -> None:
        """Show one incident, with what was typed on it before."""
        self._incident = incident
        draft = f"incident:{incident.incident_id}"
        is_breach = incident.kind is IncidentKind.BREACH
        for name in (*_FACTORS, *_COUNTS, "delayed"):
            row = self.facts.bound[name].row
            if row is not None:
                row.setVisible(is_breach)
        self._four.setVisible(is_breach)
        self._offer_decisions(_OF_A_BREACH if is_breach else (IncidentDecision.RESOLVED,))
        self.facts.open(f"{draft}:facts", self._begun(incident))
        self.decision.open(
            f"{draft}:decision",
            {"decision": str(incident.decision), "outcome": incident.outcome},
        )
        self._show(incident)

    def _begun(self, incident: Incident) -> dict[str, str]:
        today = self._presenter.today
        counts = {name: getattr(incident, name) for name in _COUNTS}
        return {
            "what": incident.what,
            "reporter": incident.reporter,
            "found": day_words(incident.discovered_on, today),
            "delayed": day_words(incident.delayed_until, today),
            **asdict(incident.factors),
            **{name: "" if count is None else str(count) for name, count in counts.items()},
        }

    def _offer_decisions(self, decisions: tuple[IncidentDecision, ...]) -> None:
        self.decided.clear()
        for one in (IncidentDecision.UNDECIDED, *decisions):
            self.decided.addItem(words.decision(one), str(one))

    def _show(self, incident: Incident) -> None:
        today = self._presenter.today
        said = words.decided(incident.decision, incident.decided_on, today)
        self.title.setText(f"{words.kind(incident.kind)} · {said}")
        emptied(self._notices)
        self.told_buttons = {}
        owed = notices(incident)
        for notice in owed:
            self._notices.addWidget(self._notice(notice))
        if not owed:
            self._notices.addWidget(label(words.nobody_to_tell()))
        self.telling.setVisible(incident.kind is IncidentKind.BREACH)

    def _notice(self, notice: Notice) -> QWidget:
        today = self._presenter.today
        who = words.notified(notice.who)
        when = (
            words.by_day(notice.by, today)
            if notice.told_on is None
            else words.was_told(notice.told_on, today)
        )
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(f"{who} · {when}"), 1)
        if notice.told_on is None:
            told = ActionButton(self.tr("Told today"))
            told.setAccessibleDescription(who)
            told.clicked.connect(partial(self._told, notice.who))
            self.told_buttons[notice.who] = told
            line.addWidget(told, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def put_focus(self) -> None:
        """On what happened."""
        self.facts.put_focus()

    def flush(self) -> bool:
        """Keep what is typed."""
        return all([self.facts.flush(), self.decision.flush()])

    # --- Writing --------------------------------------------------------------------------------

    def _keep(self) -> bool:
        if self._incident is None or not self._is_whole():
            return False
        wrong = self._presenter.change(self._written(self._incident))
        self.facts.show_error("found", wrong)
        if wrong:
            return False
        self.facts.forget()
        self._read_anew()
        self._navigator.say(entries.kept())
        return True

    def _is_whole(self) -> bool:
        needed = self.facts.needs("what", entries.say_what())
        needed = needed and self.facts.needs("found", entries.day_needed())
        if not needed or not self.facts.days_are_read():
            return False
        for name in _COUNTS:
            is_number = _is_count(self.facts.text(name))
            self.facts.show_error(name, "" if is_number else words.not_a_number())
            if not is_number:
                self.facts.bound[name].field.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def _written(self, before: Incident) -> Incident:
        facts = self.facts
        return replace(
            before,
            what=facts.text("what"),
            reporter=facts.text("reporter"),
            discovered_on=facts.day("found") or before.discovered_on,
            people_count=_count(facts.text("people_count")),
            most_in_one_state=_count(facts.text("most_in_one_state")),
            factors=Factors(**{name: facts.text(name) for name in _FACTORS}),
            delayed_until=facts.day("delayed"),
        )

    def _decide(self) -> None:
        """The facts on the screen are kept first: the decision rests on them."""
        if self._incident is None or not self.decision.needs("outcome", entries.say_what()):
            return
        if not self._keep():
            return
        chosen = IncidentDecision(self.decision.text("decision"))
        why = self.decision.text("outcome")
        wrong = self._presenter.decide(self._incident.incident_id, chosen, why)
        self.decision.show_error("decision", wrong)
        if not wrong:
            self.decision.forget()
            self._read_anew()
            announce(self.title, self.title.text())

    def _told(self, who: Notified) -> None:
        if self._incident is None:
            return
        wrong = self._presenter.told(self._incident.incident_id, who, self._presenter.today)
        if wrong:
            self._navigator.say(wrong)
            return
        self.flush()
        self._read_anew()
        self.put_focus()

    def _read_anew(self) -> None:
        if self._incident is None:
            return
        try:
            self.open(self._presenter.incident(self._incident.incident_id))
        except EntryNotFound as error:
            self._navigator.say(sentence(error))

    def _leave(self) -> None:
        self.flush()
        self.left.emit()


def _is_count(text: str) -> bool:
    return not text or text.replace(",", "").isdecimal()


def _count(text: str) -> int | None:
    return int(text.replace(",", "")) if text else None
