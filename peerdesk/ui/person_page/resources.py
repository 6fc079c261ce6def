"""What a person was given, and what came of each: told by one choice, whenever it is learnt."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.resources import Referral, ResourceResult
from peerdesk.services import referrals
from peerdesk.services.desk import Desk, today
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.wording import resources as words
from peerdesk.wording import sentence

_ENDED_SHOWN = 5


class ResourcesCard(Panel):
    """Those that are open first, then the last ones that came to an end.

    `trouble` carries a sentence when something could not be written.
    """

    trouble = Signal(str)

    def __init__(self, desk: Desk, person_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ResourcesCard", "Resources"), parent)
        self._desk, self._today = desk, today(desk)
        self.choices: list[SteadyComboBox] = []
        self._of: dict[str, SteadyComboBox] = {}
        given = referrals.of_person(desk, person_id)
        waiting = [one for one in given if one.result.is_open]
        ended = [one for one in given if not one.result.is_open]
        for referral in (*waiting, *ended[:_ENDED_SHOWN]):
            self.column.addWidget(self._row(referral))

    def _row(self, referral: Referral) -> Row:
        choice = SteadyComboBox()
        for result in ResourceResult:
            choice.addItem(words.result(result), result)
        choice.setCurrentIndex(choice.findData(referral.result))
        row = Row(referral.name.replace("&", "&&"), choice, help_text=self._told(referral))
        choice.activated.connect(partial(self._write, referral, choice))
        self.choices.append(choice)
        self._of[str(referral.referral_id)] = choice
        return row

    def go_to(self, referral_id: object) -> bool:
        """Put the focus on what came of one of them, and bring it into sight; whether it is here.

        The id as a text, as the place of a page has it.
        """
        choice = self._of.get(str(referral_id))
        if choice is None:
            return False
        choice.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(choice)
        return True

    def _told(self, referral: Referral) -> str:
        how = words.given_on(
            referral.given_on, self._today, words.action(str(referral.action or ""))
        )
        later = referral.result_on is not None and referral.result_on > referral.given_on
        if not later or referral.result_on is None:
            return how
        return f"{how} · {words.learnt_on(referral.result_on, self._today)}"

    def _write(self, referral: Referral, choice: SteadyComboBox, _index: int) -> None:
        result = ResourceResult(choice.currentData())
        try:
            referrals.set_result(self._desk, referral.referral_id, result, self._today)
        except PeerDeskError as error:
            choice.setCurrentIndex(choice.findData(referral.result))
            self.trouble.emit(sentence(error))
