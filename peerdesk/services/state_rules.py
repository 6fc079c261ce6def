"""What states ask of an advance directive: the rows PeerDesk ships, read once."""

from datetime import date
from functools import cache

from peerdesk.domain.state_rules import WHERE_TO_ASK, StateRule, read_state, rule_of
from peerdesk.forms.answers import Answers
from peerdesk.forms.directives import chosen_state
from peerdesk.resource_files import resource
from peerdesk.wording.state_rules import RulesTold, rules_told

_FOLDER = "states"


@cache
def state_rules() -> tuple[StateRule, ...]:
    """Every state that was looked at, by its postal code; all others are to be asked."""
    files = sorted(resource(_FOLDER).glob("*.toml"))
    return tuple(read_state(path.read_text("utf-8"), path.name) for path in files)


def rules_for(answers: Answers, today: date) -> RulesTold:
    """The rules of the state that a worksheet chooses, in the language of the plan."""
    rule = rule_of(state_rules(), chosen_state(answers))
    language = answers.form.shown_in or answers.form.language or "en"
    return rules_told(
        rule.told_in(language),
        rule.to_ask(),
        WHERE_TO_ASK,
        rule.sources,
        rule.checked_on,
        is_stale=rule.is_stale(today),
        language=language,
    )
