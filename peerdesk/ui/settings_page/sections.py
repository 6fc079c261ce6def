"""The sections that hold choices and texts: look, you, programme."""

from functools import partial

from peerdesk.services.practice import MOST_IDLE_MINUTES
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import Row, label
from peerdesk.ui.saved_text import TextSetting
from peerdesk.ui.settings_page.presenter import (
    EXPIRES,
    PROGRAMME,
    SettingsPresenter,
    facts_of,
)
from peerdesk.ui.settings_page.section import Section, Whose, at_left, side_by_side
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import LARGEST_TEXT, SMALLEST_TEXT, Look, Theme
from peerdesk.ui.tokens import Scheme
from peerdesk.wording import settings as words

_IDLE_CHOICES = (1, 2, 3, 5, 10, 15, 20, MOST_IDLE_MINUTES)
_TEXT_STEP = 10
_NORMAL_TEXT = 100


class LookSection(Section):
    """Colours and text size, live; kept outside the vault, as they say nothing about anyone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Look"), Whose.DEVICE)
        self._theme = theme
        self.scheme = SteadyComboBox()
        self.scheme.addItem(self.tr("As the system"), "")
        self.scheme.addItem(self.tr("Light"), str(Scheme.LIGHT))
        self.scheme.addItem(self.tr("Dark"), str(Scheme.DARK))
        self.scheme.addItem(self.tr("High contrast"), str(Scheme.CONTRAST))
        self.column.addWidget(Row(self.tr("&Colors"), self.scheme))
        self.percent = label("")
        self.percent.setWordWrap(False)
        self.smaller = ActionButton(self.tr("Smaller text"), keys("smaller_text"))
        self.larger = ActionButton(self.tr("Larger text"), keys("larger_text"))
        self.column.addWidget(label(self.tr("Text size"), Look.LABEL))
        self.column.addLayout(at_left(self.percent, self.smaller, self.larger))
        self.scheme.activated.connect(self._choose)
        self.smaller.clicked.connect(partial(self._scale, -_TEXT_STEP))
        self.larger.clicked.connect(partial(self._scale, _TEXT_STEP))
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is in force."""
        self.scheme.setCurrentIndex(self.scheme.findData(str(self._theme.chosen or "")))
        percent = self._theme.text_percent
        self.percent.setText(self.tr("%1 % of normal").replace("%1", str(percent)))
        self.smaller.setEnabled(percent > SMALLEST_TEXT)
        self.larger.setEnabled(percent < LARGEST_TEXT)

    def _choose(self) -> None:
        chosen = str(self.scheme.currentData())
        self._theme.choose(Scheme(chosen) if chosen else None)

    def _scale(self, by: int) -> None:
        self._theme.scale_text(self._theme.text_percent + by)


class YouSection(Section):
    """The name and credential that stand under signed notes, and how notes begin."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(self.tr("Your name and credential"), Whose.WORKER)
        self._presenter = presenter
        self.texts = {
            name: TextSetting(caption, name, presenter)
            for name, caption in (
                ("name", self.tr("Your &name")),
                ("title", self.tr("&Title")),
                ("credential", self.tr("Cre&dential")),
                ("credential_number", self.tr("N&umber")),
                ("credential_state", self.tr("&State")),
                (EXPIRES, self.tr("&Expires")),
            )
        }
        self.texts[EXPIRES].line.setPlaceholderText("2027-12-31")
        rows = list(self.texts.values())
        self.column.addWidget(rows[0])
        self.column.addLayout(side_by_side(*rows[1:3]))
        self.column.addLayout(side_by_side(*rows[3:]))
        self.column.addWidget(label(words.worker_change(), Look.SMALL))
        self.format = SteadyComboBox()
        self.column.addWidget(Row(self.tr("New notes &begin with"), self.format))
        self.format.activated.connect(
            lambda: presenter.choose_format(str(self.format.currentData()))
        )

    def refresh(self) -> None:
        """Show what is saved, and what is typed."""
        for text in self.texts.values():
            text.refresh()
        self.format.clear()
        for code, name in self._presenter.formats():
            self.format.addItem(name, code)
        self.format.setCurrentIndex(max(0, self.format.findData(self._presenter.format())))

    def flush(self) -> bool:
        """Save every text."""
        saved = [text.save() for text in self.texts.values()]
        return all(saved)


class ProgrammeSection(Section):
    """The programme's name on paper, its rules, and when the desk locks."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(self.tr("Program"), Whose.PROGRAMME)
        self._presenter = presenter
        self.name = TextSetting(self.tr("Name on &paper"), PROGRAMME, presenter)
        self.profile, self.idle = SteadyComboBox(), SteadyComboBox()
        for minutes in _IDLE_CHOICES:
            self.idle.addItem(words.locks_after(minutes), minutes)
        self.explained = label("", Look.SOFT)
        self.column.addWidget(self.name)
        self.column.addWidget(Row(self.tr("&Rules for counting and deadlines"), self.profile))
        self.column.addWidget(self.explained)
        self.column.addWidget(label(words.what_a_change_does(), Look.SMALL))
        self.column.addWidget(Row(self.tr("&Lock when nobody is there for"), self.idle))
        self.profile.activated.connect(self._choose_profile)
        self.idle.activated.connect(self._choose_idle)

    def refresh(self) -> None:
        """Show what is chosen."""
        self.name.refresh()
        self.profile.clear()
        for name, said in self._presenter.profiles():
            self.profile.addItem(said, name)
        self.profile.setCurrentIndex(self.profile.findData(self._presenter.profile().name))
        minutes = self._presenter.idle_minutes()
        if self.idle.findData(minutes) < 0:  # chosen by the command line
            self.idle.addItem(words.locks_after(minutes), minutes)
        self.idle.setCurrentIndex(self.idle.findData(minutes))
        self._explain()

    def flush(self) -> bool:
        """Save the name."""
        return self.name.save()

    def _choose_profile(self) -> None:
        self._presenter.choose_profile(str(self.profile.currentData()))
        self._explain()

    def _choose_idle(self) -> None:
        self._presenter.choose_idle_minutes(int(self.idle.currentData()))

    def _explain(self) -> None:
        profile = self._presenter.profile()
        lines = (*words.profile_explained(facts_of(profile)), *profile.remarks)
        self.explained.setText("\n".join(f"• {line}" for line in lines))
