"""One link of a family: with whom, which of the two cares for the other, who may sign."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import EndBeforeStart, PeerDeskError
from peerdesk.domain.family import CareRole, FamilyFacts, MaySign, Relative
from peerdesk.services import family, people
from peerdesk.services.desk import Desk, today
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.entry_form import EntryForm, day_words
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_picker import PersonPicker
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import family as words
from peerdesk.wording import sentence

_CAREGIVER = "caregiver"


class FamilyForm(QWidget):
    """`kept` carries the other one's name after it was written; `left` when it was given up."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person_id = UUID(int=0)
        self._relative: Relative | None = None
        self.form = EntryForm(desk, navigator)
        self.person = PersonPicker(desk, self.tr("With &whom?"), self)
        self.side = SteadyComboBox()
        self.trouble = label("", Look.ERROR)
        self.trouble.hide()
        self.keep = ActionButton(self.tr("&Link them"), look=Look.PRIMARY)
        self.back = ActionButton(self.tr("Leave it"), "Esc")
        self._add_fields()
        self._lay_out()
        self.form.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.back.clicked.connect(self.give_up)

    def _add_fields(self) -> None:
        form, day = self.form, today(self._desk)
        picked = form.add_own("person", self.person.bound(), self.person.row)
        self.person.changed.connect(picked)
        self.side = form.add_choice("side", self.tr("Who ca&res for whom?"), ())
        form.add_choice("role", self.tr("The caregiver is their"), words.roles())
        own = self.tr("In their own words, such as mom, daughter, my grandson")
        form.add_line("caregiver_is", self.tr("What the young person calls the caregiver"), own)
        form.add_line("youth_is", self.tr("What the caregiver calls the young person"))
        asked = words.who_may_sign()
        form.add_choice("may_sign", self.tr("Who may &sign?"), asked, words.sign_help())
        form.add_day("since", self.tr("Since when, if it matters"), day)
        form.add_day("until", self.tr("Until when, if it ends"), day)

    def _lay_out(self) -> None:
        column, acts = QVBoxLayout(self), QWidget()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        flow = FlowLayout(acts)
        flow.addWidget(self.keep)
        flow.addWidget(self.back)
        column.addWidget(self.form)
        column.addWidget(self.trouble)
        column.addWidget(acts)

    # --- Opening --------------------------------------------------------------------------------

    def begin(self, person_id: UUID, name: str) -> None:
        """Link this person with somebody."""
        self._show(person_id, name, None)
        begun = {"side": _CAREGIVER, "role": CareRole.PARENT, "may_sign": MaySign.NOT_ASKED}
        self.form.open(f"family:{person_id}", begun)

    def open(self, person_id: UUID, name: str, one: Relative) -> None:
        """Change what is said of a link that is there."""
        self._show(person_id, name, one)
        facts, day = one.link.facts, today(self._desk)
        begun = {
            "person": str(one.person_id),
            "side": _CAREGIVER if one.is_youth else "youth",
            "role": facts.role,
            "caregiver_is": facts.caregiver_is,
            "youth_is": facts.youth_is,
            "may_sign": facts.may_sign,
            "since": day_words(facts.since, day),
            "until": day_words(facts.until, day),
        }
        self.form.open(f"family:{person_id}:{one.link.link_id}", begun)

    def _show(self, person_id: UUID, name: str, one: Relative | None) -> None:
        self._person_id, self._relative = person_id, one
        self.side.clear()
        for code, said in words.sides(name):
            self.side.addItem(said, code)
        self._refuse("")
        self.person.row.setVisible(one is None)
        self.side.setEnabled(one is None)
        self.keep.setText(self.tr("&Link them") if one is None else self.tr("&Keep changes"))

    def put_focus(self) -> None:
        """On the first field that can be filled."""
        if self._relative is None:
            self.form.put_focus()
        else:
            self.form.bound["role"].field.setFocus()

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.form.flush()

    def give_up(self) -> None:
        """Leave it unwritten."""
        self.form.forget()
        self.left.emit()

    # --- Keeping --------------------------------------------------------------------------------

    def _keep(self) -> None:
        if not self.form.days_are_read() or not self.form.needs("person", words.choose_them()):
            return
        try:
            name = self._written()
        except EndBeforeStart:
            self.form.show_error("until", self.tr("This day is before the first one."))
        except PeerDeskError as error:
            self._refuse(sentence(error))
        else:
            self.form.forget()
            self.kept.emit(name)

    def _written(self) -> str:
        """Write it, and give the name of the other one."""
        if self._relative is not None:
            family.change(self._desk, self._relative.link.link_id, self._facts())
            return self._relative.name
        other = UUID(self.form.text("person"))
        cares = self.form.text("side") == _CAREGIVER
        both = (self._person_id, other) if cares else (other, self._person_id)
        family.link(self._desk, *both, self._facts())
        return people.summary(self._desk, other).name

    def _facts(self) -> FamilyFacts:
        form = self.form
        return FamilyFacts(
            role=CareRole(form.text("role")),
            caregiver_is=form.text("caregiver_is"),
            youth_is=form.text("youth_is"),
            may_sign=MaySign(form.text("may_sign")),
            since=form.day("since"),
            until=form.day("until"),
        )

    def _refuse(self, why: str) -> None:
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))
