"""Plans for tests, written as a person might say them."""

from uuid import UUID

from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.ids import record_id
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.values import Coding
from peerdesk.services import plans
from peerdesk.services.desk import Desk, Signer, stamp
from peerdesk.storage import settings
from tests.builders import a_key, a_person

GOAL = "rp.home.goal"
STATE = "pd.state"


def named(answers: Answers, title: str = "What I am up to", name: str = "D.") -> Answers:
    """The answers with what no paper makes sense without."""
    return answers.with_answer("me.title", title).with_answer("me.name", name)


def with_goal(answers: Answers, words: str, step: str = "") -> tuple[Answers, RowKey]:
    answers, goal = answers.add_row(GOAL)
    answers = answers.with_answer(f"{GOAL}:say", words, goal)
    if step:
        answers, row = answers.add_row(f"{GOAL}:step", goal)
        answers = answers.with_answer(f"{GOAL}:step:what", step, row)
    return answers, goal


def picked(answers: Answers, link_id: str, code: str, row: RowKey | None = None) -> Answers:
    """An option of a choice picked by its code."""
    options = (option.value for option in answers.form.item(link_id).options)
    coding = next(one for one in options if isinstance(one, Coding) and one.code == code)
    return answers.with_answer(link_id, coding, row)


def begun(desk: Desk, form: str = "recovery-plan", person_id: UUID | None = None) -> UUID:
    """A plan that was begun, with a title and a name."""
    document_id = plans.start(desk, person_id or a_person(desk), form, from_last=False)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, named(opened.answers))
    return document_id


def written(desk: Desk, document_id: UUID, answers: Answers) -> None:
    """Write these answers into the plan's draft."""
    plans.save(desk, plans.open_plan(desk, document_id), answers)


def frozen(desk: Desk, form: str = "recovery-plan", person_id: UUID | None = None) -> UUID:
    """A plan with one version, and with what its form has: a goal and a step, a state."""
    document_id = begun(desk, form, person_id)
    answers = plans.open_plan(desk, document_id).answers
    if GOAL in answers.form.by_link:
        answers, _ = with_goal(answers, "a place of my own", "call the landlord")
    if STATE in answers.form.by_link:
        answers = picked(answers, STATE, "NE").with_answer("pd.legal", "Darnell Washington")
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def another_desk(desk: Desk) -> Desk:
    """The same vault under the hands of another worker."""
    worker = WorkerSnapshot(record_id(2, b"\0" * 10), "Sam Ortiz")
    with desk.vault.writing() as session:
        settings.add_worker(session, worker, "peer", stamp(desk))
    signer = Signer(worker.worker_id, desk.signer.slot_id, desk.signer.device_id)
    return Desk(desk.vault, desk.forms, signer, desk.clock)
