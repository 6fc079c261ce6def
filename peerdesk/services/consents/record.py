"""Everything on record about a person that a decision weighs, read anew for each one.

What happened to a paper comes from its events, never from what lists keep. A paper that cannot be
read lets nothing be shared; a limit that cannot be read holds for everybody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from peerdesk.domain.consents.events import ends
from peerdesk.domain.consents.known import as_known
from peerdesk.domain.consents.listing import ConsentLine
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import subject_of
from peerdesk.domain.consents.records import (
    Consent,
    ConsentRecord,
    Programme,
    Restriction,
    Subject,
)
from peerdesk.domain.errors import DocumentNotFound, FormError
from peerdesk.forms.answers import Answers
from peerdesk.services.consents.reading import EntriesByName, by_name, consent_of, restrictions_of
from peerdesk.services.consents.summaries import ConsentSummary
from peerdesk.services.desk import Desk
from peerdesk.services.programme import facts_in, programme_in
from peerdesk.services.stored_forms import answers_of, drafted_form, frozen_form
from peerdesk.storage import (
    agreements,
    consent_events,
    drafts,
    merges,
    parties,
    people,
    person_law,
    revisions,
)
from peerdesk.storage import consents as rows
from peerdesk.storage.merged_records import one_record
from peerdesk.storage.session import Session


def consent_record(desk: Desk, session: Session, person_id: UUID) -> ConsentRecord:
    """Programme, person, papers, agreements and orders, for services inside a transaction.

    Drafts are among the papers, as drafts: they never count, but the answer can speak of them.
    What happened to a paper counts even while the device clock is behind (`consent.md` §6).
    """
    shelf = _Shelf(desk, session, programme_in(desk, session), _entries(session, person_id))
    happened = consent_events.of_person(session, person_id)
    lines = [
        replace(one, ends=ends(happened.get(one.document_id, ())))
        for one in rows.of_person(session, person_id)
    ]
    limits = (one for one in lines if one.columns.paper is PaperKind.RESTRICTION)
    return ConsentRecord(
        programme=shelf.programme,
        subject=subject_in(session, person_id),
        consents=tuple(_consent(shelf, one) for one in _own(session, person_id, lines)),
        restrictions=tuple(limit for one in limits for limit in _restrictions(shelf, one)),
        agreements=tuple(one.as_agreement() for one in agreements.every(session)),
        orders=tuple(one.as_order() for one in agreements.orders(session, person_id)),
    )


def subject_in(session: Session, person_id: UUID) -> Subject:
    """The person as the rules see them, for services inside a transaction."""
    programme = facts_in(session)
    return subject_of(
        person_law.facts(session, person_id),
        programme.age_of_majority,
        minor_may_consent_alone=programme.minor_may_consent_alone,
    )


def paper_answers(desk: Desk, session: Session, document_id: UUID) -> Answers:
    """What a paper says: as it was sealed, or as far as its draft is.

    Raises DocumentNotFound, FormUnknown, ResponseUnreadable.
    """
    sealed = revisions.of(session, document_id)
    if sealed:
        return answers_of(frozen_form(session, desk.forms, sealed[-1]), sealed[-1].response)
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise DocumentNotFound
    return answers_of(drafted_form(session, desk.forms, draft), draft.response)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What papers are read with."""

    desk: Desk
    session: Session
    programme: Programme
    entries: EntriesByName

    def answers(self, line: ConsentLine) -> Answers:
        return paper_answers(self.desk, self.session, line.document_id)


def _own(session: Session, person_id: UUID, lines: Sequence[ConsentLine]) -> list[ConsentLine]:
    """The consents among these papers that were given in this person's own record.

    One given under an alias lets nothing of the whole record go: it was asked for less. A limit
    set under an alias holds for all of it.
    """
    aside = given_as_in(session, person_id, lines)
    return [one for one in lines if one.columns.paper.is_consent and one.document_id not in aside]


def given_as_in(
    session: Session, person_id: UUID, lines: Sequence[ConsentLine]
) -> dict[UUID, UUID]:
    """The consents among these papers that came with an alias which is part of the record now.

    Each with the record of the alias it was given under.
    """
    if len(one_record(session, person_id)) == 1:
        return {}
    return _aliases_on(session, [one.document_id for one in lines if one.columns.paper.is_consent])


def _aliases_on(session: Session, consents: Sequence[UUID]) -> dict[UUID, UUID]:
    taken = merges.that_took(session, consents)
    live = ((paper, merge) for paper, took in taken.items() for merge in took if merge.is_live)
    found: dict[UUID, UUID] = {}
    for paper, merge in live:
        found.setdefault(paper, merge.alias_id)  # the name it was given under, not one between
    return found


def given_as(desk: Desk, person_id: UUID) -> dict[UUID, str]:
    """Consents in this person's record that open nothing of it, each with the name on it.

    They were given under an alias, for less than the whole record; taking the two records apart
    gives them back what they were.
    """
    with desk.vault.reading() as session:
        lines = rows.of_person(session, person_id)
        return _named(session, given_as_in(session, person_id, lines))


def given_as_among(desk: Desk, papers: Sequence[ConsentSummary]) -> dict[UUID, str]:
    """Those of these papers, whosever they are, that `given_as` would tell of."""
    consents = [one.document_id for one in papers if one.paper.is_consent]
    with desk.vault.reading() as session:
        return _named(session, _aliases_on(session, consents))


def _named(session: Session, found: dict[UUID, UUID]) -> dict[UUID, str]:
    names = {alias: people.summary(session, alias).name for alias in set(found.values())}
    return {paper: names[alias] for paper, alias in found.items()}


def _consent(shelf: _Shelf, line: ConsentLine) -> Consent:
    try:
        found = consent_of(shelf.answers(line), line, shelf.programme, shelf.entries)
        return as_known(found, shelf.programme, shelf.desk.clock.now())
    except FormError:
        return Consent(str(line.document_id), str(line.person_id), status=None, kind=None)


def _restrictions(shelf: _Shelf, line: ConsentLine) -> Iterator[Restriction]:
    try:
        yield from restrictions_of(shelf.answers(line), line)
    except FormError:
        if line.sealed_at is not None:
            since = local_day(line.sealed_at, shelf.programme.zone)
            yield Restriction(str(line.document_id), agreed_on=since)


def _entries(session: Session, person_id: UUID) -> EntriesByName:
    return by_name(parties.names(session, person_id))
