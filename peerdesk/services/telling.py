"""What may be told to somebody about a person, put together for the page that says it.

Nothing is disclosed here and nothing decided: `domain.consents.telling` asks the one decision.
That it was looked at stands on the audit trail, yes or no (`consent.md` §3.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from peerdesk.domain.address_book import Party, PartyKind, recipient_of
from peerdesk.domain.consents.grounds import Ground, by_paper, in_danger
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Obligation, Reason
from peerdesk.domain.consents.records import Consent, Expiration, Words
from peerdesk.domain.consents.remedies import paper_that_helps
from peerdesk.domain.consents.telling import Answers, Asking, No, Yes, answers
from peerdesk.domain.consents.told_day import told_day
from peerdesk.domain.consents.vocabulary import Protection
from peerdesk.domain.errors import PartyNotFound
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.domain.trail import Act
from peerdesk.forms.consent_reading import consent_answers
from peerdesk.services.clock_check import moment
from peerdesk.services.consents.record import consent_record, paper_answers
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.programme import facts_in
from peerdesk.storage import consents as papers
from peerdesk.storage import parties, people, trail
from peerdesk.storage.session import Session
from peerdesk.wording import telling as words
from peerdesk.wording.consents import IN_A_CRISIS, decision_sentence
from peerdesk.wording.dates import day

STRANGER = UUID(int=0)
"""Who is in no address book: known by what they are alone."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The consent an answer rests on or fails by; `signed_on` is None for a draft.

    `own_words` are the person's own on what is meant, which only a reader can weigh.
    """

    document_id: UUID
    title: str
    signed_on: date | None
    own_words: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether it was begun and never signed."""
        return self.signed_on is None


@dataclass(frozen=True, slots=True)
class MayTell:
    """What may be told for one purpose; `paper` is None where no consent is needed.

    Only what is about the days from `about_from` to `about_to`, where a consent limits them.
    """

    purpose: str
    categories: Words
    reason: Reason
    obligations: frozenset[Obligation]
    sentence: str
    paper: Paper | None = None
    until: Expiration | None = None
    proceeding_ref: str | None = None
    about_from: date | None = None
    about_to: date | None = None


@dataclass(frozen=True, slots=True)
class MayNot:
    """What may not be told, why, and the paper that would make it possible, if one would."""

    purposes: tuple[str, ...]
    categories: Words
    reason: Reason
    missing: Words
    sentence: str
    opens: PaperKind | None = None
    paper: Paper | None = None


@dataclass(frozen=True, slots=True)
class Officer:
    """Whom to ask what the rules leave open; empty where the settings do not say."""

    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class Telling:
    """Every answer about one person and one recipient at this moment.

    `asked` are all kinds of record there are. `crisis_sentence` and `never_confirm` are always
    given. `refers` when a judgement is the privacy officer's.
    """

    person_id: UUID
    person_name: str
    party: Party
    may: tuple[MayTell, ...]
    may_not: tuple[MayNot, ...]
    by_paper: tuple[Ground, ...]
    in_danger: tuple[Ground, ...]
    officer: Officer
    asked: Words
    crisis_sentence: str
    never_confirm: str

    @property
    def refers(self) -> bool:
        """Whether the privacy officer has to be asked about something."""
        return any(no.reason is Reason.REFER_PRIVACY_OFFICER for no in self.may_not)


def telling(desk: Desk, person_id: UUID, party_id: UUID) -> Telling:
    """What may be told to an entry of the address book. Raises PersonNotFound, PartyNotFound."""
    with desk.vault.reading() as session:
        asked = parties.party(session, party_id)
    if asked.person_id not in {None, person_id}:  # somebody else's own people are unknown here
        raise PartyNotFound
    return _told(desk, person_id, asked)


def telling_a_stranger(desk: Desk, person_id: UUID, kind: PartyKind) -> Telling:
    """The same for somebody in no address book, by what they are. Raises PersonNotFound."""
    return _told(desk, person_id, Party(STRANGER, "", kind))


def recent_parties(desk: Desk, person_id: UUID, most: int) -> tuple[Party, ...]:
    """Who probably asks: those on the person's papers, then those who were told something.

    The newest first; entries that were retired are left out.
    """
    found: dict[UUID, Party] = {}
    with desk.vault.reading() as session:
        for party_id in _met(session, person_id):
            if len(found) == most:
                break
            party = parties.party(session, party_id)
            if party.retired_at is None:
                found.setdefault(party_id, party)
    return tuple(found.values())


