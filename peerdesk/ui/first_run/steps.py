"""The screens of the first run, one question or one small group of questions each."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peerdesk.domain.vaults import SlotKind
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.first_run.presenter import Founding
from peerdesk.ui.new_passphrase import NewPassphrase
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class Step(QWidget):
    """One screen: a heading, what it is about, its fields, and the way on and back."""

    done = Signal()
    back = Signal()

    def __init__(self, heading: str, about: str, go_on: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.MEDIUM)
        self.column.addWidget(label(heading, Look.TITLE))
        self.column.addWidget(label(about, Look.SOFT))
        self.trouble = label("", Look.ERROR)
        self.trouble.hide()
        self.go_on = ActionButton(go_on, look=Look.PRIMARY)
        self.go_back = ActionButton(self.tr("Back"), look=Look.LINK)
        self.go_on.clicked.connect(self.try_to_go_on)
        self.go_back.clicked.connect(self.back)

    def finish(self) -> None:
        """Put the buttons below the fields; called once, at the end of a step's making."""
        line = QHBoxLayout()
        line.addWidget(self.go_on)
        line.addWidget(self.go_back)
        line.addStretch()
        self.column.addWidget(self.trouble)
        self.column.addLayout(line)
        self.column.addStretch()
        for field in self.findChildren(QLineEdit):
            field.returnPressed.connect(self.try_to_go_on)
        for row in self.findChildren(Row, options=Qt.FindChildOption.FindDirectChildrenOnly):
            row.forgive_while_typing()

    def show_trouble(self, words: str) -> None:
        """Say what went wrong, above the buttons."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if words:
            announce(self.trouble, words)

    def try_to_go_on(self) -> None:
        """Go on when everything needed is there."""
        if self.is_complete():
            self.done.emit()

    def is_complete(self) -> bool:
        """Whether one can go on; says at the field what is missing."""
        return True


class WelcomeStep(Step):
    """Start new, or bring records back."""

    restore_wanted = Signal()
    another_vault_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Welcome"),
            self.tr("PeerDesk keeps your notes on this computer, encrypted. It never goes online."),
            self.tr("Start new records"),
        )
        restore = ActionButton(self.tr("Restore a backup"))
        another = ActionButton(self.tr("Open another vault"))
        restore.clicked.connect(self.restore_wanted)
        another.clicked.connect(self.another_vault_wanted)
        self.go_back.hide()
        self.finish()
        line = QHBoxLayout()
        line.addWidget(restore)
        line.addWidget(another)
        line.addStretch()
        self.column.insertLayout(self.column.count() - 1, line)


class RecordsStep(Step):
    """Whose records these are, and which programme's rules apply."""

    def __init__(self, profiles: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            self.tr("Whose records are these?"),
            self.tr("This decides who keeps the recovery key, and can be read in Settings."),
            self.tr("Next"),
        )
        self.mine = QRadioButton(self.tr("&Mine. I keep the recovery key."))
        agencys = self.tr("My &agency's. The agency keeps the recovery key in an envelope.")
        self.agency = QRadioButton(agencys)
        whose = QButtonGroup(self)
        for choice in (self.mine, self.agency):
            whose.addButton(choice)
            self.column.addWidget(choice)
            choice.toggled.connect(self._say_what_is_missing)
        self.missing = label("", Look.ERROR)
        self.column.addWidget(self.missing)
        self.missing.hide()
        self.profile = SteadyComboBox()
        for name, words in profiles:
            self.profile.addItem(words, name)
        helped = self.tr("Minutes only until you know which rules hold. You can choose later.")
        self.column.addWidget(Row(self.tr("&Program rules"), self.profile, help_text=helped))
        self.finish()

    @property
    def recovery_kind(self) -> SlotKind:
        """Who keeps the recovery key."""
        return SlotKind.AGENCY if self.agency.isChecked() else SlotKind.OWN

    def is_complete(self) -> bool:
        """Whose records these are must be said; nothing is chosen beforehand."""
        chosen = self._is_chosen()
        self._say_what_is_missing()
        if not chosen:
            self.mine.setFocus(Qt.FocusReason.TabFocusReason)
        return chosen

    def _is_chosen(self) -> bool:
        return self.mine.isChecked() or self.agency.isChecked()

    def _say_what_is_missing(self) -> None:
        chosen = self._is_chosen()
        self.missing.setText("" if chosen else self.tr("Choose one of the two."))
        self.missing.setVisible(not chosen)


class WorkerStep(Step):
    """The worker's name and credential, as they stand under a signed note."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("About you"),
            self.tr("This stands under every note you sign. Only your name is needed now."),
            self.tr("Next"),
        )
        self.name_row = Row(self.tr("Your &name"), QLineEdit())
        self.title_row = Row(self.tr("&Title"), QLineEdit())
        self.credential_row = Row(self.tr("&Credential"), QLineEdit())
        self.number_row = Row(self.tr("N&umber"), QLineEdit())
        self.state_row = Row(self.tr("&State"), QLineEdit())
        self.expires_row = Row(self.tr("&Expires"), QLineEdit())
        self._field(self.title_row).setPlaceholderText(self.tr("Peer Support Specialist"))
        self._field(self.expires_row).setPlaceholderText("2027-12-31")
        self.column.addWidget(self.name_row)
        for rows in (
            (self.title_row, self.credential_row),
            (self.number_row, self.state_row, self.expires_row),
        ):
            line = QHBoxLayout()
            line.setSpacing(Space.MEDIUM)
            for row in rows:
                line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(line)
        self.finish()

    def founding(self, kind: SlotKind, profile: str) -> Founding:
        """What was typed, with what was chosen before."""
        return Founding(
            worker_name=self.typed(self.name_row),
            title=self.typed(self.title_row),
            credential=self.typed(self.credential_row),
            credential_number=self.typed(self.number_row),
            credential_state=self.typed(self.state_row),
            credential_expires=self._expires(),
            recovery_kind=kind,
            profile=profile,
        )

    def is_complete(self) -> bool:
        """A name, and a date that can be read if there is one."""
        named = bool(self.typed(self.name_row))
        self.name_row.show_error("" if named else self.tr("Type the name you sign with."))
        dated = not self.typed(self.expires_row) or self._expires() is not None
        unread = self.tr("Write the date like 2027-12-31, or leave it empty.")
        self.expires_row.show_error("" if dated else unread)
        if not named or not dated:
            (self.expires_row if named else self.name_row).field.setFocus()
        return named and dated

    def _expires(self) -> date | None:
        try:
            return date.fromisoformat(self.typed(self.expires_row))
        except ValueError:
            return None

    def typed(self, row: Row) -> str:
        """What stands in a row, without spaces around it."""
        return self._field(row).text().strip()

    @staticmethod
    def _field(row: Row) -> QLineEdit:
        if not isinstance(row.field, QLineEdit):
            raise TypeError(row.field)
        return row.field


class PassphraseStep(Step):
    """The one thing to remember."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Your passphrase"),
            self.tr("It opens your records and signs your notes. Nobody can look it up for you."),
            self.tr("Make my vault"),
        )
        self.passphrase = NewPassphrase(self.tr("&Passphrase"), about_the_worker=())
        self.column.addWidget(self.passphrase)
        self.accepted = ""
        self.finish()

    def is_complete(self) -> bool:
        """Strong enough, and typed twice alike."""
        self.accepted = self.passphrase.accepted() or ""
        return bool(self.accepted)

    def show_working(self, *, working: bool) -> None:
        """While the vault is made."""
        self.setEnabled(not working)
        self.go_on.setText(self.tr("Making it…") if working else self.tr("Make my vault"))
