"""Person-first prompts for one note: the list in use, and whose words are left alone.

Nothing is kept about what was prompted, where, or how often; nothing of it is on the trail.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.text import clean
from peerdesk.language.groups import Group, Severity
from peerdesk.language.lexicon import Lexicon, shipped
from peerdesk.language.programme_list import ProgrammeList, adjusted
from peerdesk.services import people, practice
from peerdesk.services.desk import Desk
from peerdesk.services.programme_words import programme_words

_NEVER, _SHOWN = "prompts_never", "prompts_shown"


class Shown(StrEnum):
    """Which prompts a worker wants to see."""

    ALL = "all"
    STRONG = "strong"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PromptChoices:
    """What was chosen for notes about a person: by the programme, the worker, the person."""

    words: ProgrammeList
    never: frozenset[str]
    shown: Shown
    own_terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PromptRules:
    """What is looked for in a note: the list as adjusted, and the person's own terms."""

    lexicon: Lexicon
    own_terms: tuple[str, ...]


def prompt_rules(desk: Desk, person_id: UUID | None) -> PromptRules:
    """The rules for notes about a person, or about nobody. Raises PersonNotFound."""
    return rules_of(prompt_choices(desk, person_id))


def prompt_choices(desk: Desk, person_id: UUID | None) -> PromptChoices:
    """What the vault says of them. Raises PersonNotFound."""
    own = people.person(desk, person_id).details.own_terms if person_id is not None else ()
    return PromptChoices(programme_words(desk).words, never(desk), shown(desk), own)


def rules_of(choices: PromptChoices) -> PromptRules:
    """The rules that follow; the first call reads the shipped list, a tenth of a second."""
    words = choices.words
    off = words.off | choices.never
    if choices.shown is Shown.STRONG:
        off |= _only_to_consider(words)
    if choices.shown is Shown.NONE:
        off |= {*shipped().groups, *(each.name for each in words.own)}
    chosen = ProgrammeList(off, words.softened, words.own)
    return PromptRules(adjusted(shipped(), chosen), choices.own_terms)


def group(desk: Desk, name: str) -> Group | None:
    """A group of the list in use, None for one that is off."""
    return adjusted(shipped(), programme_words(desk).words).groups.get(name)


def shown(desk: Desk) -> Shown:
    """Which prompts the worker at the desk wants to see; all until they choose."""
    kept = practice.own_setting(desk, _SHOWN)
    return Shown(kept) if isinstance(kept, str) and kept in set(Shown) else Shown.ALL


def choose_shown(desk: Desk, wanted: Shown) -> None:
    """See these prompts from now on."""
    practice.set_own_setting(desk, _SHOWN, str(wanted))


def never(desk: Desk) -> frozenset[str]:
    """The groups the worker at the desk does not want suggestions for."""
    kept = practice.own_setting(desk, _NEVER)
    return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()


def never_suggest(desk: Desk, name: str) -> None:
    """Suggest nothing for this group to this worker any more."""
    practice.set_own_setting(desk, _NEVER, sorted(never(desk) | {name}))


def suggest_again(desk: Desk, name: str) -> None:
    """Take that back."""
    practice.set_own_setting(desk, _NEVER, sorted(never(desk) - {name}))


def add_own_term(desk: Desk, person_id: UUID, term: str) -> None:
    """Keep a word the person uses for themself, with their say-so; it is silent in their notes.

    Raises PersonNotFound.
    """
    kept = " ".join(clean(term).text.split())
    if kept:
        people.add_own_term(desk, person_id, kept)


def _only_to_consider(words: ProgrammeList) -> frozenset[str]:
    """The groups of the weaker kind, as the programme sees them."""
    groups = adjusted(shipped(), words).groups.values()
    return frozenset(each.name for each in groups if each.severity is Severity.CONSIDER)