def _met(session: Session, person_id: UUID) -> Iterator[UUID]:
    for line in papers.of_person(session, person_id):
        yield from line.columns.party_ids
    for told in trail.disclosures(session, person_id):
        if told.party_id is not None:
            yield told.party_id


def _told(desk: Desk, person_id: UUID, party: Party) -> Telling:
    with desk.vault.writing() as session:
        facts = facts_in(session)
        asking = Asking(
            consent_record(desk, session, person_id),
            str(person_id),
            recipient_of(party),
            moment(desk, session),
            Protection.PART2 if facts.is_part2 else Protection.HIPAA,
        )
        found = answers(asking)
        name = people.summary(session, person_id).name
        sayings = _Sayings(asking, party.name, _papers(desk, session, person_id, asking, found))
        detail = str(party.kind) if party.party_id == STRANGER else str(party.party_id)
        trail.add(session, new_id(desk), Act.TELLING_VIEWED, stamp(desk), person_id, detail)
    return Telling(
        person_id=person_id,
        person_name=name,
        party=party,
        may=tuple(map(sayings.yes, found.may)),
        may_not=tuple(map(sayings.no, found.may_not)),
        by_paper=by_paper(asking),
        in_danger=in_danger(asking),
        officer=_officer(facts),
        asked=frozenset(asking.categories),
        crisis_sentence=IN_A_CRISIS["en"],
        never_confirm=words.never_confirm(),
    )


def _officer(facts: ProgrammeFacts) -> Officer:
    ways = (facts.privacy_officer_phone, facts.privacy_officer_email)
    return Officer(facts.privacy_officer_name, " · ".join(filter(None, ways)))


def _papers(
    desk: Desk, session: Session, person_id: UUID, asking: Asking, found: Answers
) -> dict[str, Paper]:
    """The papers of a person by document; those that allow something with the person's own words.

    No machine can weigh "not the part about my children": whoever tells must read it.
    """
    signed = {one.id: one.signed_at for one in asking.own}
    carrying = {yes.consent_id for yes in found.may}
    zone = asking.record.programme.zone
    told: dict[str, Paper] = {}
    for line in papers.of_person(session, person_id):
        key, own_words = str(line.document_id), ""
        if key in carrying:
            own_words = consent_answers(paper_answers(desk, session, line.document_id)).words
        at = signed.get(key)
        day = None if at is None else local_day(at, zone)
        told[key] = Paper(line.document_id, line.columns.title, day, own_words)
    return told


@dataclass(frozen=True, slots=True)
class _Sayings:
    """Puts answers into sentences; `papers` are those of the person, by document."""

    asking: Asking
    recipient: str
    papers: dict[str, Paper]

    def yes(self, yes: Yes) -> MayTell:
        """What may be told, with the sentence of its reason."""
        return MayTell(
            yes.purpose,
            yes.categories,
            yes.reason,
            yes.obligations,
            self._sentence(yes.reason, yes.consent_id),
            self._paper(yes.consent_id),
            yes.until,
            yes.proceeding_ref,
            yes.about_from,
            yes.about_to,
        )

    def no(self, no: No) -> MayNot:
        """Why not, and what would help."""
        sentence = self._sentence(no.reason, no.consent_id, no.missing)
        protection = self.asking.protection
        opens = paper_that_helps(no.reason, no.purposes[0], no.categories, protection)
        paper = None if no.reason is Reason.DENY_RECIPIENT else self._paper(no.consent_id)
        if paper is not None and paper.is_draft:
            opens = None  # what is begun is gone on with
        return MayNot(no.purposes, no.categories, no.reason, no.missing, sentence, opens, paper)

    def _sentence(
        self, reason: Reason, consent_id: str | None, missing: Words = frozenset()
    ) -> str:
        if reason is Reason.DENY_RECIPIENT:  # it may be anybody's consent that got this far
            return words.not_named(self.recipient)
        if reason is Reason.DENY_CATEGORY:  # which ones stands above the sentence
            return words.not_covered()
        known = told_day(reason, self._consent(consent_id), self.asking.record.programme.zone)
        said = "" if known is None else day(known)
        return decision_sentence(reason, date=said, recipient=self.recipient, missing=missing)

    def _consent(self, consent_id: str | None) -> Consent | None:
        return next((one for one in self.asking.own if one.id == consent_id), None)

    def _paper(self, consent_id: str | None) -> Paper | None:
        return None if consent_id is None else self.papers.get(consent_id)
