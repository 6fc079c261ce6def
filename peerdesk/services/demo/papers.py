"""Papers about sharing in the demo: filled in, signed, and what happened to them later."""

from datetime import date, timedelta
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.address_book import Party
from peerdesk.domain.askings import AskingState
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.people import PersonDetails
from peerdesk.domain.sharing import Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_writing import with_programme_answer, with_recipient
from peerdesk.forms.plain_answers import plain_answers
from peerdesk.services import address_book, askings, consents, people, sharing
from peerdesk.services.consents import Prefill, recipient_known
from peerdesk.services.demo.sharing import (
    AskingTold,
    LaterTold,
    PaperTold,
    PartyTold,
    Sharing,
)
from peerdesk.services.desk import Desk, today
from peerdesk.services.person_facts import change_legal_facts
from peerdesk.services.programme import choose_programme_facts

_ORAL, _WRITTEN, _EVENT = "oral", "written", "event"


class PaperTable:
    """The table at which papers are signed; it remembers who is who and which paper is which."""

    def __init__(self, desk: Desk, key: SigningKey, told: Sharing, until: date) -> None:
        self._desk, self._key, self._told, self._until = desk, key, told, until
        self._parties: dict[str, Party] = {}
        self._papers: dict[str, UUID] = {}
        self._grown_up: set[UUID] = set()
        self._asked: dict[AskingTold, UUID] = {}

    def sign(self, told: PaperTold, person_id: UUID) -> None:
        """Fill in a paper and sign it, or leave it begun."""
        desk = self._desk
        self._be_ready(person_id)
        receivers = [self._party(key, person_id) for key in told.to]
        asked = Prefill(
            revokes=self._papers.get(told.revokes), replaces=self._papers.get(told.replaces)
        )
        document_id = consents.start(desk, person_id, told.paper, told.language, prefill=asked)
        self._papers[told.key] = document_id
        opened = consents.open_consent(desk, document_id)
        answers = opened.answers
        for party in receivers:
            answers = with_recipient(answers, recipient_known(party))
        answers = _said(answers, self._plain(told, people.person(desk, person_id).details))
        if told.is_agreed:
            day, who = today(desk).isoformat(), self._told.programme.director_name
            answers = with_programme_answer(answers, agreed=True, day=day, who=who)
        consents.save(desk, opened, answers)
        if told.is_begun:
            consents.leave(desk, opened, answers)
        else:
            consents.sign(desk, self._key, document_id)

    def happen(self, told: PaperTold, later: LaterTold, person_id: UUID) -> None:
        """Let something happen to a signed paper."""
        document_id = self._papers[told.key]
        if later.act in {_ORAL, _WRITTEN}:
            consents.revoke(self._desk, document_id, later.act)
        elif later.act == _EVENT:
            consents.event_happened(self._desk, document_id, today(self._desk))
        else:
            self._tell(told, later, person_id)

    def ask(self, told: AskingTold, person_id: UUID) -> None:
        """Write down what a person asks for; the second time, what they were told."""
        if told in self._asked:
            done = AskingState.DONE
            askings.close_asking(self._desk, self._asked[told], done, told.done)
        else:
            self._asked[told] = askings.add_asking(self._desk, person_id, told.kind, told.what)

    def _tell(self, told: PaperTold, later: LaterTold, person_id: UUID) -> None:
        party = self._party(told.to[0], person_id)
        request = SharingRequest(
            Selection(person_id),
            SharingPurpose.OUTSIDE,
            party.name,
            outside=Outside(party.party_id, purpose=later.why),
        )
        held = sharing.Contents(person_id, categories=later.what)
        sharing.tell_aloud(self._desk, request, held, later.said)

    def _be_ready(self, person_id: UUID) -> None:
        """The programme's facts before the first paper, a person's before their first."""
        if not self._grown_up:
            choose_programme_facts(self._desk, self._told.programme)
        if person_id not in self._grown_up:
            self._grown_up.add(person_id)
            known = LegalFacts(adult_by=today(self._desk))
            change_legal_facts(self._desk, person_id, known)

    def _party(self, key: str, person_id: UUID) -> Party:
        if key not in self._parties:
            told = next(one for one in self._told.parties if one.key == key)
            party = _party(self._desk, told, person_id if told.person else None)
            address_book.add_party(self._desk, party)
            self._parties[key] = party
        return self._parties[key]

    def _plain(self, told: PaperTold, person: PersonDetails) -> dict[str, object]:
        """The paper's answers by linkId, where its form asks."""
        now, name = today(self._desk).isoformat(), person.legal_name or person.chosen_name
        return {
            "cn.what": list(told.what),
            "cn.what.words": told.words,
            "cn.why": list(told.why),
            "cn.case": told.case,
            "nta.day": now,
            "cn.back.from": self._day(told.revocable),
            **self._end(told),
            **told.answers,
            **({} if told.is_begun else {"cn.sign": _signature(name, now)}),
        }

    def _end(self, told: PaperTold) -> dict[str, object]:
        if told.event:
            return {"cn.until": "event", "cn.until.event": told.event}
        if told.never_ends:
            return {"cn.until": "none"}
        day = self._day(told.ends)
        return {"cn.until": "date", "cn.until.date": day} if day else {}

    def _day(self, days: int | None) -> str:
        """So many days after the demo's last day."""
        return "" if days is None else (self._until + timedelta(days=days)).isoformat()


def _signature(name: str, day: str) -> dict[str, object]:
    return {":name": name, ":status": "typed", ":date": day}


def _said(before: Answers, plain: dict[str, object]) -> Answers:
    """These answers with what the form asks of it. Raises ValueError for a slip in the file."""
    form = before.form
    asked = {link_id: one for link_id, one in plain.items() if link_id in form.by_link and one}
    read = plain_answers(form, asked)
    if read.problems:
        raise ValueError(read.problems[0].where)
    answers = before
    for link_id, row in read.answers.given:
        if row is None:
            answers = answers.with_answer(link_id, read.answers.values(link_id))
    return answers


def _party(desk: Desk, told: PartyTold, person_id: UUID | None) -> Party:
    return Party(
        party_id=address_book.new_party_id(desk),
        name=told.name,
        kind=told.kind,
        covered_entity_or_ba=told.is_covered,
        address=told.address,
        phone=told.phone,
        person_id=person_id,
    )
