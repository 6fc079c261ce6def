"""Settings for the spelling underline: which languages, and the worker's own words."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import spelling
from peerdesk.services.desk import Desk
from peerdesk.spelling.dictionaries import Language
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.settings_page.section import Section, Whose, at_left
from peerdesk.ui.text_fields import EnterLineEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.trouble import words_of
from peerdesk.wording import spelling as words


class SpellingSection(Section):
    """One choice of languages, and the words that were added, each to take out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Spelling"), Whose.WORKER)
        self._desk = desk
        self.languages = SteadyComboBox()
        for caption, chosen in (
            (self.tr("English and Spanish"), tuple(Language)),
            (self.tr("English"), (Language.ENGLISH,)),
            (self.tr("Spanish"), (Language.SPANISH,)),
            (self.tr("No line of dots"), ()),
        ):
            self.languages.addItem(caption, chosen)
        self.word = EnterLineEdit(least=16, most=40)
        self.add = ActionButton(self.tr("Add this word"))
        self.removers: list[ActionButton] = []
        self._own = QVBoxLayout()
        self._lay_out()
        self.languages.activated.connect(self._choose)
        self.word.entered.connect(self._add)
        self.add.clicked.connect(self._add)

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(label(words.what_it_is(), Look.SOFT))
        column.addWidget(Row(self.tr("Look at words in"), self.languages))
        column.addWidget(label(self.tr("Your own dictionary"), Look.LABEL))
        column.addLayout(self._own)
        column.addWidget(Row(self.tr("A word that is right"), self.word))
        column.addLayout(at_left(self.add))

    def refresh(self) -> None:
        """Show what is chosen now."""
        choices = spelling.spelling_choices(self._desk)
        captions = [self.languages.itemData(at) for at in range(self.languages.count())]
        self.languages.setCurrentIndex(captions.index(choices.languages))
        emptied(self._own)
        self.removers = []
        if choices.words:
            self._own.addWidget(self._listed(choices.words))
        else:
            self._own.addWidget(label(words.no_own_words(), Look.SOFT))

    def _listed(self, own: tuple[str, ...]) -> QWidget:
        """Each word as a button that takes it out."""
        whole = QWidget()
        line = FlowLayout(whole)
        for word in own:
            remove = ActionButton(self.tr("Take out “{0}”").format(word))
            remove.clicked.connect(partial(self._remove, word))
            self.removers.append(remove)
            line.addWidget(remove)
        return whole

    def _choose(self) -> None:
        spelling.choose_languages(self._desk, self.languages.currentData())

    def _add(self) -> None:
        word = self.word.text().strip()
        if not word:
            self.word.setFocus()
            return
        try:
            spelling.add_word(self._desk, word)
        except PeerDeskError as error:  # what is typed stays in the field
            announce(self.word, words_of(error))
            return
        self.word.clear()
        self.refresh()
        announce(self.word, words.word_added(word))

    def _remove(self, word: str) -> None:
        spelling.remove_word(self._desk, word)
        self.refresh()
        self.word.setFocus()
