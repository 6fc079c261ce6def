"""Where a journey takes place: a screen, a vault folder, the program, and one worker."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.driver import Worker
from tests.journeys.screen import PYTHON, Process, Screen, end
from tests.journeys.traces import files_holding

PASSPHRASE = "paper boats on a quiet river"
PEERDESK = (PYTHON, "-m", "peerdesk")


@dataclass
class Stage:
    """One journey's own world; everything in `folder` goes when it ends."""

    screen: Screen
    worker: Worker
    folder: Path
    vault: Path = field(init=False)
    _program: Process | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.vault = self.folder / "vault"  # where this journey's vault is, or will be

    def command(self, *words: str) -> str:
        """Run PeerDesk's command line to its end and give what it printed."""
        return self.screen.run(*PEERDESK, *words)

    @property
    def recovery_file(self) -> Path:
        """The recovery key on its sheet of paper, for a vault made with one written down."""
        return self.folder / "given" / "recovery"

    def passphrase_file(self) -> str:
        """A file with the passphrase, as the command line reads it; not written by PeerDesk."""
        file = self.folder / "given" / "passphrase"
        file.parent.mkdir(exist_ok=True)
        file.write_text(PASSPHRASE, encoding="utf-8")
        return str(file)

    def make_vault(
        self,
        *,
        people: int = 0,
        notes: int = 0,
        idle: int = 0,
        plans: bool = False,
        sharing: bool = False,
        day: bool = False,
        group: bool = False,
        recovery: bool = False,
    ) -> None:
        """A vault with one worker, the first `people` of the cast, and older notes about them.

        `idle` is after how many minutes without anyone it locks; the usual time if 0. With
        `plans` the first of them has begun a recovery plan and a safety plan, with `sharing` signed
        a consent for a landlord in the address book. With `day` something is due today, with
        `group` they and four more met as a group a week ago. With `recovery` the recovery key is
        written down in `recovery_file`.
        """
        size = ("--people", str(people), "--notes", str(notes), "--idle", str(idle))
        wanted = {"--plans": plans, "--sharing": sharing, "--day": day, "--group": group}
        more = [flag for flag, is_wanted in wanted.items() if is_wanted]
        more += ["--recovery", str(self.recovery_file)] if recovery else []
        self.tool("furnish", str(self.vault), self.passphrase_file(), *size, *more)

    def make_demo(self, people: int = 12, contacts: int = 60) -> None:
        """A vault of invented people with months of contacts."""
        size = ("--people", str(people), "--contacts", str(contacts), "--seed", "7")
        self.command("demo", str(self.vault), *size, "--passphrase-file", self.passphrase_file())

    def vault_keys(self) -> list[bytes]:
        """The keys that open this journey's records."""
        said = self.tool("vault_key", str(self.vault), self.passphrase_file())
        return [bytes.fromhex(line) for line in said.split()]

    def tool(self, name: str, *words: str) -> str:
        """Run one of this folder's own programs that need the product."""
        return self.screen.run(PYTHON, "-m", f"tests.journeys.{name}", *words)

    def open(self, *words: str) -> None:
        """Start PeerDesk on this journey's vault."""
        self._program = self.screen.start(*PEERDESK, "--vault", str(self.vault), *words)

    @property
    def pid(self) -> int:
        """The process of PeerDesk; locking keeps it."""
        if self._program is None:
            raise LookupError("PeerDesk is not open")
        return self._program.pid

    @property
    def exit_code(self) -> int | None:
        """How PeerDesk ended by itself (a signal is negative), None while it runs or never ran."""
        return self._program.poll() if self._program else None

    def close(self) -> None:
        """End PeerDesk, as switching the machine off would."""
        if self._program:
            end(self._program)
            self._program = None

    def unlock(self) -> None:
        """Type the passphrase at the lock screen and wait for the window behind it."""
        self.worker.find("Passphrase", "password text", seconds=30)
        self.worker.fill("Passphrase", PASSPHRASE, "password text")
        self.worker.confirm("Unlock")
        self.worker.find("Lock", "button", seconds=30)

    def traces(self, words: list[str]) -> list[str]:
        """Where PeerDesk left one of the words readable: vault, home, settings, caches, temp."""
        places = (self.vault, self.screen.home)
        return [found for place in places for found in files_holding(place, words)]

    def start_counting(self) -> None:
        """What came before was the way here, not the journey."""
        self.worker.start_counting()
