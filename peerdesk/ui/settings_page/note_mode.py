"""How much notes of this programme may say about a person."""

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.services import profiles
from peerdesk.services.desk import Desk, today
from peerdesk.ui.rows import Row, label
from peerdesk.ui.settings_page.section import Section, Whose
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.wording import note_mode as words


class NoteModeSection(Section):
    """One choice over the rules in use, and what it means."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("What notes hold"), Whose.PROGRAMME)
        self._desk = desk
        self.mode = SteadyComboBox()
        self.mode.addItem("", "")
        for mode in NoteMode:
            self.mode.addItem(words.name(mode), mode)
        self.open = label(words.left_open(), Look.INSTRUCTION)
        self.explained = label("", Look.SOFT)
        self.column.addWidget(Row(self.tr("Our notes &hold"), self.mode))
        for said in (self.open, self.explained):
            self.column.addWidget(said)
        self.column.addWidget(label(words.what_a_change_does(), Look.SMALL))
        self.mode.activated.connect(lambda _at: self._choose())

    def refresh(self) -> None:
        """Show what is chosen, and what the rules would say."""
        rules, day = profiles.rules(self._desk), today(self._desk)
        own, in_use = rules.own_mode(day), rules.on(day).notes.mode
        by_rules = rules.without_own_mode().on(day).notes.mode
        self.mode.setItemText(0, words.as_the_rules_say(by_rules or ""))
        self.mode.setCurrentIndex(max(0, self.mode.findData(own or "")))
        self.open.setVisible(own is None and by_rules is None)
        self.explained.setText(words.explained(in_use or NoteMode.FULL))

    def _choose(self) -> None:
        code = str(self.mode.currentData())
        profiles.choose_note_mode(self._desk, NoteMode(code) if code else None)
        self.refresh()
