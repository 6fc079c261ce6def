"""The page of settings: one card for each matter, and a way down to it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.formats import Formats
from peerdesk.services.desk import Desk
from peerdesk.ui.attachments.choosing import AskFiles
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.focus import focus_first
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.rows import label
from peerdesk.ui.settings_page.about import AboutSection
from peerdesk.ui.settings_page.agreements import AgreementsSection
from peerdesk.ui.settings_page.clock import ClockSection
from peerdesk.ui.settings_page.exit_pin import ExitPinSection
from peerdesk.ui.settings_page.forms import FormsSection, ask_form
from peerdesk.ui.settings_page.keyed_elsewhere import KeyedElsewhereSection
from peerdesk.ui.settings_page.local_lines import LocalLinesSection
from peerdesk.ui.settings_page.note_mode import NoteModeSection
from peerdesk.ui.settings_page.presenter import SettingsPresenter
from peerdesk.ui.settings_page.programme_presenter import ProgrammePresenter
from peerdesk.ui.settings_page.programme_sections import (
    DutiesSection,
    LetterheadSection,
    NoticeSection,
    PrivacySection,
)
from peerdesk.ui.settings_page.rules import RulesSection
from peerdesk.ui.settings_page.safety import AskFolder, BackupSection, KeySection, ask_folder
from peerdesk.ui.settings_page.section import Section
from peerdesk.ui.settings_page.sections import LookSection, ProgrammeSection, YouSection
from peerdesk.ui.settings_page.spelling import SpellingSection
from peerdesk.ui.settings_page.words import WordsSection
from peerdesk.ui.settings_page.writing_time import WritingTimeSection
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space


class SettingsPage(Page):
    """Place: `scrolled`, in pixels from the top; `recovery_key` "unproven" asks for a new one."""

    key = "settings"

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        formats: Formats,
        ask: AskFolder = ask_folder,
        ask_for_form: AskFiles = ask_form,
    ) -> None:
        super().__init__()
        self._key_wanted = False
        self._wanted: Section | None = None
        self.title = self.tr("Settings")
        self.presenter = SettingsPresenter(desk, navigator, formats, self)
        self.clock = ClockSection(desk)
        self.look = LookSection(theme)
        self.you = YouSection(self.presenter)
        self.programme = ProgrammeSection(self.presenter)
        self.rules = RulesSection(desk)
        self.rules.presenter.kept.connect(self.programme.refresh)
        self.programme.profile.activated.connect(self.rules.show_history)
        privacy = self._make_privacy(desk, navigator)
        writing = self._make_writing(desk, ask_for_form)
        self.keys = KeySection(self.presenter)
        self.backups = BackupSection(self.presenter, ask)
        navigator.backed_up.connect(self.backups.refresh)
        self.sections: tuple[Section, ...] = (
            self.look,
            self.you,
            self.programme,
            self.rules,
            *privacy,
            *writing,
            self.keys,
            self.backups,
            AboutSection(),
        )
        self.work = WorkColumn(theme)
        self._lay_out()

    def _make_privacy(self, desk: Desk, navigator: Navigator) -> tuple[Section, ...]:
        """The sections that decisions about sharing rest on."""
        self.facts = ProgrammePresenter(desk, navigator, self)
        self.letterhead = LetterheadSection(self.facts)
        self.privacy = PrivacySection(self.facts)
        self.notice = NoticeSection(self.facts)
        self.duties = DutiesSection(self.facts)
        self.agreements = AgreementsSection(desk, navigator)
        return (self.letterhead, self.privacy, self.notice, self.duties, self.agreements)

    def _make_writing(self, desk: Desk, ask_for_form: AskFiles) -> tuple[Section, ...]:
        """The sections for what is written, alone and together."""
        self.forms = FormsSection(desk, ask_for_form)
        self.together = ExitPinSection(desk)
        self.lines = LocalLinesSection(desk)
        self.words = WordsSection(desk)
        self.spelling = SpellingSection(desk)
        self.note_mode = NoteModeSection(desk)
        self.elsewhere = KeyedElsewhereSection(desk)
        self.writing_time = WritingTimeSection(desk)
        for_writing = (self.note_mode, self.words, self.spelling, self.elsewhere, self.writing_time)
        return (self.forms, self.together, self.lines, *for_writing)

    def _lay_out(self) -> None:
        """The sections one below the other, under the title."""
        self.work.column.addWidget(label(self.title, Look.TITLE))
        saved = self.tr("Everything is saved as soon as you choose it.")
        self.work.column.addWidget(label(saved, Look.SOFT))
        self.work.column.addWidget(self._ways_down())
        self.work.column.addWidget(self.clock)
        for section in self.sections:
            self.work.column.addWidget(section)
        self.work.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.work)

    def _ways_down(self) -> QWidget:
        """A link to each section, by its heading."""
        whole = QWidget()
        line = FlowLayout(whole)
        for section in self.sections:
            link = ActionButton(section.accessibleName(), look=Look.LINK)
            link.clicked.connect(partial(self.show_section, section))
            line.addWidget(link)
        return whole

    def show_section(self, section: Section) -> None:
        """Scroll down to a section and go on in it."""
        self.work.verticalScrollBar().setValue(section.y() - Space.MEDIUM)
        focus_first(section)

    def opened(self, place: Place) -> None:
        """Show what is chosen now."""
        for section in (self.clock, *self.sections):
            section.refresh()
        self._key_wanted = place.get("recovery_key") == "unproven"
        at = place.get("section")
        known = isinstance(at, int) and 0 <= at < len(self.sections)
        self._wanted = self.sections[at] if known and isinstance(at, int) else None

    def put_focus(self) -> bool:
        """On the dialog for a new recovery key, where one is due, or back into the section."""
        if self._key_wanted:
            self._key_wanted = False
            self.keys.ask_for_unproven()
            return True
        section, self._wanted = self._wanted, None
        if section is None:
            return False
        bring_into_sight(section)
        return focus_first(section)

    def step_back(self) -> bool:
        """Esc puts away an agreement or order that is being written; it stays as typed."""
        return self.agreements.step_back()

    def place(self) -> dict[str, object]:
        """The section one is in, if any."""
        focus = self.focusWidget()
        within = (at for at, each in enumerate(self.sections) if each.isAncestorOf(focus))
        at = next(within, None)
        return {} if at is None else {"section": at}

    def flush(self) -> bool:
        """Save every text; False when one could not even be kept."""
        if not self.isVisible():
            return True
        flushed = [section.flush() for section in self.sections]
        return all(flushed)
