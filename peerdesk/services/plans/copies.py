"""Who has a copy of a plan, and who is to be told that there is a newer one (`plans.md` B10).

Known from three sides: what the person wrote in the plan's own list, what the disclosure log tells
of somebody, and what a worker notes here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from peerdesk.domain.documents import ANSWERED, Revision
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.domain.plan_copies import CopyNamed, PlanCopy
from peerdesk.domain.sharing import Medium
from peerdesk.domain.text import clean, fold
from peerdesk.domain.trail import Act, Disclosure
from peerdesk.forms.copies_named import copies_named
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.plans.reading import frozen_answers
from peerdesk.services.plans.summaries import line
from peerdesk.storage import plan_copies, revisions, trail
from peerdesk.storage.session import Session

_NEWEST, _OLDER, _TOOK_BACK = "yes", "no", "took_back"
_NO_PAPER: Final = frozenset({Medium.SPOKEN})


@dataclass(frozen=True, slots=True)
class CopyGiven:
    """A copy that was just made for somebody, and what of the plan is in it."""

    name: str
    ticked: frozenset[str] = frozenset()
    held_back: frozenset[str] = frozenset()
    party_id: UUID | None = None


def copies(desk: Desk, document_id: UUID) -> tuple[PlanCopy, ...]:
    """Everybody who is known to have a copy, by name; () while no version was kept.

    Raises DocumentNotFound.
    """
    with desk.vault.writing() as session:
        in_force = line(desk, session, document_id).version_count
        versions = _versions(session, document_id)
        known = _known(session, document_id)
        found = known or _told_in(desk, session, document_id, versions, {})
        found = _with_log(desk, session, document_id, versions, found)
        for name, one in found.items():
            if one != known.get(name):
                plan_copies.put(session, one, in_force, stamp(desk))
        return tuple(plan_copies.of_plan(session, document_id))


def follow_copies(desk: Desk, session: Session, document_id: UUID) -> None:
    """Take over what a version just saved says of copies; all that are older wait to be told."""
    in_force = line(desk, session, document_id).version_count
    versions, known = _versions(session, document_id), _known(session, document_id)
    news = versions[-2:] if known else versions
    found = _told_in(desk, session, document_id, news, known)
    for one in _with_log(desk, session, document_id, versions, found).values():
        plan_copies.put(session, one, in_force, stamp(desk))


def note_copy(desk: Desk, document_id: UUID, given: CopyGiven) -> PlanCopy:
    """Write down that somebody was given the version in force.

    Raises DocumentNotFound, also while no version was kept: a draft may go again, and leaves no one
    behind on a list.
    """
    with desk.vault.writing() as session:
        in_force = line(desk, session, document_id).version_count
        if not in_force:
            raise DocumentNotFound
        name = " ".join(clean(given.name).text.split())
        known = {fold(one.name): one for one in plan_copies.of_plan(session, document_id)}
        before = known.get(fold(name)) or PlanCopy(new_id(desk), document_id, name, in_force)
        kept = replace(
            before,
            held=in_force,
            took_back=False,
            ticked=given.ticked,
            held_back=given.held_back,
            party_id=given.party_id or before.party_id,
        )
        _write(desk, session, kept, in_force)
    return kept


def set_told(desk: Desk, copy_id: UUID) -> PlanCopy:
    """Say that they were told of the version in force; gives what was known before, for undo."""
    return _changed(desk, copy_id, lambda one, in_force: replace(one, told=in_force))


def set_took_back(desk: Desk, copy_id: UUID, *, took_back: bool) -> PlanCopy:
    """Say that they gave it back, or that they do have one; gives what was known before."""
    return _changed(desk, copy_id, lambda one, _: replace(one, took_back=took_back))


def let_be(desk: Desk, document_id: UUID) -> tuple[PlanCopy, ...]:
    """Ask about nobody any more until the next version; gives what was known before, for undo."""
    with desk.vault.writing() as session:
        in_force = line(desk, session, document_id).version_count
        before = plan_copies.of_plan(session, document_id)
        waiting = [one for one in before if one.is_to_tell(in_force)]
        for one in waiting:
            _write(desk, session, replace(one, settled=in_force), in_force)
    return tuple(waiting)


def ask_again(desk: Desk, document_id: UUID) -> None:
    """Ask again about those who were let be for the version in use."""
    with desk.vault.writing() as session:
        in_force = line(desk, session, document_id).version_count
        for one in plan_copies.of_plan(session, document_id):
            if one.settled == in_force:
                _write(desk, session, replace(one, settled=0), in_force)


def put_back(desk: Desk, before: Iterable[PlanCopy]) -> None:
    """Let these copies be known as they were before: undo."""
    with desk.vault.writing() as session:
        for one in before:
            in_force = line(desk, session, one.document_id).version_count
            _write(desk, session, one, in_force)


_Known = dict[str, PlanCopy]
"""Copies by the folded name of who has them."""


def _known(session: Session, document_id: UUID) -> _Known:
    return {fold(one.name): one for one in plan_copies.of_plan(session, document_id)}


def _versions(session: Session, document_id: UUID) -> list[Revision]:
    return [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]


def _told_in(
    desk: Desk, session: Session, document_id: UUID, versions: Sequence[Revision], known: _Known
) -> _Known:
    """What the person's own list tells, version by version; a row that stayed tells nothing new."""
    found, before = dict(known), dict[str, CopyNamed]()
    for at, version in enumerate(versions):
        now = {fold(one.name): one for one in _named(desk, session, version)}
        for name, one in now.items():
            is_news = one != before.get(name) and (at > 0 or version.number == 1 or not known)
            if is_news:
                old = found.get(name) or PlanCopy(new_id(desk), document_id, one.name, 0)
                found[name] = _told(old, one, version.number)
        before = now
    return found


