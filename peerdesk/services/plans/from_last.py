"""A new plan begun from the last one of its kind: what comes along, and what stays there."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.errors import FormError
from peerdesk.domain.plans import PlanFilter
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.carry import carry
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.person_signatures import Signing, signings, with_signing
from peerdesk.services.desk import Desk
from peerdesk.services.plans.reading import CHANGE, frozen_answers, last_version
from peerdesk.services.plans.steps import with_told
from peerdesk.storage import plans as rows
from peerdesk.storage.session import Session

_OF_ONE_PLAN = ("me.title", "rv.date", CHANGE)
"""Answers a new plan does not take over from the last one, beside copies and signatures."""
_COPIES = "cy"


@dataclass(frozen=True, slots=True)
class Last:
    """The last plan of a kind, and what it says with what was told since."""

    document_id: UUID
    said: Answers


def last_plan(desk: Desk, session: Session, person_id: UUID, form: FormDefinition) -> Last | None:
    """The person's last plan of this kind that can be read, None without one."""
    wanted = PlanFilter(person_id=person_id, form_url=form.url)
    for found in rows.listed(session, wanted, None, 50):
        last = last_version(session, found.document_id)
        if last is None:
            continue
        with suppress(FormError):  # what cannot be read must not keep anyone from a new plan
            said = frozen_answers(desk, session, last)
            told = with_told(session, said, person_id, last.signed_at)
            return Last(found.document_id, told)
    return None


def first_answers(last: Last | None, form: FormDefinition) -> Answers:
    """What a new plan starts with: nothing, or what the last one of its kind said."""
    if last is None:
        return started(form)
    carried = carry(last.said, form).answers
    return _unsigned(without(carried, _OF_ONE_PLAN))


def without(answers: Answers, link_ids: tuple[str, ...]) -> Answers:
    """The answers without those to these questions, where the form has them."""
    for link_id in link_ids:
        if link_id in answers.form.by_link:
            answers = answers.with_answer(link_id, None)
    return answers


def _unsigned(answers: Answers) -> Answers:
    """Nobody has signed the new plan, and nobody has a copy of it."""
    for link_id in signings(answers.form):
        holder = answers.form.item(link_id)
        for row in answers.every_row(link_id if holder.repeats else answers.form.holder(link_id)):
            answers = with_signing(answers, link_id, Signing(), row)
    if _COPIES in answers.form.by_link:
        for row in answers.rows_of(_COPIES):
            answers = answers.remove_row(row)
    return answers
