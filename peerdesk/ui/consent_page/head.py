"""The head of a paper: what it is, whose, and what can be done with it now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.chips import Chip
from peerdesk.ui.consent_page.presenter import ConsentPresenter
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.person_page.languages import languages
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_steps as step_words
from peerdesk.wording import plans as language_words


class ConsentHead(QWidget):
    """Shows; every signal is a wish of the worker's."""

    together_wanted = Signal()
    discard_wanted = Signal()
    language_chosen = Signal(str)
    revoke_wanted = Signal()
    write_down_wanted = Signal()
    copy_wanted = Signal()
    renew_wanted = Signal()
    event_wanted = Signal()
    end_wanted = Signal()
    mistake_wanted = Signal()

    def __init__(self, presenter: ConsentPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.title, self.about = label("", Look.TITLE), label("", Look.SOFT)
        self.together = ActionButton(self.tr("Write &together"))
        self.revoke = ActionButton(self.tr("They took it bac&k…"))
        self.write_down = ActionButton(self.tr("&Get it in writing"))
        self.copy = ActionButton(self.tr("Paper or file"), keys("save_pdf"))
        self.renew = ActionButton(self.tr("Re&new"))
        self.event_came = ActionButton(self.tr("It &happened…"))
        self.more = ActionButton(self.tr("&More"))
        self.language = FittingComboBox()
        for tag, said in languages():
            self.language.addItem(said, tag)
        self.chip = Chip(self.tr("&Language"), self.language)
        self._fill_menu()
        self._lay_out()
        self._listen()

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        self.discard = QAction(self.tr("&Give this draft up…"), self)
        self.end = QAction(self.tr("&End this agreement…"), self)
        self.mistake = QAction(self.tr("Entered by &mistake…"), self)
        self.discard.triggered.connect(self.discard_wanted.emit)
        self.end.triggered.connect(self.end_wanted.emit)
        self.mistake.triggered.connect(self.mistake_wanted.emit)
        menu.addActions([self.discard, self.end, self.mistake])
        self.more.setMenu(menu)

    def _lay_out(self) -> None:
        acts = QWidget()
        line = FlowLayout(acts)
        for part in (
            *(self.together, self.revoke, self.write_down, self.copy),
            *(self.renew, self.event_came, self.chip, self.more),
        ):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self.title, self.about, acts):
            column.addWidget(widget)

    def _listen(self) -> None:
        for button, wish in (
            (self.together, self.together_wanted),
            (self.revoke, self.revoke_wanted),
            (self.write_down, self.write_down_wanted),
            (self.copy, self.copy_wanted),
            (self.renew, self.renew_wanted),
            (self.event_came, self.event_wanted),
        ):
            button.clicked.connect(wish)
        self.language.activated.connect(
            lambda _at: self.language_chosen.emit(str(self.language.currentData()))
        )

    def show_paper(self) -> None:
        """Show the paper that is open, and what its standing allows."""
        presenter = self._presenter
        summary, writing = presenter.summary, presenter.writing
        in_force, paper = summary.standing.is_in_force, summary.paper
        self.title.setText(presenter.title)
        self.about.setText(step_words.about(summary.person_name, summary.identifier))
        self.together.setVisible(writing and not presenter.by_hand)
        self.revoke.setVisible(in_force and paper.is_consent)
        self.write_down.setVisible(summary.needs_writing)
        self.copy.setVisible(presenter.is_sealed)
        self.renew.setVisible(presenter.is_sealed and paper.is_consent)
        self.event_came.setVisible(in_force and bool(summary.expiry_event))
        self.chip.setVisible(writing)
        self.discard.setVisible(writing)
        self.end.setVisible(in_force and paper is PaperKind.RESTRICTION)
        self.mistake.setVisible(in_force)
        self.more.setVisible(writing or in_force)
        self._show_language()

    def _show_language(self) -> None:
        form = self._presenter.answers.form
        tag = (form.shown_in or form.language or "en").split("-", maxsplit=1)[0]
        if self.language.findData(tag) < 0:
            self.language.addItem(language_words.language(tag), tag)
        self.language.setCurrentIndex(self.language.findData(tag))
