"""Letters for tests, about people who met with us."""

from uuid import UUID

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.forms.answers import Answers
from peerdesk.forms.values import PartialDate
from peerdesk.services import address_book, documents, letters
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.services.signing import sign
from tests.builders import a_draft, a_key, a_person, chosen, finished


def a_party(
    desk: Desk, kind: PartyKind = PartyKind.HOUSING, name: str = "Riverside Housing", **more: object
) -> Party:
    """An entry of the address book."""
    entry = Party(address_book.new_party_id(desk), name, kind, address="12 Oak St\nTown", **more)  # type: ignore[arg-type]
    address_book.add_party(desk, entry)
    return entry


def met_on(desk: Desk, person_id: UUID, start: str, **codes: str) -> UUID:
    """A signed contact at this local time; `codes` choose other options, such as an outcome."""
    document_id = a_draft(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers, start)
    for link_id, code in codes.items():
        answers = chosen(answers, link_id, code)
    documents.save(desk, opened, Writing(answers))
    sign(desk, a_key(desk), [document_id])
    return document_id


def ready(answers: Answers) -> Answers:
    """A letter to housing that lacks nothing; what it says of its own is up to its form."""
    answers = answers.with_answer("lt.to", "Riverside Housing\n12 Oak St\nTown")
    answers = chosen(answers, "lt.why", "housing").with_answer("lt.read", True)
    if "lt.words" in answers.form.by_link:
        answers = answers.with_answer("lt.words", "They are on time, and kind to neighbors.")
    if "lt.ask" in answers.form.by_link:
        answers = answers.with_answer("lt.ask", ("A ground-floor home",))
    if "lt.show" in answers.form.by_link:
        answers = chosen(answers, "lt.show", "times")
    return answers


def with_days(answers: Answers, since: str, until: str) -> Answers:
    answers = answers.with_answer("lt.since", PartialDate(since))
    return answers.with_answer("lt.until", PartialDate(until))


def a_letter(desk: Desk, form: str = "letter-support", person_id: UUID | None = None) -> UUID:
    """A letter that is begun and lacks nothing."""
    person_id = person_id or a_person(desk)
    document_id = letters.start(desk, person_id, form)
    opened = letters.open_letter(desk, document_id)
    letters.save(desk, opened, ready(opened.answers))
    return document_id


def a_sealed_letter(
    desk: Desk, form: str = "letter-support", person_id: UUID | None = None
) -> UUID:
    """A letter that was sealed."""
    document_id = a_letter(desk, form, person_id)
    letters.seal(desk, a_key(desk), document_id)
    return document_id
