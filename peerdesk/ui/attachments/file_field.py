"""A question that names a file: words as always, and a way to choose a picture or a scan.

What is answered is the name of the attachment, which no other of the same document has; so the
answer can be read without the file, and free words ("the shell in my pocket") are as good.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from peerdesk.forms.definition import Item
from peerdesk.forms.flags import NAMES_A_FILE
from peerdesk.forms.values import Value, shown
from peerdesk.services.attachments import Belonging
from peerdesk.services.desk import Desk
from peerdesk.ui.attachments.choosing import AskFiles, ask_files
from peerdesk.ui.attachments.intake import Intake
from peerdesk.ui.attachments.presenter import Added, AttachmentsPresenter
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_captions import FormCaptions, form_captions


class FileField(AnswerField):
    """The words of the answer, and the file they name if it is one of the document's."""

    def __init__(
        self,
        presenter: AttachmentsPresenter,
        link_id: str,
        show: Callable[[str], None],
        captions: FormCaptions,
        ask: AskFiles = ask_files,
    ) -> None:
        super().__init__()
        self._presenter, self._link_id, self._show_it = presenter, link_id, show
        presenter.setParent(self)
        self.line = QLineEdit()
        self.line.setAcceptDrops(False)  # it would write down the address of a file
        self.setFocusProxy(self.line)
        self.choose = ActionButton(captions.choose_file)
        self.show_file = ActionButton(captions.show_file)
        presenter.added.connect(self._take)
        self.intake = Intake(presenter, self, ask, self._add, captions.adding)
        self._lay_out()
        self.line.textEdited.connect(self._tell)
        self.choose.clicked.connect(self.intake.choose)
        self.show_file.clicked.connect(self._show_named)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.show_file)
        buttons.addStretch()
        column = column_in(self, Space.SMALL)
        column.addWidget(self.line)
        column.addLayout(buttons)
        column.addWidget(self.intake)
        self.show_file.hide()

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The words of the answer; the way to the file when they name one."""
        words = shown(values[0]) if values else ""
        if words != self.line.text():
            self.line.setText(words)
        self._offer()

    def focus_widget(self) -> QWidget:
        """The line."""
        return self.line

    def name_as(self, name: str) -> None:
        """The buttons are described by the question as well."""
        super().name_as(name)
        for button in (self.choose, self.show_file):
            button.setAccessibleDescription(name)

    def _tell(self) -> None:
        words = self.line.text().strip()
        self._offer()
        self.answered.emit((words,) if words else ())

    def _offer(self) -> None:
        self.show_file.setVisible(self._named() is not None)

    def _named(self) -> str | None:
        """The id of the attachment that the words name."""
        words = self.line.text().strip()
        found = (one for one in self._presenter.lines() if one.name == words) if words else ()
        return next((str(one.attachment_id) for one in found), None)

    def _add(self, paths: list[Path]) -> None:
        self._presenter.add(paths[:1], self._link_id)

    def _take(self, outcome: Added) -> None:
        for _, added in outcome.kept:
            self.line.setText(added.name)
            self._tell()

    def _show_named(self) -> None:
        named = self._named()
        if named is not None:
            self._show_it(named)


def file_fields(
    desk: Desk,
    navigator: Navigator,
    belongs: Callable[[], Belonging],
    language: Callable[[], str],
    ask: AskFiles = ask_files,
) -> Callable[[Item], AnswerField | None]:
    """What FormView and QuestionField take as `own_field`, for the document of `belongs`.

    `language` is that of the form.
    """

    def show(attachment_id: str) -> None:
        navigator.go("attachment", {"attachment": attachment_id})

    def field_of(item: Item) -> AnswerField | None:
        if NAMES_A_FILE not in item.flags:
            return None
        presenter = AttachmentsPresenter(desk)
        presenter.come(belongs())
        return FileField(presenter, item.link_id, show, form_captions(language()), ask)

    return field_of
