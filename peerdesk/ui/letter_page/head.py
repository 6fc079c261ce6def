"""The head of a letter: whose it is and for whom, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.chips import Chip
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.letter_page.presenter import LANGUAGES, PaperPresenter
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import letters as words
from peerdesk.wording.dates import moment
from peerdesk.wording.plans import language as language_name


class LetterHead(QWidget):
    """Shows; every signal is a wish of the worker's."""

    seal_wanted = Signal()
    send_wanted = Signal()
    give_wanted = Signal()
    again_wanted = Signal()
    discard_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, presenter: PaperPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.title, self.about = label("", Look.TITLE), label("", Look.SOFT)
        self.notice = label("", Look.SMALL)
        self.seal = ActionButton(self.tr("Seal the letter"), keys("sign"), look=Look.PRIMARY)
        self.send = ActionButton("", keys("save_pdf"), look=Look.PRIMARY)
        self.give = ActionButton("")
        self.again = ActionButton(self.tr("&Write it again"))
        self.more = ActionButton(self.tr("&More"))
        self.language = FittingComboBox()
        self.chip = Chip(self.tr("&Language"), self.language)
        self._fill()
        self._lay_out()
        self._listen()

    def _fill(self) -> None:
        for tag in LANGUAGES:
            self.language.addItem(language_name(tag), tag)
        self._menu = QMenu(self)
        self.discard = QAction(self.tr("&Discard…"), self)
        self.discard.triggered.connect(self.discard_wanted.emit)
        self._menu.addAction(self.discard)
        self.more.setMenu(self._menu)

    def _lay_out(self) -> None:
        acts = QWidget()
        line = FlowLayout(acts)
        for button in (self.seal, self.send, self.give, self.again, self.more):
            line.addWidget(button)
        line.addWidget(self.chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.title, self.about, acts, self.notice):
            column.addWidget(part)

    def _listen(self) -> None:
        self.seal.clicked.connect(self.seal_wanted)
        self.send.clicked.connect(self.send_wanted)
        self.give.clicked.connect(self.give_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.language.activated.connect(
            lambda _at: self.language_chosen.emit(str(self.language.currentData()))
        )

    def show_letter(self, *, sealing: bool) -> None:
        """Show the letter that is open; only what it is while it is being sealed."""
        presenter = self._presenter
        writing, is_sealed = presenter.writing, presenter.is_sealed
        party = presenter.party()
        self.title.setText(presenter.answers.form.title)
        self.seal.setVisible(writing and not sealing)
        self.send.setVisible(is_sealed and party is not None)
        self.give.setVisible(is_sealed)
        self.again.setVisible(is_sealed)
        self.more.setVisible(writing and not sealing)
        self.chip.setVisible(writing and not sealing)
        name = presenter.line.person_name.replace("&", "&&")
        self.give.setText(self.tr("&Give it to %1").replace("%1", name))
        if party is not None:
            told = party.name.replace("&", "&&")
            self.send.setText(self.tr("&Send it to %1").replace("%1", told))
        self._show_language()
        self._say()
        self.show_answers()

    def show_answers(self) -> None:
        """What the answers themselves say."""
        line = self._presenter.line
        self.about.setText(words.about(line.person_name, self._presenter.addressee()))

    def _say(self) -> None:
        presenter = self._presenter
        told = words.OTHERS_DRAFT if presenter.others_draft else ""
        if presenter.line.sealed_at is not None:
            at = moment(presenter.line.sealed_at, presenter.desk.clock.zone())
            told = words.sealed_on(at)
        self.notice.setText(told)
        self.notice.setVisible(bool(told))

    def _show_language(self) -> None:
        form = self._presenter.answers.form
        tag = (form.shown_in or form.language or "en").split("-", maxsplit=1)[0]
        if self.language.findData(tag) < 0:
            self.language.addItem(language_name(tag), tag)
        self.language.setCurrentIndex(self.language.findData(tag))
