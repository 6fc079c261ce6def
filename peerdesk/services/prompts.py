"""Person-first prompts for one note: the list in use, and whose words are left alone.

Nothing is kept about what was prompted, where, or how often; nothing of it is on the trail.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.text import clean
from peerdesk.language.lexicon import Group, Lexicon, Severity, shipped
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
class PromptRules:
    """What is looked for in a note: the list as adjusted, and the person's own terms."""

    lexicon: Lexicon
    own_terms: tuple[str, ...]


def prompt_rules(desk: Desk, person_id: UUID | None) -> PromptRules:
    """The rules for notes about a person, or about nobody, by the worker at the desk.

    The first call reads the shipped list and takes a moment. Raises PersonNotFound.
    """
    own = people.person(desk, person_id).details.own_terms if person_id is not None else ()
    words = programme_words(desk).words
    known = {*shipped().groups, *(each.name for each in words.own)}
    off = {Shown.ALL: never(desk), Shown.NONE: known}.get(shown(desk))
    if off is None:
        off = never(desk) | _only_to_consider(words)
    chosen = ProgrammeList(words.off | off, words.softened, words.own)
    return PromptRules(adjusted(shipped(), chosen), own)


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
