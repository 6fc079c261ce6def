"""Where a journey takes place: a screen, a vault folder, the program, and one worker."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.driver import Worker
from tests.journeys.screen import PYTHON, Process, Screen, end

PASSPHRASE = "paper boats on a quiet river"
PEERDESK = (PYTHON, "-m", "peerdesk")


@dataclass
class Stage:
    """One journey's own world; everything in `folder` goes when it ends."""

    screen: Screen
    worker: Worker
    folder: Path
    _program: Process | None = field(default=None, repr=False)

    @property
    def vault(self) -> Path:
        """Where this journey's vault is, or will be."""
        return self.folder / "vault"

    def command(self, *words: str) -> str:
        """Run PeerDesk's command line to its end and give what it printed."""
        return self.screen.run(*PEERDESK, *words)

    def passphrase_file(self) -> str:
        """A file with the passphrase, as the command line reads it."""
        file = self.folder / "passphrase"
        file.write_text(PASSPHRASE, encoding="utf-8")
        return str(file)

    def make_vault(self) -> None:
        """A new vault with one worker and nobody else."""
        key = str(self.folder / "recovery-key")
        new = (
            "vault",
            "create",
            str(self.vault),
            "--worker",
            "Sam Rivera",
            "--recovery-key-out",
            key,
        )
        self.command(*new, "--passphrase-file", self.passphrase_file())

    def make_demo(self, people: int = 12, contacts: int = 60) -> None:
        """A vault of invented people with months of contacts."""
        size = ("--people", str(people), "--contacts", str(contacts), "--seed", "7")
        self.command("demo", str(self.vault), *size, "--passphrase-file", self.passphrase_file())

    def open(self, *words: str) -> None:
        """Start PeerDesk on this journey's vault."""
        self._program = self.screen.start(*PEERDESK, "--vault", str(self.vault), *words)

    def close(self) -> None:
        """End PeerDesk, as switching the machine off would."""
        if self._program:
            end(self._program)
            self._program = None

    def unlock(self) -> None:
        """Type the passphrase at the lock screen and wait for the window behind it."""
        self.worker.fill("Passphrase", PASSPHRASE)
        self.worker.use("Unlock", "button")
        self.worker.wait_gone("Unlock", "button", seconds=30)

    def start_counting(self) -> None:
        """What came before was the way here, not the journey."""
        self.worker.start_counting()
