"""Files that a plan names: a plan begun from the last one has its own, and leaves none behind.

An answer names a file by what it is called among the files of its own plan, so a plan that takes
the answer over takes the file over as well.
"""

from dataclasses import replace
from uuid import UUID

from peerdesk.domain.attachments import Attachment
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.forms.named_files import named_files
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import attachments as rows
from peerdesk.storage import trail
from peerdesk.storage.session import Session


def take_over_files(
    desk: Desk, session: Session, answers: Answers, last_id: UUID, document_id: UUID
) -> None:
    """Give a new plan its own copy of each file of the last one that its answers name."""
    there = {one.name: one for one in rows.of_document(session, last_id)}
    for link_id, name in named_files(answers):
        if name in there:
            _copy(desk, session, there[name], document_id, link_id)
            del there[name]  # a name is held once, however many answers say it


def leave_files(desk: Desk, session: Session, document_id: UUID) -> None:
    """Leave the files of a draft that is given up with the person, but none of them twice."""
    for found in rows.of_document(session, document_id):
        others = rows.of_person(session, found.person_id)
        same = (one for one in others if one.attachment_id != found.attachment_id)
        if any(one.sha256 == found.sha256 for one in same):
            rows.remove(session, found.attachment_id)
            _note(desk, session, Act.ATTACHMENT_REMOVED, found)
    rows.release(session, document_id)


def _copy(desk: Desk, session: Session, there: Attachment, document_id: UUID, link_id: str) -> None:
    written = stamp(desk)
    copy = replace(
        there,
        attachment_id=new_id(desk),
        document_id=document_id,
        link_id=link_id,
        added_at=written.at,
        added_by=written.worker_id,
    )
    rows.add_same(session, copy, there.attachment_id, written.device_id)
    _note(desk, session, Act.ATTACHMENT_ADDED, copy)


def _note(desk: Desk, session: Session, act: Act, about: Attachment) -> None:
    """Which file, by its hash; never a name."""
    subject = about.document_id or about.person_id
    trail.add(session, new_id(desk), act, stamp(desk), subject, rows.trace(about))
