"""A paper about sharing to be read: what it says, as the rules see it, and what happened since."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.consents.events import ConsentEvent
from peerdesk.domain.consents.records import Consent
from peerdesk.domain.documents import Revision
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.services.consents.reading import by_name, consent_of
from peerdesk.services.consents.record import paper_answers
from peerdesk.services.consents.summaries import ConsentSummary, summary_of
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.programme import now_in, programme_in
from peerdesk.storage import consent_events, parties, revisions, trail
from peerdesk.storage import consents as rows
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class ReadConsent:
    """A paper as it stands. `consent` is None for a paper that lets nothing be shared.

    `revision` is what was sealed, None for a draft; `events` the first written first.
    """

    summary: ConsentSummary
    answers: Answers
    consent: Consent | None
    events: tuple[ConsentEvent, ...]
    revision: Revision | None

    @property
    def form(self) -> FormDefinition:
        """The form in the paper's language."""
        return self.answers.form


def read_consent(desk: Desk, document_id: UUID) -> ReadConsent:
    """A paper to be read; the audit trail says it was viewed.

    Raises DocumentNotFound, FormUnknown, ResponseUnreadable.
    """
    with desk.vault.writing() as session:
        found = read_in(desk, session, document_id)
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), document_id)
        return found


def read_in(desk: Desk, session: Session, document_id: UUID) -> ReadConsent:
    """The same for services inside a transaction of their own; the trail is theirs."""
    line = rows.record(session, document_id)
    answers = paper_answers(desk, session, document_id)
    entries = by_name(parties.names(session, line.person_id))
    programme = programme_in(desk, session)
    is_consent = line.columns.paper.is_consent
    sealed = revisions.of(session, document_id)
    return ReadConsent(
        summary=summary_of(line, now_in(desk, session)),
        answers=answers,
        consent=consent_of(answers, line, programme, entries) if is_consent else None,
        events=consent_events.of(session, document_id),
        revision=sealed[-1] if sealed else None,
    )