def _named(desk: Desk, session: Session, version: Revision) -> tuple[CopyNamed, ...]:
    return copies_named(frozen_answers(desk, session, version))


def _told(before: PlanCopy, told: CopyNamed, number: int) -> PlanCopy:
    """A copy after a row about it was written or changed in version `number`.

    Paper that somebody has while a version is being written is of the one before, unless the
    person says that it is the newest.
    """
    held = number if told.back == _NEWEST or number == 1 else number - 1
    if told.back == _OLDER:
        held = min(before.held, number - 1) if before.held else number - 1
    return replace(
        before, name=told.name, what=told.what, held=held, took_back=told.back == _TOOK_BACK
    )


def _with_log(
    desk: Desk,
    session: Session,
    document_id: UUID,
    versions: Sequence[Revision],
    known: _Known,
) -> _Known:
    """What the disclosure log tells: who was given which version on paper or as a file."""
    person_id = line(desk, session, document_id).person_id
    found = dict(known)
    for entry in reversed(trail.disclosures(session, person_id)):
        name, number = fold(entry.recipient), _in_force_at(versions, entry.at)
        if not name or not number or not _holds(entry, document_id):
            continue
        before = found.get(name) or PlanCopy(new_id(desk), document_id, entry.recipient, 0)
        if number > before.held:
            found[name] = replace(
                before, held=number, took_back=False, party_id=entry.party_id or before.party_id
            )
    return found


def _holds(entry: Disclosure, document_id: UUID) -> bool:
    return document_id in entry.document_ids and entry.medium not in _NO_PAPER


def _in_force_at(versions: Sequence[Revision], at: datetime) -> int:
    """Which version was in force at a moment, 0 before the first that is known."""
    return max((one.number for one in versions if one.signed_at <= at), default=0)


def _changed(desk: Desk, copy_id: UUID, change: Callable[[PlanCopy, int], PlanCopy]) -> PlanCopy:
    with desk.vault.writing() as session:
        before = plan_copies.copy(session, copy_id)
        in_force = line(desk, session, before.document_id).version_count
        _write(desk, session, change(before, in_force), in_force)
    return before


def _write(desk: Desk, session: Session, kept: PlanCopy, in_force: int) -> None:
    written = stamp(desk)
    plan_copies.put(session, kept, in_force, written)
    trail.add(session, new_id(desk), Act.PLAN_COPY, written, kept.document_id, str(kept.copy_id))
