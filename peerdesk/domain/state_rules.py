"""What a state asks of an advance directive, as dated data (`plans.md` A3, D6).

Rules differ from state to state and a wrong one can undo what somebody wants for their worst hour.
So each sentence has a source and a day, what no source says stays open, and an open topic is "ask".
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from peerdesk.domain.errors import ProfileUnreadable, StateRulesUnreadable
from peerdesk.domain.lines import Words, to_check_again, words_in, words_of
from peerdesk.domain.profile_table import Table

WHERE_TO_ASK = "nrc-pad.org"
"""Where every state's forms and rules are gathered; the statute itself is the last word."""

_LETTERS = 2


class Topic(StrEnum):
    """What people need to know, in the order in which they read it."""

    FORM = "form"
    WITNESSES = "witnesses"
    NOTARY = "notary"
    NOT_WITNESS = "not_witness"
    PROXY = "proxy"
    DECIDES = "decides"
    LOCK = "lock"
    STAY = "stay"
    END = "end"
    LASTS = "lasts"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class StateRule:
    """One state's row; `said` has only topics that a source supports.

    `may_lock`: the person may choose that it holds while they are very unwell. `most_days`: the
    longest hospital stay they may say yes to ahead, None where nothing is known.
    """

    state: str
    said: Mapping[Topic, Words] = field(default_factory=dict)
    may_lock: bool = False
    most_days: int | None = None
    sources: tuple[str, ...] = ()
    checked: date | None = None

    @property
    def was_looked_at(self) -> bool:
        """Whether anything at all is known of this state."""
        return bool(self.said)

    def to_ask(self) -> tuple[Topic, ...]:
        """The topics nothing is known of; what nobody may do is only told where it is known."""
        return tuple(one for one in Topic if one not in self.said and one is not Topic.FREE)

    def told_in(self, language: str) -> dict[str, str]:
        """What is known, by topic in their order, in a language, else in English."""
        return {
            topic: words_in(self.said[topic], language) for topic in Topic if topic in self.said
        }

    @property
    def checked_on(self) -> tuple[int, int, int] | None:
        """The day of the last look as (year, month, day)."""
        day = self.checked
        return (day.year, day.month, day.day) if day else None

    def is_stale(self, today: date) -> bool:
        """Whether it is to be asked anew: six months are over, or nobody ever looked."""
        return to_check_again(self.checked, today)


def read_state(text: str, file: str) -> StateRule:
    """The row in a TOML file; `resources/states/README.md` has its keys.

    Raises StateRulesUnreadable with `not_toml`, or with `missing`, `type`, `value` or `unknown`
    followed by the key.
    """
    try:
        return _row(Table(file, "", tomllib.loads(text)))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise StateRulesUnreadable(file, "not_toml") from error
    except ProfileUnreadable as error:  # the reader of tables speaks of profiles
        raise StateRulesUnreadable(file, error.reason) from error


def rule_of(rules: Iterable[StateRule], state: str) -> StateRule:
    """The row of a state; one in which everything is to be asked where there is none."""
    return next((rule for rule in rules if rule.state == state), StateRule(state))


def _row(table: Table) -> StateRule:
    state = table.needed("state", str)
    if len(state) != _LETTERS or not (state.isascii() and state.isalpha() and state.isupper()):
        raise table.refused("value", "state")
    rule = StateRule(
        state=state,
        said={t: words_of(table, t, needed=True) for t in Topic if table.peek(t) is not None},
        may_lock=table.given("may_lock", bool, otherwise=False),
        most_days=table.count("most_days"),
        sources=table.texts("sources"),
        checked=table.needed("checked", date) if table.peek("checked") is not None else None,
    )
    table.finish()
    if rule.said and not rule.sources:  # a rule nobody can look up is none
        raise table.refused("missing", "sources")
    return rule
