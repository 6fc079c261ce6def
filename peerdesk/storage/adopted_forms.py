"""Adopted forms: which a programme uses beside those that ship; their bytes are `form_definition`.

Nothing here is ever deleted, because a document may have been written on any of them.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerdesk.domain.adopted_forms import AdoptedForm
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import AdoptedFormRow


def add(session: Session, form: AdoptedForm, stamp: Stamp) -> None:
    """Write that a form is used from now on; its bytes are kept already."""
    row = AdoptedFormRow(
        sha256=form.sha256,
        url=form.url,
        version=form.version,
        title=form.title,
        publisher=form.publisher,
        adopted_at=stamp.at,
        adopted_by=stamp.worker_id,
        retired_at=None,
    )
    session.add(row)
    session.flush()


def retire(session: Session, sha256: str, at: datetime | None) -> None:
    """Put a form away, or take it up again with None."""
    session.get_one(AdoptedFormRow, sha256).retired_at = at


def adopted(session: Session) -> list[AdoptedForm]:
    """Every one, in the order in which they came."""
    query = select(AdoptedFormRow).order_by(AdoptedFormRow.adopted_at, AdoptedFormRow.sha256)
    return [
        AdoptedForm(
            row.sha256,
            row.url,
            row.version,
            row.title,
            row.publisher,
            row.adopted_at,
            row.retired_at,
        )
        for row in session.scalars(query)
    ]
