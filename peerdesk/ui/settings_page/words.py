"""Settings for kinder words: what a worker sees, the programme's own list, and its file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.services.desk import Desk
from peerdesk.services.programme_words import ProgrammeWords
from peerdesk.services.prompts import Shown
from peerdesk.ui.attachments.choosing import AskFiles
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.save_dialog import AskPlace, ask_place
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.settings_page.section import Section, Whose, at_left, side_by_side
from peerdesk.ui.settings_page.word_table import WordTableDialog
from peerdesk.ui.settings_page.words_presenter import WordsPresenter
from peerdesk.ui.text_fields import FittingLineEdit, GrowingTextEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.wording import word_lists as words

_FILE = "words.json"


def ask_list(parent: QWidget) -> list[str]:
    """The system's own dialog for a list that was saved."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    with leaving_no_trace():
        chosen, _ = QFileDialog.getOpenFileName(
            parent,
            QCoreApplication.translate("WordsSection", "Choose a list of words"),
            place,
            "JSON (*.json *.JSON)",
        )
    return [chosen] if chosen else []


class WordsSection(Section):
    """Which suggestions one sees, the table of all of them, words of the programme's own."""

    def __init__(
        self, desk: Desk, ask: AskFiles = ask_list, ask_where: AskPlace = ask_place
    ) -> None:
        super().__init__(self.tr("Words"), Whose.PROGRAMME)
        self._ask, self._ask_where = ask, ask_where
        self.presenter = WordsPresenter(desk, self)
        self.shown = SteadyComboBox()
        for wanted, caption in (
            (Shown.ALL, self.tr("All suggestions")),
            (Shown.STRONG, self.tr("Only those many people prefer")),
            (Shown.NONE, self.tr("None")),
        ):
            self.shown.addItem(caption, wanted)
        self.dated, self.said = label("", Look.SMALL), label("")
        self.look_through = ActionButton(self.tr("Look through all words…"))
        self.words, self.say = GrowingTextEdit(lines=2), GrowingTextEdit(lines=2)
        self.why = FittingLineEdit(least=24, most=80)
        self.add = ActionButton(self.tr("Add these words"))
        self.save = ActionButton(self.tr("Save the list as a file…"))
        self.bring_in = ActionButton(self.tr("Bring in a list…"))
        self.confirm = ActionButton(self.tr("Use this list"), look=Look.PRIMARY)
        self._found: ProgrammeWords | None = None
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(label(words.what_it_is(), Look.SOFT))
        column.addWidget(Row(self.tr("What you see while you write"), self.shown))
        column.addWidget(self.dated)
        column.addLayout(at_left(self.look_through))
        column.addWidget(label(self.tr("Words of your own program"), Look.LABEL))
        own = Row(self.tr("Words, one a line"), self.words)
        column.addLayout(side_by_side(own, Row(self.tr("Say instead, one a line"), self.say)))
        column.addWidget(Row(self.tr("Why, in one sentence"), self.why))
        column.addLayout(at_left(self.add))
        column.addLayout(at_left(self.save, self.bring_in))
        column.addWidget(self.said)
        column.addLayout(at_left(self.confirm))
        self.said.hide()
        self.confirm.hide()

    def _listen(self) -> None:
        self.shown.activated.connect(self._choose_shown)
        self.look_through.clicked.connect(self.open_table)
        self.add.clicked.connect(self._add)
        self.save.clicked.connect(self._save)
        self.bring_in.clicked.connect(self._bring_in)
        self.confirm.clicked.connect(self._take_over)
        self.presenter.said.connect(self._say)
        self.presenter.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.shown.setCurrentIndex(self.shown.findData(self.presenter.shown))
        self.dated.setText(self.presenter.dated())

    def open_table(self) -> WordTableDialog:
        """Show every group of words."""
        dialog = WordTableDialog(self.presenter, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _choose_shown(self) -> None:
        self.presenter.choose_shown(Shown(self.shown.currentData()))

    def _add(self) -> None:
        added = self.presenter.add(
            self.words.toPlainText(), self.say.toPlainText(), self.why.text()
        )
        if added:
            for field in (self.words, self.say, self.why):
                field.clear()

    def _save(self) -> None:
        chosen = self._ask_where(self, _FILE)
        if chosen:
            self.presenter.save(Path(chosen))

    def _bring_in(self) -> None:
        chosen = self._ask(self)
        self._found = self.presenter.read(Path(chosen[0])) if chosen else None
        if self._found is not None:
            list_ = self._found.words
            self._say(words.take_over(len(list_.off), len(list_.softened), len(list_.own)))
        self.confirm.setVisible(self._found is not None)

    def _take_over(self) -> None:
        found, self._found = self._found, None
        self.confirm.hide()
        if found is not None:
            self.presenter.take_over(found)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        announce(self.said, text)
