"""What is the person's alone: a page they keep for themselves beside the worker (plans.md D13).

It opens only while they write together. It is never frozen in a version, so nothing of it is
sealed, and wiping it leaves nothing in the vault but the line that something was given up.
"""

from uuid import UUID

from peerdesk.domain.plans import THEIRS_ALONE, PlanFilter
from peerdesk.forms.library import URL_STEM
from peerdesk.services.desk import Desk
from peerdesk.services.plans.summaries import PlanForm, kind, summary
from peerdesk.services.plans.writing import discard, start
from peerdesk.storage import plans as rows

_FEW = 20


def is_theirs_alone(desk: Desk, document_id: UUID) -> bool:
    """Whether this is such a page. Raises DocumentNotFound."""
    return summary(desk, document_id).form_url in THEIRS_ALONE


def alone_kinds(desk: Desk, language: str = "en") -> tuple[PlanForm, ...]:
    """The kinds of such pages, to offer when a person asks; not whether anybody keeps one."""
    names = (one.form for one in desk.forms.plans.kinds if one.theirs_alone)
    return tuple(filter(None, (kind(desk, name, language) for name in names)))


def own_page(desk: Desk, person_id: UUID, form_name: str, language: str = "en") -> UUID:
    """The page the person keeps beside this worker, begun where there is none.

    Raises FormUnknown, PersonNotFound, DiskFull and its kin.
    """
    wanted = PlanFilter(person_id=person_id, form_url=URL_STEM + form_name)
    with desk.vault.reading() as session:
        found = rows.listed(session, wanted, None, _FEW)
    mine = (one for one in found if one.author_id == desk.signer.worker_id)
    kept = next((one.document_id for one in mine), None)
    return kept or start(desk, person_id, form_name, language, from_last=False)


def wipe_own_page(desk: Desk, document_id: UUID) -> None:
    """Take such a page out of the vault for good. Raises DocumentNotFound, NotTheAuthor.

    Raises ValueError for anything else. Backups made before hold it until they are replaced.
    """
    if not is_theirs_alone(desk, document_id):
        raise ValueError("only what is the person's alone is wiped whole")
    discard(desk, document_id)
