"""Things the person said in their plans, each to tick, and ways to take them home."""

from functools import partial
from itertools import groupby
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.sharing import Layout
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press
from peerdesk.services.sharing.strengths_paper import Story
from peerdesk.services.strengths import Strength, strengths
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.presenter import ExportPresenter
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog, ask_place
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.strengths.sheet import StorySheet
from peerdesk.ui.text_fields import FittingLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording.islands import island
from peerdesk.wording.strengths import StoryWords, story_words


class StrengthsPanel(QFrame):
    """What one person may take home; `closed` when nobody wants to look any more.

    Everything is made anew each time it is opened: ticks are never kept (plans.md B2).
    """

    closed = Signal()

    def __init__(
        self, desk: Desk, ask: AskPlace = ask_place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._desk, self._ask = desk, ask
        self._person_id: UUID | None = None
        self._language = "en"
        self._found: tuple[Strength, ...] = ()
        self.boxes: list[WrappingCheckBox] = []
        self.buttons: list[ActionButton] = []
        self.title_field, self.name_field = FittingLineEdit(), FittingLineEdit()
        self.said = label("")
        self.sheet = StorySheet(desk, self)
        self.sheet.told.connect(self._tell)
        self._known = ExportPresenter(desk, Press(), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._column.setSpacing(Space.SMALL)

    def open(self, person_id: UUID, language: str, name: str = "") -> None:
        """Gather what they said; `name` is the one to print, for them to change."""
        self._person_id, self._language = person_id, language
        self._found = strengths(self._desk, person_id)
        words = story_words(language)
        emptied(self._column)
        self.boxes, self.buttons = [], []
        self._column.addWidget(label(words.title, Look.SECTION))
        self._column.addWidget(label(words.about if self._found else words.none_yet))
        if self._found:
            self._offer(words, name)
        self._add_buttons(words)
        self.show()
        self.focus_first()

    def focus_first(self) -> None:
        """To the first thing to tick; without any, to closing it."""
        first: QWidget = self.boxes[0] if self.boxes else self.buttons[-1]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(first)

    @property
    def ticked(self) -> tuple[Strength, ...]:
        """What goes on the paper."""
        pairs = zip(self._found, self.boxes, strict=True)
        return tuple(one for one, box in pairs if box.isChecked())

    def _offer(self, words: StoryWords, name: str) -> None:
        for kind, group in groupby(self._found, key=lambda one: one.kind):
            self._column.addWidget(label(words.kind(kind), Look.HEADING))
            for one in group:
                self.boxes.append(self._box(one))
                self._column.addWidget(self.boxes[-1])
        if any(one.is_sensitive for one in self._found):
            self._column.addWidget(label(words.private, Look.SOFT))
        self.title_field, self.name_field = FittingLineEdit(), FittingLineEdit()
        self.name_field.setText(name)
        self._column.addWidget(Row(words.paper_title, self.title_field))
        self._column.addWidget(Row(words.paper_name, self.name_field))

    def _box(self, one: Strength) -> WrappingCheckBox:
        box = WrappingCheckBox(island(one.words).replace("&", "&&"))
        box.setChecked(not one.is_sensitive)
        box.setAccessibleDescription(one.title)
        return box

    def _add_buttons(self, words: StoryWords) -> None:
        ways = [
            (words.booklet, partial(self._print, Layout.BOOKLET)),
            (words.plain, partial(self._print, Layout.FULL)),
            (words.large, partial(self._print, Layout.LARGE)),
            (words.save, self._save),
        ]
        line = QWidget()
        flow = FlowLayout(line)
        for caption, act in (*(ways if self._found else ()), (words.close, self.close_it)):
            button = ActionButton(caption)
            button.clicked.connect(act)
            self.buttons.append(button)
            flow.addWidget(button)
        self._column.addWidget(line)
        self.said = label("")
        self._column.addWidget(self.said)

    def close_it(self) -> None:
        """Put it away; nothing of it stays in the window."""
        self.hide()
        emptied(self._column)
        self.boxes, self.buttons, self._found = [], [], ()
        self.closed.emit()

    def _story(self) -> Story | None:
        """What is on the screen; None, and why, where nothing is ticked."""
        if not self.ticked or self._person_id is None:
            self._tell(story_words(self._language).nothing_ticked)
            return None
        return Story(
            self._person_id,
            self.ticked,
            self.name_field.text().strip(),
            self.title_field.text().strip(),
            self._language,
        )

    def _print(self, layout: Layout) -> None:
        if (story := self._story()) is not None:
            self.sheet.print(story, layout)

    def _save(self) -> None:
        story = self._story()
        if story is None:
            return
        knows = self._known.knows_about_files()
        dialog = SaveDialog(self, self.sheet.file_name, self._ask, knows_already=knows)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.placed.connect(lambda path, password: self._save_at(story, path, password))
        dialog.open()

    def _save_at(self, story: Story, path: str, password: str) -> None:
        if not password:
            self._known.was_told_about_files()
        self.sheet.save(story, Path(path), password)

    def _tell(self, words: str) -> None:
        self.said.setText(words)
        announce(self, words)
