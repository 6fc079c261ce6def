"""Whether notes are keyed into the agency's own record too."""

from peerdesk.services import entered_elsewhere
from peerdesk.services.desk import Desk
from peerdesk.ui.rows import label
from peerdesk.ui.settings_page.section import Section, Whose
from peerdesk.ui.theme import Look
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import agency_copy as words


class KeyedElsewhereSection(Section):
    """One tick; while it is off, nothing of this shows anywhere."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Your agency's own record"), Whose.PROGRAMME)
        self._desk = desk
        self.used = WrappingCheckBox(self.tr("We also key our notes into &another record"))
        self.used.setAccessibleDescription(words.what_the_setting_does())
        self.column.addWidget(self.used)
        self.column.addWidget(label(words.what_the_setting_does(), Look.SMALL))
        self.used.clicked.connect(lambda yes: entered_elsewhere.use(self._desk, wanted=yes))

    def refresh(self) -> None:
        """Show what is chosen."""
        self.used.setChecked(entered_elsewhere.is_used(self._desk))
