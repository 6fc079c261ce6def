"""What an advance directive says that has to be looked at before anyone relies on it.

Most states keep the people who treat or help somebody away from signing, and a peer worker never
signs as witness, notary or proxy (`plans.md` A3). The words stay whatever is found.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from peerdesk.domain.names import same_name
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.values import Coding

STATE: Final = "pd.state"
STATE_SYSTEM: Final = "urn:peerdesk:code:us.state"
_PROXIES: Final = ("pd.proxy", "pd.proxy2")
_WITNESS, _NOTARY, _GUARD = "pd.wit", "pd.notary", "pd.guard"
_STAFF, _NEVER, _OWN = "pd.doc.yes", "pd.never", "pd.legal"


class Concern(StrEnum):
    """What is found; the first keeps a version from being saved, the others are only said."""

    WORKER = "worker"
    FIRST_NAME_OF_WORKER = "first_name_of_worker"
    OWN_NAME = "own_name"
    PROXY_SIGNS = "proxy_signs"
    WITNESS_TWICE = "witness_twice"
    PROXY_TWICE = "proxy_twice"
    STAFF = "staff"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: what, where, and the name as it was typed there."""

    concern: Concern
    link_id: str
    row: RowKey | None
    name: str

    @property
    def stops(self) -> bool:
        """Whether a version has to wait for another name."""
        return self.concern is Concern.WORKER


@dataclass(frozen=True, slots=True)
class _Named:
    """Somebody who is named to sign or to decide."""

    group: str
    row: RowKey | None
    name: str

    @property
    def signs(self) -> bool:
        return self.group in {_WITNESS, _NOTARY}


def is_directive(form: FormDefinition) -> bool:
    """Whether the form is an advance directive worksheet."""
    return {STATE, f"{_WITNESS}:name", *_PROXIES} <= form.by_link.keys()


def chosen_state(answers: Answers) -> str:
    """The postal code of the state that was chosen; "" for none, or for a place of own words."""
    value = answers.value(STATE) if STATE in answers.form.by_link else None
    return value.code if isinstance(value, Coding) and value.system == STATE_SYSTEM else ""


def found_in(answers: Answers, workers: Collection[str]) -> tuple[Found, ...]:
    """Everything to look at, in the order of the form; `workers` are the names of peer workers.

    Nothing for other forms.
    """
    if not is_directive(answers.form):
        return ()
    named = tuple(_named(answers))
    return tuple(
        Found(concern, f"{one.group}:name", one.row, one.name)
        for one in named
        for concern in _concerns(answers, one, named, workers)
    )


def _named(answers: Answers) -> Iterator[_Named]:
    for group in (*_PROXIES, _GUARD, _WITNESS, _NOTARY):
        item = answers.form.by_link.get(group)
        if item is None:
            continue
        for row in answers.rows_of(group) if item.repeats else (None,):
            name = answers.value(f"{group}:name", row)
            if isinstance(name, str) and name.strip():
                yield _Named(group, row, name.strip())


def _concerns(
    answers: Answers, one: _Named, named: tuple[_Named, ...], workers: Collection[str]
) -> Iterator[Concern]:
    if one.group != _GUARD:
        yield from _with_workers(one.name, workers)
    if _is_among(one.name, _words(answers, _OWN)):
        yield Concern.OWN_NAME
    same = [other for other in named[: named.index(one)] if same_name(one.name, other.name)]
    yield from _named_before(one, same)
    if _is_among(one.name, _staff(answers)):
        yield Concern.STAFF
    if not one.signs and _is_among(one.name, _words(answers, _NEVER)):
        yield Concern.NEVER


def _with_workers(name: str, workers: Collection[str]) -> Iterator[Concern]:
    if _is_among(name, workers):
        yield Concern.WORKER
    elif any(_first_name(name, worker) for worker in workers):
        yield Concern.FIRST_NAME_OF_WORKER


def _named_before(one: _Named, same: Collection[_Named]) -> Iterator[Concern]:
    """What follows from who was named before, `same` in name."""
    if one.signs and any(not other.signs for other in same):
        yield Concern.PROXY_SIGNS
    if one.group == _WITNESS and any(other.group == _WITNESS for other in same):
        yield Concern.WITNESS_TWICE
    if one.group == _PROXIES[1] and same:
        yield Concern.PROXY_TWICE


def _is_among(name: str, others: Collection[str]) -> bool:
    return any(same_name(name, other) for other in others)


def _first_name(name: str, worker: str) -> bool:
    """Whether only the first name was typed, which a worker happens to have."""
    first = worker.split()[:1]
    return len(worker.split()) > 1 and bool(first) and same_name(name, first[0])


def _words(answers: Answers, link_id: str) -> tuple[str, ...]:
    values = answers.values(link_id) if link_id in answers.form.by_link else ()
    return tuple(value for value in values if isinstance(value, str))


def _staff(answers: Answers) -> tuple[str, ...]:
    if _STAFF not in answers.form.by_link:
        return ()
    names = (answers.value(f"{_STAFF}:name", row) for row in answers.rows_of(_STAFF))
    return tuple(name for name in names if isinstance(name, str))
