"""Papers about sharing for tests, filled in as a person might and signed."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_writing import RecipientKnown, with_recipient
from peerdesk.forms.values import Coding, PartialDate
from peerdesk.services import consents
from peerdesk.services.address_book import add_party, new_party_id
from peerdesk.services.consents import Prefill
from peerdesk.services.desk import Desk
from peerdesk.services.person_facts import change_legal_facts
from peerdesk.services.programme import choose_programme_facts
from tests.builders import a_key, a_person, chosen

TODAY = date(2026, 2, 3)
"""The day on which tests begin, where the programme is."""

HOUSING = "Peoria Housing Authority"
Change = Callable[[Answers], Answers]


def a_programme(desk: Desk, **facts: object) -> None:
    """A programme that has told its name."""
    told = {"name": "Casa Amanecer", "zone": "America/Chicago"} | facts
    choose_programme_facts(desk, ProgrammeFacts(**told))  # type: ignore[arg-type]


def a_grown_up(desk: Desk, name: str = "Darnell", **details: object) -> UUID:
    """A person of whom it is known that they are grown up."""
    person_id = a_person(desk, name, **details)
    change_legal_facts(desk, person_id, LegalFacts(adult_by=date(2026, 1, 1)))
    return person_id


def a_party(desk: Desk, name: str = HOUSING, kind: PartyKind = PartyKind.HOUSING) -> UUID:
    """An entry of the address book everybody shares."""
    return add_party(desk, Party(new_party_id(desk), name, kind))


def ticked(answers: Answers, link_id: str, *codes: str) -> Answers:
    """The answers with options picked by their codes."""
    options = (option.value for option in answers.form.item(link_id).options)
    found = [one for one in options if isinstance(one, Coding) and one.code in codes]
    assert len(found) == len(codes)
    return answers.with_answer(link_id, found)


def signed(answers: Answers, name: str = "Darnell", day: date = TODAY) -> Answers:
    """The answers with the person's typed signature."""
    answers = chosen(answers, "cn.sign:status", "typed")
    answers = answers.with_answer("cn.sign:name", name)
    return answers.with_answer("cn.sign:date", PartialDate(day.isoformat()))


def until(answers: Answers, day: date) -> Answers:
    """The answers with a last day."""
    answers = chosen(answers, "cn.until", "date")
    return answers.with_answer("cn.until.date", PartialDate(day.isoformat()))


def until_event(answers: Answers, words: str = "My lease begins") -> Answers:
    """The answers with an event that ends it."""
    answers = chosen(answers, "cn.until", "event")
    return answers.with_answer("cn.until.event", words)


def to(answers: Answers, name: str, kind: str = "housing") -> Answers:
    """The answers with one more receiver, typed by name."""
    known = RecipientKnown(UUID(int=0), name, kind)
    answers = with_recipient(answers, known)
    row = next(
        row for row in answers.rows_of("cn.to") if answers.values("cn.to:name", row) == (name,)
    )
    return answers.with_answer("cn.to:party", None, row)


def about_housing(answers: Answers) -> Answers:
    """A consent to tell about attendance for housing, signed, through the year."""
    answers = ticked(answers, "cn.what", "attendance")
    answers = ticked(answers, "cn.why", "housing")
    return signed(until(answers, date(2026, 12, 31)))


def as_it_is(answers: Answers) -> Answers:
    return answers


def drafted(
    desk: Desk,
    change: Change = about_housing,
    *,
    person_id: UUID | None = None,
    party_id: UUID | None = None,
    paper: PaperKind = PaperKind.GENERAL,
    replaces: UUID | None = None,
) -> UUID:
    """A paper written as far as `change` makes it, to the housing office unless told otherwise."""
    a_programme(desk)
    person_id = person_id or a_grown_up(desk)
    asked = Prefill(party_id=party_id, replaces=replaces)
    document_id = consents.start(desk, person_id, paper, prefill=asked)
    opened = consents.open_consent(desk, document_id)
    consents.save(desk, opened, change(opened.answers))
    return document_id


def sealed(
    desk: Desk,
    change: Change = about_housing,
    *,
    person_id: UUID | None = None,
    party_id: UUID | None = None,
    paper: PaperKind = PaperKind.GENERAL,
    replaces: UUID | None = None,
) -> UUID:
    """The same, sealed."""
    if paper is PaperKind.GENERAL and party_id is None:
        party_id = a_party(desk)
    document_id = drafted(
        desk, change, person_id=person_id, party_id=party_id, paper=paper, replaces=replaces
    )
    consents.sign(desk, a_key(desk), document_id)
    return document_id
