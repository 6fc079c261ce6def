"""The programme's facts and privacy rules, each saved as soon as it is chosen; no widget here."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.programme import ProgrammeFacts, ReportDuty
from peerdesk.domain.reporting import ReportGuide
from peerdesk.domain.text import clean
from peerdesk.services import letters, resume
from peerdesk.services.desk import Desk
from peerdesk.services.prescribed import prescribed
from peerdesk.services.programme import choose_programme_facts, programme_facts
from peerdesk.services.report_guides import guides
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import programme as words

LETTERHEAD: Final = "letterhead"
MAJORITY: Final = "age_of_majority"
LONGEST: Final = "longest_consent_days"
_NUMBERS: Final = frozenset({MAJORITY, LONGEST})
_DUTY: Final = "duty:"
DUTY_PARTS: Final = ("who", "whom", "by_when")
_MINOR: Final[Mapping[str, bool | None]] = MappingProxyType(
    {"": None, "alone": True, "both": False}
)
_MOST_DAYS: Final = 36_500


class ProgrammePresenter(QObject):
    """Texts by the names of `ProgrammeFacts`, `letterhead`, and `duty:kind:part`.

    `changed` when something was saved.
    """

    changed = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self._reads_once = False
        self._read: ProgrammeFacts | None = None

    @contextmanager
    def reading_once(self) -> Iterator[None]:
        """Whatever is asked within, the facts are read once, and anew once something is saved."""
        self._reads_once = True
        try:
            yield
        finally:
            self._reads_once, self._read = False, None

    # --- Text that is typed -----------------------------------------------------------------------

    def value(self, name: str) -> str:
        """A text as it is saved."""
        if name == LETTERHEAD:
            return "\n".join(letters.letterhead(self._desk))
        if name.startswith(_DUTY):
            kind, part = name.removeprefix(_DUTY).split(":")
            return str(getattr(_duty(self._facts(), kind), part))
        value = getattr(self._facts(), name)
        return "" if value is None else str(value)

    def typed(self, name: str) -> str:
        """What was typed and could not be saved as it is."""
        return resume.typed(self._desk, f"programme:{name}")

    def keep(self, name: str, text: str) -> bool:
        """Keep what is typed for coming back; False, and said, when it could not be kept."""
        if text == self.typed(name):
            return True
        return not self._try(lambda: resume.keep_typed(self._desk, f"programme:{name}", text))

    def save(self, name: str, text: str) -> str:
        """Save a text; gives what is wrong with it, or an empty text."""
        text = clean(text).text.strip()
        if text == self.value(name):
            return ""
        if name == LETTERHEAD:
            return self._saved(lambda: letters.choose_letterhead(self._desk, text))
        if name.startswith(_DUTY):
            kind, part = name.removeprefix(_DUTY).split(":")
            return self._change(report_guide=_with_duty(self._facts(), kind, {part: text}))
        if name in _NUMBERS:
            return self._save_number(name, text)
        return self._change(**{name: text})

    def _save_number(self, name: str, text: str) -> str:
        if not text:
            return self._change(**{name: None})
        if not text.isdecimal() or not 0 < int(text) <= _MOST_DAYS:
            return words.not_a_number()
        return self._change(**{name: int(text)})

    # --- Choices ----------------------------------------------------------------------------------

    def is_ticked(self, name: str) -> bool:
        """Whether `is_part2` or `covered_entity` holds."""
        return bool(getattr(self._facts(), name))

    def tick(self, name: str, *, yes: bool) -> None:
        """Choose whether it holds."""
        if yes != self.is_ticked(name):
            self._change(**{name: yes})

    @staticmethod
    def minor_rules() -> list[tuple[str, str]]:
        """The rules for young people, as code and words."""
        return [(code, words.minor_rule(alone=alone)) for code, alone in _MINOR.items()]

    def minor_rule(self) -> str:
        """The code of the rule that is chosen."""
        chosen = self._facts().minor_may_consent_alone
        return next(code for code, alone in _MINOR.items() if alone is chosen)

    def choose_minor_rule(self, code: str) -> None:
        """Choose a rule by its code."""
        self._change(minor_may_consent_alone=_MINOR[code])

    def neutral_letterhead(self) -> None:
        """Put address and phone at the head of letters."""
        facts = self._facts()
        self._saved(
            lambda: letters.choose_letterhead(self._desk, f"{facts.address}\n{facts.phone}")
        )

    # --- What stands beside -----------------------------------------------------------------------

    def duties(self) -> list[ReportGuide]:
        """Every sort of report."""
        return guides(self._desk)

    @staticmethod
    def notice_header() -> tuple[str, str]:
        """The prescribed header of the notice: what stands above it, and its exact words."""
        header = prescribed("notice_header")
        return words.prescribed_words(header.citation), header.text

    def _facts(self) -> ProgrammeFacts:
        facts = self._read or programme_facts(self._desk)
        self._read = facts if self._reads_once else None
        return facts

    def _change(self, **changed: object) -> str:
        facts = replace(self._facts(), **changed)  # type: ignore[arg-type]  # named fields
        return self._saved(lambda: choose_programme_facts(self._desk, facts))

    def _saved(self, save: Callable[[], object]) -> str:
        wrong = self._try(save)
        self._read = None
        if not wrong:
            self.changed.emit()
        return wrong

    def _try(self, save: Callable[[], object]) -> str:
        return self._navigator.keeps(save, self._desk.clock)


def _duty(facts: ProgrammeFacts, kind: str) -> ReportDuty:
    found = (one for one in facts.report_guide if one.what == kind)
    return next(found, ReportDuty(kind))


def _with_duty(
    facts: ProgrammeFacts, kind: str, changed: Mapping[str, str]
) -> tuple[ReportDuty, ...]:
    """The duties with one changed; one that says nothing any more is left out."""
    new = replace(_duty(facts, kind), **changed)
    others = [one for one in facts.report_guide if one.what != kind]
    says = any(getattr(new, part) for part in DUTY_PARTS)
    return (*others, new) if says else tuple(others)
