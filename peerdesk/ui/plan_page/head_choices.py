"""What is chosen in the head of a plan: languages, who fills it in, a version, how it stands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.filled_by import FilledBy
from peerdesk.forms.second_language import SecondLanguage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.plan_page.head import PlanHead
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.plan_page.side import PlanSide
from peerdesk.ui.plan_page.writing import PlanWriting
from peerdesk.wording import plans as words
from peerdesk.wording import sentence
from peerdesk.wording.family import filled_by_from_now


class HeadChoices(QObject):
    """Carries out what is chosen, and says what came of it."""

    def __init__(
        self,
        presenter: PlanPresenter,
        head: PlanHead,
        writing: PlanWriting,
        side: PlanSide,
        navigator: Navigator,
    ) -> None:
        super().__init__(head)
        self._presenter, self._navigator = presenter, navigator
        self._head, self._writing, self._side = head, writing, side
        head.language_chosen.connect(self._set_language)
        head.standing_chosen.connect(self._set_standing)
        head.version_chosen.connect(self._show_version)
        head.second_chosen.connect(self._set_second)
        head.who_chosen.connect(self._set_who)

    def _show_version(self, number: object) -> None:
        if self._presenter.flush():
            self._presenter.show_version(number if isinstance(number, int) else None)
            self._head.version.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_language(self, language: str) -> None:
        told = words.language_changed(words.language(language))
        self._ask_anew(partial(self._presenter.set_language, language), told)

    def _set_who(self, filled_by: FilledBy) -> None:
        told = filled_by_from_now(self._head.who.who.currentText())
        self._ask_anew(partial(self._presenter.set_filled_by, filled_by), told)

    def _ask_anew(self, change: Callable[[], object], told: str) -> None:
        self._writing.where()
        try:
            change()
        except PeerDeskError as error:
            told = sentence(error)
        self._navigator.say(told)

    def _set_second(self, second: SecondLanguage | None) -> None:
        if self._presenter.set_second(second):
            self._writing.show_second()
            self._side.show_plan(self._writing.form)
        elif self._writing.form is not None:
            self._writing.form.answers = self._presenter.answers
        self._head.show_plan()

    def _set_standing(self, standing: PlanStanding) -> None:
        self._navigator.did(partial(self._presenter.set_standing, standing))
        self._head.show_plan()
