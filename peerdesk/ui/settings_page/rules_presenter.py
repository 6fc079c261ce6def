"""The editor of own rules: what it starts from, what is typed, and keeping it; no widget here."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.unit_examples import examples
from peerdesk.domain.units import UnitScope
from peerdesk.forms.values import Coding
from peerdesk.services import own_rules, profiles, resume
from peerdesk.services.desk import Desk, today
from peerdesk.ui.settings_page.rules_typed import (
    RulesTyped,
    as_text,
    from_text,
    profile_of,
    rounding_of,
    typed_of,
    wrong_in,
)
from peerdesk.wording import rules as words
from peerdesk.wording import sentence

_KEPT = "settings:own_rules"
_NOTE = "contact-note"


class RulesPresenter(QObject):
    """`changed` when other rules are to be shown; `kept` with a sentence when they hold."""

    changed = Signal()
    kept = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.typed = self._first()

    def refresh(self) -> None:
        """Show what was typed and not kept yet, else the rules in force."""
        self.typed = self._first()
        self.changed.emit()

    @property
    def is_begun(self) -> bool:
        """Whether something is typed that is not kept as rules yet."""
        return self.typed != self._in_force()

    def bases(self) -> list[tuple[str, str]]:
        """The rules one can start from, as name and label; one's own first."""
        own = [(one.name, one.label) for one in own_rules.own(self._desk)]
        return [*own, *((one.name, one.label) for one in profiles.available())]

    def options(self, link_id: str) -> list[tuple[str, str]]:
        """The kinds or ways of contact, in the words of the form."""
        found = self._desk.forms[_NOTE].item(link_id).options
        return [
            (option.value.code, option.label)
            for option in found
            if isinstance(option.value, Coding)
        ]

    def start_from(self, name: str) -> None:
        """Show other rules, to change them."""
        profile = self._known(name)
        own = {one.name for one in own_rules.own(self._desk)}
        self.typed = typed_of(profile, profile.name if profile.name in own else "", self._today)
        self.changed.emit()

    def examples(self) -> tuple[str, ...]:
        """What the chosen rounding and scope make of four days."""
        scope = UnitScope(self.typed.scope) if self.typed.scope else None
        found = examples(rounding_of(self.typed), scope)
        return tuple(words.example(minutes, units) for minutes, units in found)

    def keep_typed(self) -> bool:
        """Keep what is typed for coming back."""
        try:
            resume.keep_typed(self._desk, _KEPT, as_text(self.typed) if self.is_begun else "")
        except PeerDeskError:
            return False
        return True

    def save(self) -> dict[str, str]:
        """Work by these rules from their day on; gives what is wrong, by field, in words."""
        wrong = {field: words.to_write(kind) for field, kind in self._wrong().items()}
        if wrong:
            return wrong
        wanted = profile_of(self.typed, self._known(self.typed.base), self._today)
        try:
            profile = own_rules.keep(self._desk, wanted)
            resume.keep_typed(self._desk, _KEPT, "")
        except PeerDeskError as error:
            return {_FIELD_OF.get(type(error).__name__, "name"): sentence(error)}
        self.kept.emit(words.works_by(profile.label, profile.effective_from))
        self.refresh()
        return {}

    def history(self) -> tuple[str, ...]:
        """Every choice of rules so far and to come."""
        return tuple(
            words.history_line(choice.profile.label, choice.since, is_own=choice.is_own)
            for choice in own_rules.history(self._desk)
        )

    def _wrong(self) -> dict[str, str]:
        return wrong_in(self.typed, self._today)

    def _first(self) -> RulesTyped:
        return from_text(resume.typed(self._desk, _KEPT)) or self._in_force()

    def _in_force(self) -> RulesTyped:
        profile = profiles.current(self._desk)
        own = {one.name for one in own_rules.own(self._desk)}
        return typed_of(profile, profile.name if profile.name in own else "", self._today)

    def _known(self, name: str) -> RuleProfile:
        return profiles.rules(self._desk).find(name)

    @property
    def _today(self) -> date:
        return today(self._desk)


_FIELD_OF = {"RulesDayPassed": "begins", "RulesNameTaken": "name", "ProfileUnreadable": "weekend"}
