"""What was typed or handed in and cannot be read."""

from peerdesk.domain.errors.root import PeerDeskError


class InputError(PeerDeskError):
    """What was typed or handed in cannot be read."""


class TimeUnreadable(InputError):
    """The *When* field cannot be read as a time or a span."""


class TimeDoesNotExist(InputError):
    """The clock skipped this time on that day; `instead` is how far it had got by then, HH:MM."""

    def __init__(self, instead: str) -> None:
        super().__init__(instead)
        self.instead = instead


class TimeHappensTwice(InputError):
    """The clock showed `time` (HH:MM) twice on that day; which one is meant must be asked."""

    def __init__(self, time: str) -> None:
        super().__init__(time)
        self.time = time


class EndBeforeStart(InputError):
    """The end comes before the start."""


class AmountUnreadable(InputError):
    """The line cannot be read as miles or as money."""


class AmountOutOfRange(InputError):
    """Miles or money of nothing at all, or of far too much."""


class ZoneUnknown(InputError):
    """No time zone of this name in the tz database."""


class ProfileUnknown(InputError):
    """No rule profile of this name."""


class RulesNameTaken(InputError):
    """A programme's own rules need a name of their own, which no preset has."""


class RulesDayPassed(InputError):
    """Rules hold from today or later; what is signed keeps the rules of its day."""


class ProfileUnreadable(InputError):
    """A rule profile's file cannot be used: the profile's name and a reason code with its key."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason


class LinesUnreadable(InputError):
    """A file of phone lines cannot be used: its name and a reason code with its key."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.file, self.reason = file, reason


class StateRulesUnreadable(InputError):
    """A file of a state's rules cannot be used: its name and a reason code with its key."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.file, self.reason = file, reason


class FileUnreadable(InputError):
    """A file that was named on the command line cannot be read."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class WordListUnreadable(InputError):
    """A file holds no programme's list of words: the file's name."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


class CasesUnreadable(InputError):
    """A file of consent cases is not JSON of the shape that is told."""


class PassphraseNotGiven(InputError):
    """The command line found no passphrase: an empty file, or nobody there to type it."""


class PassphrasesDiffer(InputError):
    """A new passphrase was typed differently the second time."""


class PinUnusable(InputError):
    """An exit PIN is `least` to `most` digits, and not the same digit throughout."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(least, most)
        self.least, self.most = least, most


class RecoveryKeyMistyped(InputError):
    """Letters of the recovery key are missing, foreign or do not fit their check."""
