"""What the person wrote in their plans before, and the plan of a kind they have already."""

from collections.abc import Sequence
from uuid import UUID

from peerdesk.forms.library import URL_STEM
from peerdesk.forms.told_before import once, thoughts
from peerdesk.services.desk import Desk
from peerdesk.services.plans.facts import plans_now
from peerdesk.services.plans.summaries import of_person


def told_before(desk: Desk, person_id: UUID, link_ids: Sequence[str]) -> tuple[str, ...]:
    """What they said to these questions in plans in use, each thought once, the newest plan first.

    The questions come in the order given; a plan that cannot be read says nothing.
    """
    with desk.vault.reading() as session:
        read = plans_now(desk, session, person_id)
    return once(
        words for link_id in link_ids for answers in read for words in thoughts(answers, (link_id,))
    )


def plan_of_kind(desk: Desk, person_id: UUID, form_name: str) -> UUID | None:
    """Their plan on this form, the one in use before others; None while they have none."""
    found = of_person(desk, person_id)
    of_kind = (one for one in found if one.form_url == URL_STEM + form_name)
    return next((one.document_id for one in of_kind if not one.standing.is_put_away), None)
