"""Advance directives: who may not sign or decide, looked at against everyone who works here."""

from peerdesk.domain.errors import WorkerNamedToSign
from peerdesk.forms.answers import Answers
from peerdesk.forms.directives import Found, found_in, is_directive
from peerdesk.services.desk import Desk
from peerdesk.storage import settings
from peerdesk.storage.session import Session


def to_look_at(desk: Desk, answers: Answers) -> tuple[Found, ...]:
    """What a worksheet says of witnesses, notary and proxies that needs a look; () for others."""
    if not is_directive(answers.form):
        return ()
    with desk.vault.reading() as session:
        return found_in(answers, _workers(session))


def keep_workers_out(session: Session, answers: Answers) -> None:
    """A peer worker never signs or decides (`plans.md` A3). Raises WorkerNamedToSign."""
    if is_directive(answers.form):
        found = found_in(answers, _workers(session))
        if places := tuple(dict.fromkeys(one.link_id for one in found if one.stops)):
            raise WorkerNamedToSign(places)


def _workers(session: Session) -> tuple[str, ...]:
    return tuple(worker.name for worker in settings.workers(session))
