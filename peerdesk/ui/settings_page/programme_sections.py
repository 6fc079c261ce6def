"""The sections about the programme: letterhead, privacy rules, privacy notice, duties to report."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import Row, label
from peerdesk.ui.saved_text import LongTextSetting, TextSetting
from peerdesk.ui.settings_page.programme_presenter import (
    DUTY_PARTS,
    LETTERHEAD,
    LONGEST,
    MAJORITY,
    ProgrammePresenter,
)
from peerdesk.ui.settings_page.section import Section, Whose, at_left, side_by_side
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import programme as words
from peerdesk.wording import reports as report_words

AnyText = TextSetting | LongTextSetting


class TextsSection(Section):
    """A section whose texts save themselves; add them with `take`."""

    def __init__(
        self, heading: str, presenter: ProgrammePresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, Whose.PROGRAMME, parent)
        self.presenter = presenter
        self.texts: dict[str, AnyText] = {}

    def take(self, name: str, caption: str, help_text: str = "", *, lines: int = 1) -> AnyText:
        """Make a text of one line or of several; it is put where it belongs by the caller."""
        made: AnyText = (
            TextSetting(caption, name, self.presenter, help_text)
            if lines == 1
            else LongTextSetting(caption, name, self.presenter, help_text, lines)
        )
        self.texts[name] = made
        return made

    def refresh(self) -> None:
        """Show what is saved, and what is typed."""
        with self.presenter.reading_once():
            self.show_saved()

    def show_saved(self) -> None:
        """Show it on each field; for those that have more than texts."""
        for text in self.texts.values():
            text.refresh()

    def flush(self) -> bool:
        """Save every text."""
        with self.presenter.reading_once():
            saved = [text.save() for text in self.texts.values()]
        return all(saved)


class LetterheadSection(TextsSection):
    """Address, phone, director, and what stands at the head of letters."""

    def __init__(self, presenter: ProgrammePresenter) -> None:
        super().__init__(self.tr("Address and letterhead"), presenter)
        self.column.addWidget(self.take("address", self.tr("Address"), lines=3))
        self.column.addLayout(
            side_by_side(
                self.take("phone", self.tr("Phone")),
                self.take("director_name", self.tr("Name of the director")),
            )
        )
        helped = words.letterhead_explained()
        self.letterhead = self.take(LETTERHEAD, self.tr("Letterhead"), helped, lines=3)
        self.neutral = ActionButton(self.tr("Use address and phone only"))
        self.column.addWidget(self.letterhead)
        self.column.addLayout(at_left(self.neutral))
        self.neutral.clicked.connect(presenter.neutral_letterhead)
        presenter.changed.connect(self.letterhead.refresh)


class PrivacySection(TextsSection):
    """Which laws hold, the privacy officer, and the rules of the state."""

    def __init__(self, presenter: ProgrammePresenter) -> None:
        super().__init__(self.tr("Privacy rules"), presenter)
        self.ticks = {
            "is_part2": WrappingCheckBox(self.tr("We are a substance use program (Part 2)")),
            "covered_entity": WrappingCheckBox(self.tr("We are under HIPAA (covered entity)")),
        }
        helps = (words.part2_explained(), words.hipaa_explained())
        for (name, tick), helped in zip(self.ticks.items(), helps, strict=True):
            tick.setAccessibleDescription(helped)
            self.column.addWidget(tick)
            self.column.addWidget(label(helped, Look.SMALL))
            tick.toggled.connect(partial(self._tick, name))
        self._add_officer()
        self.minors = SteadyComboBox()
        self._add_state()
        self.minors.activated.connect(self._choose_minor_rule)

    def _add_officer(self) -> None:
        self.column.addWidget(label(self.tr("Privacy officer"), Look.HEADING))
        self.column.addWidget(label(words.officer_explained(), Look.SMALL))
        self.column.addWidget(self.take("privacy_officer_name", self.tr("Name")))
        self.column.addLayout(
            side_by_side(
                self.take("privacy_officer_phone", self.tr("Phone of the officer")),
                self.take("privacy_officer_email", self.tr("Email of the officer")),
            )
        )

    def _add_state(self) -> None:
        self.column.addWidget(label(self.tr("Rules of your state"), Look.HEADING))
        self.column.addWidget(label(words.state_explained(), Look.SMALL))
        self.column.addWidget(self.take("state", self.tr("State of the program")))
        majority = self.tr("From which age someone is grown up")
        self.column.addWidget(self.take(MAJORITY, majority, words.majority_explained()))
        for code, said in self.presenter.minor_rules():
            self.minors.addItem(said, code)
        minors = self.tr("May someone younger sign alone?")
        self.column.addWidget(Row(minors, self.minors, help_text=words.minor_explained()))
        longest = self.tr("Longest time a consent may run")
        self.column.addWidget(self.take(LONGEST, longest, words.longest_explained()))
        zone = self.tr("Time zone of the program")
        self.column.addWidget(self.take("zone", zone, words.zone_explained()))

    def show_saved(self) -> None:
        """Show what is chosen, too."""
        super().show_saved()
        for name, tick in self.ticks.items():
            tick.setChecked(self.presenter.is_ticked(name))
        self.minors.setCurrentIndex(self.minors.findData(self.presenter.minor_rule()))

    def _tick(self, name: str, yes: bool) -> None:  # noqa: FBT001 - the state of a box
        self.presenter.tick(name, yes=yes)

    def _choose_minor_rule(self) -> None:
        self.presenter.choose_minor_rule(str(self.minors.currentData()))


class NoticeSection(TextsSection):
    """The notice of 42 CFR 2.22: the prescribed header, then the programme's own words."""

    def __init__(self, presenter: ProgrammePresenter) -> None:
        super().__init__(self.tr("Privacy notice"), presenter)
        above, header = presenter.notice_header()
        self.header = label(header)
        self.column.addWidget(label(words.notice_explained(), Look.SOFT))
        version = self.tr("Name and date of this notice")
        self.column.addWidget(self.take("notice_version", version, words.version_explained()))
        self.column.addWidget(label(above, Look.LABEL))
        self.column.addWidget(self.header)
        body = self.tr("Your own words below it")
        self.column.addWidget(
            self.take("notice_text", body, words.notice_text_explained(), lines=6)
        )
        self.nameless = label(words.notice_needs_version(), Look.MARK_AMBER)
        self.column.addWidget(self.nameless)
        presenter.changed.connect(self._look)

    def show_saved(self) -> None:
        """Show what is missing, too."""
        super().show_saved()
        self._look()

    def _look(self) -> None:
        has_text = bool(self.presenter.value("notice_text"))
        self.nameless.setVisible(has_text and not self.presenter.value("notice_version"))


class DutiesSection(TextsSection):
    """Who reports what to whom by when, as the programme has it."""

    def __init__(self, presenter: ProgrammePresenter) -> None:
        super().__init__(self.tr("Duties to report"), presenter)
        self.column.addWidget(label(words.duties_explained(), Look.SOFT))
        captions = (self.tr("Who reports"), self.tr("To whom"), self.tr("By when"))
        for guide in presenter.duties():
            heading = report_words.heading(guide.kind)
            self.column.addWidget(label(heading, Look.HEADING))
            made = [
                self.take(f"duty:{guide.kind}:{part}", caption)
                for part, caption in zip(DUTY_PARTS, captions, strict=True)
            ]
            for text in made:
                name = text.field.accessibleName()
                text.field.setAccessibleName(f"{heading}: {name}")
            self.column.addLayout(side_by_side(*made[:2]))
            self.column.addWidget(made[2])
