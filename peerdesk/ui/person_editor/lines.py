"""The lines of a person's record: ways to reach them, strengths, supports."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from peerdesk.domain.people import (
    MayContact,
    ReachKind,
    ReachSafety,
    Strength,
    StrengthKind,
    Support,
    SupportKind,
    WayToReach,
)
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.chips import Chip
from peerdesk.ui.day_field import DayField
from peerdesk.ui.person_editor.rows import LineEditor, as_text
from peerdesk.ui.typed_draft import TypedDraft
from peerdesk.wording import people as wording

_WORKED, _STOPPED = "worked", "stopped"


class WayLine(LineEditor[WayToReach]):
    """One phone, address or other way, what they say about using it, and since when it works."""

    def __init__(
        self, way: WayToReach, today: date, unread: TypedDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._way_id: UUID = way.way_id
        self._today, self._unread = today, unread
        kinds = [(kind, wording.reach_kind(kind)) for kind in ReachKind]
        safeties = [(safety, wording.reach_safety(safety)) for safety in ReachSafety]
        self.kind = self.add_choice(self.tr("Kind"), kinds, way.kind)
        self.reach = self.add_text(self.tr("Number or address"), way.value, least=14)
        self.safety = self.add_choice(self.tr("Is it safe?"), safeties, way.safety)
        self.which = self.add_text(self.tr("Which one"), way.label)
        self.note = self.add_text(self.tr("Note"), way.note, least=14, most=60)
        self.worked = self._add_day(_WORKED, self.tr("Last worked on"), way.worked_on)
        self.works = ActionButton(self.tr("It worked today"))
        self.works.clicked.connect(lambda: self.worked.show_day(today))
        self.flow.addWidget(self.works)
        self.stopped = self._add_day(_STOPPED, self.tr("Stopped working on"), way.stopped_on)
        self.finish()

    def value(self) -> WayToReach | None:
        """The way, unless nothing is written about it yet."""
        texts = (self.reach.text(), self.which.text(), self.note.text())
        if not any(text.strip() for text in texts):
            return None
        return WayToReach(
            self._way_id,
            ReachKind(as_text(self.kind)),
            self.reach.text(),
            self.which.text(),
            ReachSafety(as_text(self.safety)),
            self.note.text(),
            self.worked.day,
            self.stopped.day,
        )

    def told(self) -> str:
        """Its number or address."""
        return self.reach.text() or self.which.text()

    def _add_day(self, name: str, caption: str, day: date | None) -> DayField:
        field = DayField(self._today)
        chip = Chip(caption, field)
        self.flow.addWidget(chip)
        kept = f"{self._way_id}:{name}"
        field.show_day(day)
        if unread := self._unread.text(kept):
            field.setText(unread)
        field.entered.connect(self.focusNextChild)
        field.textChanged.connect(lambda _text: self._day_typed(field, chip, kept))
        self._show_trouble(field, chip)
        return field

    def _day_typed(self, field: DayField, chip: Chip, kept: str) -> None:
        self._show_trouble(field, chip)
        self._unread.write(kept, field.text() if field.unreadable else "")
        self.changed.emit()

    @staticmethod
    def _show_trouble(field: DayField, chip: Chip) -> None:
        chip.show_error(wording.day_unreadable() if field.unreadable else "")


class StrengthLine(LineEditor[Strength]):
    """One strength, in the person's words; its kind is optional."""

    def __init__(self, strength: Strength | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        strength = strength or Strength("")
        kinds = [("", wording.strength_kind(""))]
        kinds += [(kind, wording.strength_kind(kind)) for kind in StrengthKind]
        caption = self.tr("In their words")
        self.words = self.add_text(caption, strength.text, least=20, most=60)
        self.kind = self.add_choice(self.tr("Kind"), kinds, strength.kind or "")
        self.finish()

    def value(self) -> Strength | None:
        """The strength, unless nothing is written."""
        if not self.words.text().strip():
            return None
        kind = as_text(self.kind)
        return Strength(self.words.text(), StrengthKind(kind) if kind else None)

    def told(self) -> str:
        """Its words."""
        return self.words.text()


class SupportLine(LineEditor[Support]):
    """Someone on the person's side, and whether they may be contacted."""

    def __init__(self, support: Support | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        support = support or Support("")
        kinds = [(kind, wording.support_kind(kind)) for kind in SupportKind]
        allowed = [(may, wording.may_contact(may)) for may in MayContact]
        self.name = self.add_text(self.tr("Who"), support.name, least=12)
        self.relation = self.add_text(self.tr("Who they are to them"), support.relation)
        self.kind = self.add_choice(self.tr("Kind"), kinds, support.kind)
        self.helps = self.add_text(self.tr("Can help with"), support.can_help_with, least=14)
        self.may = self.add_choice(self.tr("Contact?"), allowed, support.may_contact)
        self.reach = self.add_text(self.tr("How to reach them"), support.contact_info, least=12)
        self.finish()

    def value(self) -> Support | None:
        """The support, unless nothing is written."""
        texts = (self.name, self.relation, self.helps, self.reach)
        if not any(field.text().strip() for field in texts):
            return None
        return Support(
            self.name.text(),
            self.relation.text(),
            SupportKind(as_text(self.kind)),
            self.helps.text(),
            MayContact(as_text(self.may)),
            self.reach.text(),
        )

    def told(self) -> str:
        """Their name."""
        return self.name.text() or self.relation.text()
