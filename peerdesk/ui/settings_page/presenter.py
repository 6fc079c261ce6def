"""What the settings hold and how they are saved, each as soon as it is chosen; no widget here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.contact_notes import NarrativeFormat, NoteMode
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.errors import NameMissing
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.text import clean
from peerdesk.domain.vaults import SlotKind
from peerdesk.forms.formats import Formats, offered
from peerdesk.services import backup, own_keys, own_rules, practice, profiles, resume
from peerdesk.services.desk import Desk
from peerdesk.services.documents import FORMAT_SETTING
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.ui import background
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.trouble import words_of
from peerdesk.wording import dates, sentence
from peerdesk.wording import settings as words
from peerdesk.wording.settings import ProfileFacts

PROGRAMME = "programme"
EXPIRES = "credential_expires"


class SettingsPresenter(QObject):
    """Reads and saves settings. `begun` carries a job for the progress strip."""

    begun = Signal(object)
    counted = Signal(int, int)
    backed_up = Signal(str)
    refused = Signal(str)

    def __init__(
        self, desk: Desk, navigator: Navigator, formats: Formats, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._navigator, self._formats = desk, navigator, formats

    # --- Text that is typed -----------------------------------------------------------------------

    def value(self, name: str) -> str:
        """A text setting as it is saved."""
        if name == PROGRAMME:
            return str(practice.practice_setting(self._desk, PROGRAMME_SETTING) or "")
        value = getattr(practice.worker(self._desk), name)
        return value.isoformat() if isinstance(value, date) else str(value or "")

    def typed(self, name: str) -> str:
        """What was typed and could not be saved as it is."""
        return resume.typed(self._desk, f"settings:{name}")

    def keep(self, name: str, text: str) -> bool:
        """Keep what is typed for coming back; False, and said, when it could not be kept."""
        return not self._try(lambda: resume.keep_typed(self._desk, f"settings:{name}", text))

    def save(self, name: str, text: str) -> str:
        """Save a text; gives what is wrong with it, or an empty text."""
        text = clean(text).text.strip()
        if text == self.value(name):
            return ""
        if name == PROGRAMME:
            return self._try(
                lambda: practice.set_practice_setting(self._desk, PROGRAMME_SETTING, text)
            )
        if name == "name" and not text:
            return sentence(NameMissing())
        if name == EXPIRES:
            return self._save_expiry(text)
        return self._save_worker(**{name: text})

    def _save_expiry(self, text: str) -> str:
        try:
            expires = date.fromisoformat(text) if text else None
        except ValueError:
            return words.unread_date()
        return self._save_worker(credential_expires=expires)

    def _save_worker(self, **changed: object) -> str:
        worker: WorkerSnapshot = replace(practice.worker(self._desk), **changed)  # type: ignore[arg-type]  # named fields
        return self._try(lambda: practice.change_worker(self._desk, worker))

    # --- Choices ----------------------------------------------------------------------------------

    def formats(self) -> list[tuple[str, str]]:
        """The narrative formats the programme leaves to choose from, as code and words."""
        mode = profiles.current(self._desk).notes.mode or NoteMode.FULL
        return [(str(code), self._formats[code].name) for code in offered(mode)]

    def format(self) -> str:
        """The code of the format new notes begin with."""
        return str(practice.own_setting(self._desk, FORMAT_SETTING) or NarrativeFormat.PIRN)

    def choose_format(self, code: str) -> None:
        """Begin new notes in this format."""
        self._try(lambda: practice.set_own_setting(self._desk, FORMAT_SETTING, code))

    def profiles(self) -> list[tuple[str, str]]:
        """Every profile, as name and label, the program's own first."""
        known = (*own_rules.own(self._desk), *profiles.available())
        return [(profile.name, profile.label) for profile in known]

    def profile(self) -> RuleProfile:
        """The one this practice works by."""
        return profiles.current(self._desk)

    def choose_profile(self, name: str) -> None:
        """Work by these rules from now on."""
        self._try(lambda: profiles.choose(self._desk, name))

    def idle_minutes(self) -> int:
        """After how long the desk locks."""
        return practice.idle_minutes(self._desk)

    def choose_idle_minutes(self, minutes: int) -> None:
        """Lock after so long, at once in force."""
        if not self._try(lambda: practice.choose_idle_minutes(self._desk, minutes)):
            self._navigator.lock_after(minutes)

    # --- Keys and backups -------------------------------------------------------------------------

    def worker_name(self) -> str:
        """By which a passphrase is judged."""
        return self.value("name")

    def is_agencys(self) -> bool:
        """Whether an agency keeps the recovery key."""
        return own_keys.recovery_kind(self._desk) is SlotKind.AGENCY

    def asked_group(self, groups: int) -> int:
        """Which group of a new recovery key is to be typed back."""
        return self._desk.clock.chance(1)[0] % groups

    def change_passphrase(self, old: str, new: str, done: "Done", failed: "Failed") -> None:
        """Change it in the background; it cannot be stopped."""
        background.run(
            lambda _progress: own_keys.change_passphrase(self._desk, old, new),
            lambda _nothing: done(""),
            failed,
        )

    def new_recovery_key(self, passphrase: str, done: "Done", failed: "Failed") -> None:
        """Make one in the background; it cannot be stopped."""
        background.run(
            lambda _progress: own_keys.new_recovery_key(self._desk, passphrase), done, failed
        )

    def recovery_key_was_proven(self) -> None:
        """It was typed back, and counts from now on."""
        self._try(lambda: own_keys.recovery_key_was_proven(self._desk))

    def last_backup(self) -> str:
        """When the last daily backup was made, in a sentence."""
        made = backup.newest(self._desk.vault, self._desk.clock)
        if made is None:
            return words.last_backup("")
        return words.last_backup(f"{dates.day(made.date())}, {dates.wall_clock(made)}")

    def back_up(self, folder: Path) -> None:
        """Put a backup into `folder`, in the background."""
        job = background.run(
            lambda progress: backup.make(self._desk, folder, progress.count),
            lambda made: self.backed_up.emit(words.backed_up_to(str(made))),
            lambda error: self.refused.emit(words_of(error)),
            self.counted.emit,
        )
        self.begun.emit(job)

    def _try(self, save: Callable[[], object]) -> str:
        return self._navigator.keeps(save, self._desk.clock)


Done = Callable[[str], object]
Failed = Callable[[Exception], object]


def facts_of(profile: RuleProfile) -> ProfileFacts:
    """The profile as its explanation needs it."""
    return ProfileFacts(
        bills=profile.units.bills,
        rounding=str(profile.units.rounding or ""),
        scope=str(profile.units.scope or ""),
        soft_cap=profile.units.soft_cap,
        business_days=profile.notes.business_days,
        urgent_days=profile.notes.urgent_calendar_days,
        late_reason=profile.notes.late_reason_required,
        mode=str(profile.notes.mode or ""),
        effective_from=profile.effective_from,
    )
