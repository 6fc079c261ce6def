"""The page "What may I tell them?": who asks about whom, and the answer."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.grounds import Ground
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.people import PersonSummary
from peerdesk.services.desk import Desk
from peerdesk.services.telling import MayNot, MayTell, Telling
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.emergency import EmergencyDialog
from peerdesk.ui.export.emergency_presenter import EmergencyPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.parties.party_field import party_line
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.telling.answer import AnswerSheet, Beside
from peerdesk.ui.telling.choosing import Asks, Chooser, Offered
from peerdesk.ui.telling.presenter import TellingPresenter
from peerdesk.ui.telling.spoken import Spoken
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import crisis
from peerdesk.wording import telling as words
from peerdesk.wording.party_words import party_kind
from peerdesk.wording.people import told_apart


class TellingPage(Page):
    """Place: `person` or `document`, and `party` or `kind` once somebody asks."""

    key = "telling"
    belongs_to = "consents"
    side_folds = True

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("What may I tell them?")
        self._navigator = navigator
        self.presenter = TellingPresenter(desk, self)
        self.heading = label(self.title, Look.TITLE)
        self.chooser = Chooser()
        self.kinds = SteadyComboBox()
        self.kinds_row = Row(self.tr("Not in the address &book? They are"), self.kinds)
        self.another = ActionButton(self.tr("&Someone else asks"), "Esc")
        self.emergency = EmergencyPresenter(desk, self)
        self.sheet, self.beside = AnswerSheet(), Beside()
        self._fill_kinds()
        self._lay_out(theme)
        self._listen()

    def _fill_kinds(self) -> None:
        self.kinds.addItem(self.tr("choose what they are"), "")
        for kind in PartyKind:
            self.kinds.addItem(party_kind(kind), kind)

    def _lay_out(self, theme: Theme) -> None:
        work = WorkColumn(theme)
        work.column.addWidget(self.heading)
        work.column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        work.column.addWidget(self.chooser)
        work.column.addWidget(self.kinds_row)
        work.column.addWidget(self.sheet)
        work.column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(work)

    def _listen(self) -> None:
        self.chooser.chosen.connect(self._take)
        self.kinds.activated.connect(self._take_kind)
        self.another.clicked.connect(self._ask_anew)
        self.sheet.paper_wanted.connect(self._open_paper)
        self.sheet.start_wanted.connect(self._start)
        self.sheet.send_wanted.connect(self._send)
        self.sheet.told.connect(self._told)
        for part in (self.sheet, self.beside):
            part.told_on.connect(self._told_on)
        self.beside.report_wanted.connect(self._report)
        self.emergency.written.connect(self._navigator.say)
        self.emergency.refused.connect(self._navigator.say)

    # --- The contract of a page -------------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """With person and recipient the answer; else the question that is open."""
        self._navigator.did(lambda: self.presenter.come(place))
        self._show()

    def summoned(self) -> None:
        """Its key again: somebody else asks."""
        self._ask_anew()

    def put_focus(self) -> bool:
        """Where one chooses, or on the first thing to do about the answer."""
        if self.presenter.answer is None:
            self.chooser.put_focus()
        else:
            self.another.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """Whom it is about, and who asks."""
        return self.presenter.place()

    def side_panel(self) -> QWidget | None:
        """What holds whatever the answer is: what to say aloud, and what to do in danger."""
        return self.beside

    def step_back(self) -> bool:
        """Esc asks anew who asks, then leaves."""
        if self.presenter.answer is None:
            return False
        self._ask_anew()
        return True

    # --- Choosing ---------------------------------------------------------------------------------

    def _take(self, key: str) -> None:
        if self.presenter.person is None:
            self._navigator.did(lambda: self.presenter.choose_person(UUID(key)))
        else:
            self._navigator.did(lambda: self.presenter.ask(UUID(key)))
        self._show()
        self.put_focus()

    def _take_kind(self) -> None:
        kind = self.kinds.currentData()
        if kind:
            self._navigator.did(lambda: self.presenter.ask_of_stranger(PartyKind(kind)))
            self._show()
            self.put_focus()

    def _ask_anew(self) -> None:
        self.presenter.forget_answer()
        self._show()
        self.put_focus()

    def _show(self) -> None:
        answer, person = self.presenter.answer, self.presenter.person
        self.chooser.setVisible(answer is None)
        self.kinds_row.setVisible(answer is None and person is not None)
        self.another.setVisible(answer is not None)
        self.sheet.clear()
        if answer is not None:
            self.heading.setText(words.heading(_called(answer), answer.person_name))
            self.sheet.show_answer(answer, self.presenter.today)
            announce(self, self.heading.text())
        else:
            self.heading.setText(self.title)
            self.kinds.setCurrentIndex(0)
            self.chooser.begin(self._whom() if person is None else self._who(person))
        self.beside.show_answer(answer)

    def _whom(self) -> Asks:
        """Whom it is about."""
        return Asks(
            words.about_whom(),
            crisis.nobody(),
            words.too_many(),
            lambda letters: [_person(one) for one in self.presenter.people(letters)],
            lambda letters: _key_of(self.presenter.person_meant(letters)),
        )

    def _who(self, person: PersonSummary) -> Asks:
        """Who asks."""
        return Asks(
            words.whom_to_tell(person.name),
            words.nobody_fits(),
            words.too_many(),
            lambda letters: [_party(one) for one in self.presenter.parties(letters)],
            self._only_party,
        )

    def _only_party(self, letters: str) -> str:
        found = self.presenter.parties(letters) if letters.strip() else ()
        return str(found[0].party_id) if len(found) == 1 else ""

    # --- What comes of it -------------------------------------------------------------------------

    def _open_paper(self, document_id: str) -> None:
        self._navigator.go("consent", {"document": document_id})

    def _send(self, may: MayTell) -> None:
        place = {**self.presenter.place(), "for_what": may.purpose}
        self._navigator.go("export", place | {"case": may.proceeding_ref or ""})

    def _start(self, no: MayNot) -> None:
        started = self._navigator.given(lambda: self.presenter.start_paper(no))
        if started is not None:
            self._navigator.go("consent", {"document": str(started)})

    def _told(self, may: MayTell, spoken: Spoken) -> None:
        self._write_down(lambda: self.presenter.tell_aloud(may, spoken))

    def _told_on(self, ground: Ground, spoken: Spoken) -> None:
        """An emergency is written up at once (42 CFR 2.51(c))."""
        written = self._write_down(lambda: self.presenter.tell_on(ground, spoken))
        waiting = self.emergency.waiting(self._person_id()) if written else None
        if waiting is not None and ground.basis is Basis.MEDICAL_EMERGENCY:
            dialog = EmergencyDialog(waiting, self.emergency, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.written.connect(lambda facts: self.emergency.keep(waiting, facts))
            dialog.open()

    def _write_down(self, tell: Callable[[], object]) -> bool:
        answer = self.presenter.answer
        if answer is None:
            return False
        told = self._navigator.did(tell)
        if told:
            self._navigator.say(words.told_aloud(answer.party.name))
        self._navigator.did(self.presenter.look_again)
        self._show()
        self.put_focus()
        return told

    def _report(self) -> None:
        self._navigator.go("report", {"person": str(self._person_id())})

    def _person_id(self) -> UUID | None:
        return None if self.presenter.person is None else self.presenter.person.person_id


def _called(answer: Telling) -> str:
    return answer.party.name or words.stranger(party_kind(answer.party.kind))


def _person(one: PersonSummary) -> Offered:
    return Offered(str(one.person_id), told_apart(one.name, one.pronouns, one.identifier))


def _party(one: Party) -> Offered:
    return Offered(str(one.party_id), party_line(one))


def _key_of(one: PersonSummary | None) -> str:
    return "" if one is None else str(one.person_id)
