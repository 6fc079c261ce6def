"""The whole plan as it reads, in the language the person wants to read it in."""

from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.form_view.writing import SecondTexts
from peerdesk.ui.note_view.reading import PartKind
from peerdesk.ui.panel import emptied
from peerdesk.ui.plan_page.reading_in_two import Both, has_translations, in_both
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.together.faces import Face
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.tokens import Space
from peerdesk.wording.tongues import reads_right_to_left, tongue
from peerdesk.wording.two_languages import TwoLanguageWords, two_language_words

_CHOSEN = "✓"


class ReadFace(Face):
    """The plan in big letters; where it is translated, in either language first.

    Whichever is first, the person's own words are there and named as theirs.
    """

    def __init__(
        self,
        presenter: TogetherPresenter,
        second: SecondTexts | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._second = presenter, second
        self._languages: dict[bool, PressButton] = {}
        self._words: TwoLanguageWords = two_language_words(presenter.language)
        self.say(presenter.words.read_title, Look.QUESTION)
        self._offer_languages()
        self._told = QVBoxLayout()
        self._told.setSpacing(Space.MEDIUM)
        self.column.addLayout(self._told)
        second = self._second
        self.read(translated=second is not None and second.language == presenter.language)

    def read(self, *, translated: bool) -> None:
        """Read it in the person's words, or with the translation before them."""
        emptied(self._told)
        for leads, button in self._languages.items():
            words = button.accessibleName()
            button.setText(f"{_CHOSEN} {words}" if leads is translated else words)
        told = in_both(self._presenter.answers, self._second)
        for both in told:
            self._told.addWidget(self._shown(both, translated=translated))
        if not told:
            self._told.addWidget(label(self._presenter.words.nothing_yet))

    def _offer_languages(self) -> None:
        """Two buttons, where there is something to choose."""
        second = self._second
        if second is None or not has_translations(self._presenter.answers, second.language):
            self._second = None
            return
        there = self._words.in_language.format(language=tongue(second.language))
        choices = ((self._words.own_words, False), (there, True))
        made = self.offer((said, partial(self.read, translated=leads)) for said, leads in choices)
        for button in made:
            button.setAccessibleName(button.text())
        self._languages = dict(zip((False, True), made, strict=True))

    def _shown(self, both: Both, *, translated: bool) -> QWidget:
        """A question and what was said to it, close together."""
        own, theirs, second = both.own, both.theirs, self._second
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.NONE)
        leads = theirs if translated and theirs is not None else own
        if own.kind is PartKind.HEADING:
            column.addWidget(label(leads.label, Look.QUESTION))
            return block
        if leads.label:
            column.addWidget(label(leads.label, Look.SOFT))
        if translated and theirs is not None and second is not None:
            column.addWidget(_in_language(theirs.text, second))
            said = self._words.my_words.format(words=own.text)
            column.addWidget(label(said, Look.SOFT))
        elif own.text:
            column.addWidget(label(own.text))
        return block


def _in_language(text: str, second: SecondTexts) -> QWidget:
    """Words in another language, at the side from which they are read."""
    made = label(text)
    made.setLocale(QLocale(second.language))
    if reads_right_to_left(second.language):
        # Qt takes the right of such words for their end, unless it is told the side of the page.
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return made
