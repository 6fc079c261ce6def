"""Whether a letter may go to whom it is for: asked while it is written, and when it is sealed."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.consents.vocabulary import LEGAL_PROCEEDING
from peerdesk.domain.sharing import Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.forms.answers import Answers
from peerdesk.forms.letter_reading import LetterWritten, letter
from peerdesk.services.desk import Desk, today
from peerdesk.services.sharing import Contents, Verdict, verdict

_ALWAYS = frozenset({"attendance"})


@dataclass(frozen=True, slots=True)
class LetterVerdict:
    """The answer of the rules, and what it would say to the same letter with less in it.

    `too_much` are the categories that would have to stay out for the letter to go; empty when it
    may go, or when leaving something out would not help.
    """

    answer: Verdict
    too_much: frozenset[str] = frozenset()


def letter_request(
    person_id: UUID, answers: Answers, document_id: UUID | None = None
) -> SharingRequest | None:
    """The letter as a request to share it; None until it is known who gets it, and what for."""
    written = letter(answers)
    if written.party_id is None or not written.purpose:
        return None
    case = written.reference if written.purpose == LEGAL_PROCEEDING else ""
    outside = Outside(
        party_id=written.party_id, purpose=written.purpose, proceeding_ref=case or None
    )
    chosen = (document_id,) if document_id else ()
    return SharingRequest(Selection(person_id, chosen), SharingPurpose.OUTSIDE, outside=outside)


def letter_verdict(desk: Desk, person_id: UUID, answers: Answers) -> LetterVerdict | None:
    """What the rules say to a letter as it stands; None until who and what for are known.

    Raises PartyNotFound.
    """
    request = letter_request(person_id, answers)
    if request is None:
        return None
    written = letter(answers)
    answer = _asked(desk, person_id, request, written, written.categories)
    if answer.allowed:
        return LetterVerdict(answer)
    too_much = answer.missing & written.categories
    if too_much <= _ALWAYS:
        return LetterVerdict(answer)
    less = _asked(desk, person_id, request, written, written.categories - too_much)
    return LetterVerdict(answer, too_much if less.allowed else frozenset())


def _asked(
    desk: Desk,
    person_id: UUID,
    request: SharingRequest,
    written: LetterWritten,
    categories: frozenset[str],
) -> Verdict:
    day = today(desk)
    held = Contents(person_id, (), categories, written.since or day, written.until or day)
    answer = verdict(desk, request, held)
    if answer is None:
        raise LookupError  # a letter is always about somebody
    return answer
