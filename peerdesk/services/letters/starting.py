"""A letter begun: with the person's name, who it is for, and days that are easy to change."""

from datetime import date, timedelta
from uuid import UUID

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.vocabulary import CRIMINAL_JUSTICE, LEGAL_PROCEEDING, TREATMENT
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.forms.answers import Answers
from peerdesk.forms.letter_reading import (
    ATTENDANCE,
    HEAD,
    MET,
    NAME,
    PARTY,
    READ,
    SHOW,
    SINCE,
    TO,
    UNTIL,
    WHY,
    letter,
    with_met,
)
from peerdesk.forms.values import Coding, PartialDate
from peerdesk.services.desk import Desk, today
from peerdesk.services.letters.material import met_in
from peerdesk.services.letters.reading import answers_in_force
from peerdesk.services.letters.writing import Begun, begin, carried
from peerdesk.storage import letters as rows
from peerdesk.storage import parties, people
from peerdesk.storage.session import Session

_PURPOSES = {
    PartyKind.COURT: LEGAL_PROCEEDING,
    PartyKind.ATTORNEY: LEGAL_PROCEEDING,
    PartyKind.CRIMINAL_COURT: CRIMINAL_JUSTICE,
    PartyKind.PROBATION: CRIMINAL_JUSTICE,
    PartyKind.HOUSING: "housing",
    PartyKind.SCHOOL: "education",
    PartyKind.EMPLOYER: "employment",
    PartyKind.TREATING_PROVIDER: TREATMENT,
    PartyKind.MEDICAL_PERSONNEL: TREATMENT,
}
"""What somebody of a kind would mostly use a letter for; the worker can say otherwise."""

_BY_DAY = "days"
_OF_ONE_LETTER = (READ, HEAD)


def start(
    desk: Desk,
    person_id: UUID,
    form_name: str,
    language: str = "en",
    *,
    party_id: UUID | None = None,
    from_letter: UUID | None = None,
) -> UUID:
    """Begin a letter, to a party if one is given; with `from_letter` it says what that one said.

    Raises FormUnknown, PersonNotFound, PartyNotFound, DocumentNotFound, DiskFull and its kin.
    """

    def first(session: Session, empty: Answers) -> Answers:
        answers = empty
        if from_letter is not None:
            earlier = answers_in_force(desk, session, from_letter)
            answers = carried(earlier, empty.form, _OF_ONE_LETTER)
        else:
            name = people.person(session, person_id).details.chosen_name
            answers = answers.with_answer(NAME, name)
            if form_name == ATTENDANCE:
                answers = _with_days(session, answers, person_id, today(desk))
        if party_id is not None:
            answers = addressed(answers, parties.party(session, party_id))
        return answers

    if from_letter is not None:
        _check_whose(desk, from_letter, person_id)
    return begin(desk, Begun(DocumentKind.LETTER, form_name, person_id, language), first)


def _check_whose(desk: Desk, from_letter: UUID, person_id: UUID) -> None:
    """Nobody's words go into a letter about somebody else."""
    with desk.vault.reading() as session:
        if rows.record(session, from_letter).person_id != person_id:
            raise DocumentNotFound


def addressed(answers: Answers, party: Party) -> Answers:
    """The answers with who the letter is for, and what they mostly use one for.

    A use that was chosen by hand stays.
    """
    before = letter(answers)
    lines = "\n".join(filter(None, (party.name, party.address.strip())))
    answers = answers.with_answer(TO, lines).with_answer(PARTY, str(party.party_id))
    purpose = _PURPOSES.get(party.kind)
    if purpose is None or (before.purpose and before.purpose not in _PURPOSES.values()):
        return answers
    option = _option(answers, WHY, purpose)
    return answers if option is None else answers.with_answer(WHY, option)


def with_period(desk: Desk, person_id: UUID, answers: Answers) -> Answers:
    """The answers with every time met in the days they name; none while a day lacks."""
    written = letter(answers)
    if MET not in answers.form.by_link:
        return answers
    if written.since is None or written.until is None:
        return with_met(answers, ())
    with desk.vault.reading() as session:
        return with_met(answers, met_in(session, person_id, written.since, written.until))


def _with_days(session: Session, answers: Answers, person_id: UUID, day: date) -> Answers:
    """The month before and what there is of this one, told by day: mostly what is asked for."""
    first = ((day.replace(day=1)) - timedelta(days=1)).replace(day=1)
    answers = answers.with_answer(SINCE, PartialDate(first.isoformat()))
    answers = answers.with_answer(UNTIL, PartialDate(day.isoformat()))
    if (by_day := _option(answers, SHOW, _BY_DAY)) is not None:
        answers = answers.with_answer(SHOW, by_day)
    return with_met(answers, met_in(session, person_id, first, day))


def _option(answers: Answers, link_id: str, code: str) -> Coding | None:
    values = (option.value for option in answers.form.item(link_id).options)
    return next((one for one in values if isinstance(one, Coding) and one.code == code), None)
