"""Who signed or sealed a document, as it stands on paper."""

from peerdesk.domain.documents import Revision
from peerdesk.printing.records import SignatureBlock
from peerdesk.wording import dates
from peerdesk.wording import records as words


def signature(revision: Revision) -> SignatureBlock:
    """Who signed or sealed it, when, and the facts to check it by."""
    worker = revision.worker
    licence = " ".join(
        filter(None, (worker.credential, worker.credential_number, worker.credential_state))
    )
    expires = worker.credential_expires
    rows = (
        (words.CREDENTIAL, licence),
        (words.CREDENTIAL_EXPIRES, dates.day(expires) if expires else ""),
        (words.REVISION, str(revision.number)),
        (words.SIGNED_ID, str(revision.revision_id)),
        (words.CONTENT_HASH, revision.content_hash),
    )
    return SignatureBlock(
        statement=words.SIGNED_BY,
        name=worker.name,
        title=", ".join(filter(None, (worker.title, worker.credential))),
        signed_at=dates.moment(revision.signed_at, revision.signed_zone),
        rows=tuple((label, value) for label, value in rows if value),
    )


def signatory(revision: Revision) -> str:
    """Name, title and credential in one line."""
    worker = revision.worker
    return ", ".join(filter(None, (worker.name, worker.title, worker.credential)))
