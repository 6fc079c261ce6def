"""A card with the scans and pictures of a person or a document."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from peerdesk.domain.attachments import Attachment
from peerdesk.services.attachments import Belonging
from peerdesk.services.desk import Desk
from peerdesk.ui.asking import asked_once
from peerdesk.ui.attachments.choosing import AskFiles, ask_files
from peerdesk.ui.attachments.intake import Intake
from peerdesk.ui.attachments.presenter import AttachmentsPresenter
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import attachments as words


class AttachmentsPanel(Panel):
    """Add by button or by dropping files here; each line shows or takes out one of them.

    Call `come` to say whose, `refresh` when something else may have changed the list.
    """

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        ask: AskFiles = ask_files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Scans and pictures"), parent)
        self._navigator = navigator
        self.presenter = AttachmentsPresenter(desk, self)
        self.explained = label(words.what_they_are_for(), Look.SOFT)
        self.left_out = label(words.what_is_left_out(), Look.SMALL)
        self.add = ActionButton(self.tr("A&dd a scan or picture…"))
        self.intake = Intake(self.presenter, self, ask, self.presenter.add)
        self.shows: list[ActionButton] = []
        self.removes: list[ActionButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.column.addWidget(self.explained)
        self.column.addLayout(self._lines)
        self.column.addWidget(self.intake)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.left_out)

    def _listen(self) -> None:
        self.add.clicked.connect(self.intake.choose)
        self.presenter.changed.connect(self.refresh)

    def come(self, person_id: UUID, document_id: UUID | None = None) -> None:
        """Show what belongs to this person, or to this document of theirs."""
        self.intake.say("")
        self.presenter.come(Belonging(person_id, document_id))

    def refresh(self) -> None:
        """Read the list anew."""
        emptied(self._lines)
        self.shows, self.removes = [], []
        lines = self.presenter.lines()
        for line in lines:
            self._lines.addWidget(self._line(line))
        self.explained.setVisible(not lines)

    def _line(self, line: Attachment) -> QWidget:
        told, show = QWidget(), ActionButton(self.tr("Show"))
        remove = ActionButton(self.tr("Take out…"))
        for button in (show, remove):
            button.setAccessibleDescription(line.name)
        show.clicked.connect(partial(self._show, line.attachment_id))
        remove.clicked.connect(partial(self._ask_to_remove, line))
        self.shows.append(show)
        self.removes.append(remove)
        named = QVBoxLayout()
        named.setSpacing(Space.NONE)
        named.addWidget(label(line.name))
        named.addWidget(label(self.presenter.facts(line), Look.SMALL))
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addLayout(named, 1)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return told

    # --- Looking and taking out -------------------------------------------------------------------

    def _show(self, attachment_id: UUID) -> None:
        self._navigator.go("attachment", {"attachment": str(attachment_id)})

    def _ask_to_remove(self, line: Attachment) -> None:
        if self.presenter.may_remove(line.attachment_id):
            self.question(line).open()

    def question(self, line: Attachment) -> QMessageBox:
        """Asked once, with what it means."""
        asked = words.ask_to_remove(line.name)
        return asked_once(self, asked, self.tr("Take it out"), lambda: self._remove(line))

    def _remove(self, line: Attachment) -> None:
        self.presenter.remove(line.attachment_id)
        self.add.setFocus()
