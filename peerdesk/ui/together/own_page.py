"""What is done with a page that is the person's alone: a day written down, all of it wiped."""

from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.check_in import begin_day, holds_days
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.scenes import Scene, day_way


def begin_today(presenter: TogetherPresenter) -> None:
    """The short way through today."""
    answers, day = begin_day(presenter.answers, presenter.today)
    form = presenter.form
    part = next((one for one in presenter.parts if holds_days(form, one.link_id)), None)
    if part is not None:
        presenter.walk(answers, part, day_way(answers, day))


def wipe(presenter: TogetherPresenter) -> None:
    """Take it out of the vault; a failure is told, and nothing is gone then."""
    try:
        presenter.paper.wipe()
    except PeerDeskError as error:
        presenter.failed.emit(error)
        return
    presenter.keeper.forget()
    presenter.is_wiped = True
    presenter.show(Scene.REST)
