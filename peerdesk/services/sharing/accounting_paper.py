"""The accounting as a paper for the person: it leaves through the gate like everything else."""

from collections.abc import Iterator
from datetime import datetime

from peerdesk.domain.accounting import Outcome
from peerdesk.domain.progress import Progress
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.printing.accounting import AccountingEntry, AccountingPaper
from peerdesk.printing.records import Footer
from peerdesk.services.accounting import Accounting, AccountingAsked, AccountingLine, read
from peerdesk.services.desk import Desk
from peerdesk.services.programme import facts_in, programme_zone
from peerdesk.services.sharing.contents import Contents
from peerdesk.services.sharing.paper import Sheet
from peerdesk.storage import people, settings
from peerdesk.storage.session import Session
from peerdesk.wording.accounting import (
    AccountingWords,
    accounting_words,
    between,
    emergency_line,
    how_many,
    receiver,
    shared_what,
    shared_why,
)
from peerdesk.wording.days import clock_in_words, day_in_words
from peerdesk.wording.records import person_line

ACCOUNTING = "accounting"


def request_for(asked: AccountingAsked) -> SharingRequest:
    """The person asks for their own list (45 CFR 164.524, 42 CFR 2.23)."""
    selection = Selection(asked.person_id, from_day=asked.from_day, to_day=asked.to_day)
    return SharingRequest(selection, SharingPurpose.PATIENT_ACCESS)


class AccountingReader:
    """Reads one accounting for the gate, in the language of the paper."""

    def __init__(self, asked: AccountingAsked, language: str = "en") -> None:
        self._asked, self._language = asked, language

    def __call__(
        self, desk: Desk, session: Session, request: SharingRequest, progress: Progress
    ) -> Sheet:
        """The list as it stands in this transaction."""
        del request, progress
        found = read(desk, session, self._asked)
        paper = _paper(desk, session, found, self._language)
        return Sheet(Contents(self._asked.person_id, (), frozenset({ACCOUNTING})), paper)


def _paper(desk: Desk, session: Session, found: Accounting, language: str) -> AccountingPaper:
    words = accounting_words(language)
    facts = facts_in(session)
    zone = programme_zone(desk, facts)
    person = people.summary(session, found.asked.person_id)
    worker = settings.worker(session, desk.signer.worker_id)
    rows = (
        (words.period, between(found.first_day, found.asked.to_day, language)),
        (words.made_on, _moment(desk.clock.now().astimezone(zone), language)),
        (words.made_by, ", ".join(filter(None, (worker.name, worker.title)))),
    )
    return AccountingPaper(
        title=words.title,
        programme=facts.name,
        person=person_line(person.name, person.identifier),
        rows=rows,
        rule=words.rules[found.asked.view],
        count=how_many(len(found.lines), language),
        entries=tuple(
            _entry(line, line.at.astimezone(zone), words, language) for line in found.lines
        ),
        footer=Footer(str(person.person_id), words.title, notices=()),
        language=language,
    )


def _entry(
    line: AccountingLine, at: datetime, words: AccountingWords, language: str
) -> AccountingEntry:
    facts = (
        (words.whom, receiver(line.purpose, line.receiver, line.address, language)),
        (words.what, shared_what(line.what, line.categories, line.medium, language)),
        (words.why, shared_why(line.for_what, language) or words.not_said),
        (words.ground, words.grounds.get(line.reason, words.not_said)),
        (words.by, line.worker or words.not_said),
    )
    return AccountingEntry(_moment(at, language), facts, tuple(_marks(line, words, language)))


def _marks(line: AccountingLine, words: AccountingWords, language: str) -> Iterator[str]:
    if line.outcome is Outcome.NOT_COMPLETED:
        yield words.not_completed
    if (record := line.emergency) is not None:
        yield emergency_line(
            record.nature, record.receiver, record.facility, record.discloser, language
        )


def _moment(at: datetime, language: str) -> str:
    day = day_in_words((at.year, at.month, at.day), language)
    return f"{day}, {clock_in_words(at.time(), language)}"
