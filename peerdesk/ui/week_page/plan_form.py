"""One planned contact: with whom, when, what kind, where; and what became of it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.planned import PlannedContact, PlannedWish, PlanState
from peerdesk.domain.when_ahead import say_day_ahead
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.entry_form import EntryForm
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_picker import PersonPicker
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.week_page.presenter import REMIND, WeekPresenter
from peerdesk.wording import dates
from peerdesk.wording import week as words

_USUAL_REMINDER: Final = "15"
_ACTS: Final = ("note", "missed", "off", "again")
"""What becomes of one that is planned already; above its fields, for that is what one comes for."""

_KEEPING: Final = ("keep", "back")


class PlanForm(QWidget):
    """`left` when it was kept or given up; what is typed meanwhile survives a lock."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        presenter: WeekPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.planned: PlannedContact | None = None
        self.title = label("", Look.TITLE)
        self.form = EntryForm(desk, navigator)
        self.person = PersonPicker(desk, self.tr("&Who with? (empty for work alone)"), self)
        self._add_fields()
        self.buttons = {
            "keep": ActionButton(self.tr("&Plan it"), look=Look.PRIMARY),
            "note": ActionButton(self.tr("Write the &note")),
            "missed": ActionButton(self.tr("We &did not meet")),
            "off": ActionButton(self.tr("&Call it off")),
            "again": ActionButton(self.tr("Plan it a&gain")),
            "back": ActionButton(self.tr("Back to the week"), "Esc"),
        }
        self._lay_out()
        self._listen()

    def _add_fields(self) -> None:
        form, presenter = self.form, self._presenter
        picked = form.add_own("person", self.person.bound(), self.person.row)
        self.person.changed.connect(picked)
        help_text = self.tr("Such as Tue 2pm, or Mar 3 10:30–11:15")
        self.when = form.add_line("when", self.tr("W&hen?"), help_text)
        self.read_back = label("", Look.SOFT)
        form.column.addWidget(self.read_back)
        form.add_choice("kind", self.tr("What &kind?"), presenter.kinds().items())
        as_last = self.tr("as the last time")
        ways = [("", as_last), *presenter.ways().items()]
        form.add_choice("modality", self.tr("H&ow?"), ways)
        places = [("", as_last), *presenter.places().items()]
        form.add_choice("setting", self.tr("Whe&re?"), places)
        form.add_line("place", self.tr("Which p&lace?"))
        remind = [(code, words.remind(code)) for code in REMIND]
        form.add_choice("remind", self.tr("Re&mind me"), remind)
        form.add_text("note", self.tr("For you alo&ne"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.title)
        self._acts, keeping = QWidget(), QWidget()
        for row, names in ((self._acts, _ACTS), (keeping, _KEEPING)):
            line = FlowLayout(row)
            for name in names:
                line.addWidget(self.buttons[name])
        column.addWidget(self._acts)
        column.addWidget(self.form)
        column.addWidget(keeping)

    def _listen(self) -> None:
        self.form.changed.connect(self._read_when)
        self.form.entered.connect(self._keep)
        presenter = self._presenter
        acts: tuple[tuple[str, Callable[[UUID], bool | None]], ...] = (
            ("note", presenter.write_note),
            ("missed", presenter.did_not_meet),
            ("off", presenter.call_off),
            ("again", presenter.plan_again),
        )
        for name, act in acts:
            self.buttons[name].clicked.connect(partial(self._act, act))
        self.buttons["keep"].clicked.connect(self._keep)
        self.buttons["back"].clicked.connect(self._give_up)

    # --- Opening --------------------------------------------------------------------------------

    def begin(self, day: date | None = None, person: str = "") -> None:
        """Plan something new, on a day and with a person if they are known."""
        self.planned = None
        begun = {
            "person": person,
            "when": "" if day is None else f"{say_day_ahead(day, self._presenter.today)} ",
            "kind": str(ContactType.ONE_ON_ONE),
            "remind": _USUAL_REMINDER,
        }
        self.form.open("plan:new", begun)
        self._show(self.tr("Plan a contact"), self.tr("&Plan it"))

    def open(self, planned: PlannedContact) -> None:
        """Show one that is planned."""
        self.planned = planned
        wish, zone = planned.wish, self._presenter.zone
        day = say_day_ahead(wish.day, self._presenter.today)
        remind = "" if wish.remind_minutes is None else str(wish.remind_minutes)
        begun = {
            "person": "" if wish.person_id is None else str(wish.person_id),
            "when": f"{day} {dates.span(wish.starts_at, wish.ends_at, zone)}",
            "kind": wish.contact_type,
            "modality": wish.modality,
            "setting": wish.setting,
            "place": wish.place,
            "remind": remind,
            "note": wish.note,
        }
        self.form.open(f"plan:{planned.planned_id}", begun)
        self._show(self.tr("A planned contact"), self.tr("&Keep changes"))

    def put_focus(self) -> None:
        """On what to do first: the name of a new one, what becomes of one that is planned."""
        if self.planned is None:
            self.form.put_focus()
            return
        found = self.buttons["again" if self._is_off() else "note"]
        found.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.form.flush()

    def _is_off(self) -> bool:
        return self.planned is not None and self.planned.state is PlanState.CALLED_OFF

    def _show(self, title: str, keep: str) -> None:
        self.title.setText(title)
        self._acts.setVisible(self.planned is not None)
        self.buttons["keep"].setText(keep)
        is_there, is_off = self.planned is not None, self._is_off()
        is_written = self.planned is not None and self.planned.state is PlanState.WRITTEN
        self.buttons["keep"].setVisible(not is_off and not is_written)
        self.buttons["note"].setVisible(is_there and not is_off)
        past = self.planned is not None and self._presenter.is_past(self.planned)
        self.buttons["missed"].setVisible(past)
        self.buttons["off"].setVisible(is_there and not is_off and not is_written)
        self.buttons["again"].setVisible(is_off)
        self._read_when()

    # --- Keeping --------------------------------------------------------------------------------

    def _read_when(self) -> None:
        typed = self.form.text("when")
        self.read_back.setText(self._presenter.read_when(typed)[1] if typed else "")
        self.read_back.setVisible(bool(typed))
        self.form.show_error("when", "")

    def _keep(self) -> None:
        self.form.show_error("person", "")
        if self.person.is_half_chosen:
            self.form.show_error("person", self._choose_them())
            self.person.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        span, said = self._presenter.read_when(self.form.text("when"))
        if span is None:
            self.form.show_error("when", said)
            self.read_back.hide()
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        form, remind = self.form, self.form.text("remind")
        wish = PlannedWish(
            starts_at=span.start,
            zone=span.zone,
            contact_type=form.text("kind"),
            person_id=self.person.person_id,
            minutes=span.minutes,
            modality=form.text("modality"),
            setting=form.text("setting"),
            place=form.text("place"),
            note=form.text("note"),
            remind_minutes=int(remind) if remind else None,
        )
        planned_id = None if self.planned is None else self.planned.planned_id
        if self._presenter.keep(planned_id, wish):
            form.forget()
            self.left.emit()

    def _choose_them(self) -> str:
        return self.tr(
            "Nobody is chosen yet, so nothing is planned. Choose one from the list, or empty the "
            "line for work alone."
        )

    def _act(self, act: Callable[[UUID], bool | None]) -> None:
        """Done here where it says so; a note that was begun is on a page of its own."""
        if self.planned is None:
            return
        self.form.forget()
        if act(self.planned.planned_id):
            self.left.emit()

    def _give_up(self) -> None:
        self.form.forget()
        self.left.emit()
