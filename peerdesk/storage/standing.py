"""How documents stand at this moment, as far as it changes what a copy of them would say."""

import hashlib
import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from peerdesk.storage.pieces import in_pieces
from peerdesk.storage.tables import DocumentRow, DraftRow


def mark(session: Session, document_ids: Sequence[UUID]) -> str:
    """A hash that is another one as soon as a copy of these documents would be another one.

    What counts is the last revision; of a document nobody has signed yet, when it was last saved.
    """
    found = [line for piece in in_pieces(document_ids) for line in _lines(session, piece)]
    told = json.dumps(sorted(found), separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def _lines(session: Session, document_ids: Sequence[UUID]) -> list[list[str]]:
    saved_at = case((DocumentRow.revision == 0, DraftRow.saved_at))
    query = (
        select(DocumentRow.id, DocumentRow.person_id, DocumentRow.revision, saved_at)
        .outerjoin(DraftRow, DraftRow.document_id == DocumentRow.id)
        .where(DocumentRow.id.in_(document_ids))
    )
    return [[str(fact) for fact in row] for row in session.execute(query)]
