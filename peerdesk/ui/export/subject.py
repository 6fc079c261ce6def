"""What is taken out, read from the records: whose it is, which plan, which kind of file."""

from uuid import UUID

from peerdesk.domain.attachments import MediaType
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import attachments, contacts, people, plans
from peerdesk.services.desk import Desk
from peerdesk.services.plans import ReadPlan
from peerdesk.ui.export.choice import Leaving


def plan_of(desk: Desk, leaving: Leaving) -> ReadPlan | None:
    """The plan that is taken out, if it is one."""
    if leaving.document_id is None:
        return None
    try:
        return plans.read_plan(desk, leaving.document_id)
    except PeerDeskError:
        return None


def person_of(desk: Desk, leaving: Leaving) -> UUID | None:
    """Whose record it is; None when nobody's or no longer there."""
    try:
        if leaving.attachment_id is not None:
            return attachments.attachment(desk, leaving.attachment_id).person_id
        if leaving.document_id is not None:
            return contacts.summary(desk, leaving.document_id).person_id
    except PeerDeskError:
        return None
    return leaving.person_id


def document_kind(desk: Desk, leaving: Leaving) -> DocumentKind | None:
    """What sort of document is taken out; None when it is none or no longer there."""
    if leaving.document_id is None:
        return None
    try:
        return contacts.summary(desk, leaving.document_id).kind
    except PeerDeskError:
        return None


def name_of(desk: Desk, leaving: Leaving, plan: ReadPlan | None) -> str:
    """The name of the person or file it is about; empty when nobody's or no longer there."""
    try:
        if leaving.attachment_id is not None:
            return attachments.attachment(desk, leaving.attachment_id).name
        if plan is not None:
            return plan.summary.person_name
        if leaving.document_id is not None:
            return contacts.summary(desk, leaving.document_id).person_name
        if leaving.person_id is not None:
            return people.summary(desk, leaving.person_id).name
    except PeerDeskError:
        return ""
    return ""


def kind_of(desk: Desk, leaving: Leaving) -> MediaType:
    """What leaves as a file: an attachment for somebody outside becomes a PDF with its notice.

    A PDF too when the attachment is no longer there, and nothing can leave.
    """
    if leaving.attachment_id is None or leaving.is_outside:
        return MediaType.PDF
    try:
        return attachments.attachment(desk, leaving.attachment_id).media_type
    except PeerDeskError:
        return MediaType.PDF
