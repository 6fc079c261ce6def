"""The head of a plan: what it is called, what can be done with it, and how it stands."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.headers import header_of
from peerdesk.forms.second_language import can_have_second
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.plan_card import is_for_a_crisis
from peerdesk.ui.chips import Chip
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.plan_page.presenter import LANGUAGES, PlanPresenter
from peerdesk.ui.plan_page.second_chips import SecondChips
from peerdesk.ui.plan_page.who_chip import WhoChip
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as words
from peerdesk.wording.family import filled_in_by

_FEW_LINES = 24


class PlanHead(QWidget):
    """Shows; every signal is a wish of the worker's. `version_chosen` carries None for "now".

    `page_wanted` carries the key of a page about this plan: its versions, two of them, its copies.
    """

    begin_wanted = Signal()
    version_wanted = Signal()
    together_wanted = Signal()
    crisis_wanted = Signal()
    paper_wanted = Signal()
    contact_wanted = Signal()
    discard_wanted = Signal()
    page_wanted = Signal(str)
    language_chosen = Signal(str)
    standing_chosen = Signal(object)
    version_chosen = Signal(object)
    second_chosen = Signal(object)
    who_chosen = Signal(object)

    def __init__(self, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.title, self.about = label("", Look.TITLE), label("", Look.SOFT)
        self.notice = label("", Look.SMALL)
        self.every_page = label("", Look.LABEL)
        self.begin = ActionButton(self.tr("C&hange it"), look=Look.PRIMARY)
        self.save_version = ActionButton(
            self.tr("Save as a version"), keys("sign"), look=Look.PRIMARY
        )
        self.together = ActionButton(self.tr("Write &together"))
        self.crisis = ActionButton(self.tr("Show it no&w"))
        self.paper = ActionButton(self.tr("Paper or file"), keys("save_pdf"))
        self.more = ActionButton(self.tr("&More"))
        self.unfold = ActionButton(self.tr("Language, standing, &version"))
        self.unfold.setCheckable(True)
        self.to_versions = ActionButton(self.tr("Versions and cop&ies"), look=Look.LINK)
        self._saving = False
        self.language, self.standing = FittingComboBox(), FittingComboBox()
        self.version = FittingComboBox()
        self.second = SecondChips(self.second_chosen.emit, self)
        self.who = WhoChip(self.who_chosen.emit, self)
        self._fill()
        self._lay_out()
        self._listen()

    def _fill(self) -> None:
        for tag in LANGUAGES:
            self.language.addItem(words.language(tag), tag)
        for standing in PlanStanding:
            self.standing.addItem(words.standing(standing), standing)
        self._menu = QMenu(self)
        contact = QAction(self.tr("Write the &contact about this plan"), self)
        contact.triggered.connect(self.contact_wanted.emit)
        self.discard = QAction(self.tr("&Discard what is not in a version…"), self)
        self.discard.triggered.connect(self.discard_wanted.emit)
        self._menu.addActions([contact, *self._pages(), self.discard])
        self.more.setMenu(self._menu)

    def _pages(self) -> list[QAction]:
        """What there is about a plan that has a version."""
        captions = {
            "versions": self.tr("&Versions: name, compare, delete"),
            "compare": self.tr("C&ompare with the version before"),
            "copies": self.tr("&Who has a copy"),
        }
        self.pages = {key: QAction(caption, self) for key, caption in captions.items()}
        for key, action in self.pages.items():
            action.triggered.connect(partial(self.page_wanted.emit, key))
        return [*self.pages.values()]

    def _lay_out(self) -> None:
        self._acts, self._chips_line = QWidget(), QWidget()
        line = FlowLayout(self._acts)
        for button in (
            self.begin,
            self.save_version,
            self.together,
            self.crisis,
            self.paper,
            self.more,
            self.unfold,
        ):
            line.addWidget(button)
        line = FlowLayout(self._chips_line)
        self.chips = {
            "language": Chip(self.tr("&Language"), self.language),
            "standing": Chip(self.tr("&Standing"), self.standing),
            "version": Chip(self.tr("&Version"), self.version),
        }
        for chip in (*self.chips.values(), self.who.chip, *self.second.chips):
            line.addWidget(chip)
        line.addWidget(self.to_versions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.title, self.about, self.every_page, self._acts, self._chips_line):
            column.addWidget(part)
        column.addWidget(self.notice)

    def _listen(self) -> None:
        self.begin.clicked.connect(self.begin_wanted)
        self.save_version.clicked.connect(self.version_wanted)
        self.together.clicked.connect(self.together_wanted)
        self.crisis.clicked.connect(self.crisis_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        self.unfold.toggled.connect(self.fold)
        self.to_versions.clicked.connect(partial(self.page_wanted.emit, "versions"))
        self.language.activated.connect(
            lambda _at: self.language_chosen.emit(str(self.language.currentData()))
        )
        self.standing.activated.connect(
            lambda _at: self.standing_chosen.emit(PlanStanding(self.standing.currentData()))
        )
        self.version.activated.connect(
            lambda _at: self.version_chosen.emit(self.version.currentData())
        )

    def show_plan(self, *, saving: bool = False) -> None:
        """Show the plan that is open; only what it is while a version is being saved."""
        presenter = self._presenter
        summary, writing = presenter.summary, presenter.writing
        self.begin.setVisible(not writing and not presenter.others_draft)
        self.save_version.setVisible(writing)
        self.together.setHidden(presenter.others_draft)
        self.crisis.setVisible(is_for_a_crisis(summary))
        self.discard.setEnabled(presenter.keeper is not None)
        for action in self.pages.values():
            action.setEnabled(summary.version_count > 0)
        self.pages["compare"].setEnabled(summary.version_count + int(writing) > 1)
        self._saving = saving
        self._acts.setHidden(saving)
        self._show_language(writing=writing)
        now = presenter.answers.filled_by
        self.who.show_who(presenter.who_may_fill(), now, summary.person_name, writing=writing)
        self.standing.setCurrentIndex(self.standing.findData(summary.standing))
        self.standing.setToolTip(words.standing_explained(summary.standing))
        self.chips["standing"].setVisible(summary.version_count > 0)
        self._show_versions()
        self.every_page.setText(header_of(presenter.answers.form))
        self.every_page.setVisible(bool(self.every_page.text()))
        self.show_answers()

    def show_answers(self) -> None:
        """What the answers themselves say: the title, when to look again."""
        presenter = self._presenter
        summary = presenter.summary
        if self.title.text() != presenter.title:
            self.title.setText(presenter.title)
        form = summary.form_title if summary.form_title != presenter.title else ""
        who = presenter.answers.filled_by.who
        said = (words.about(form, summary.person_name), filled_in_by(who) if who else "")
        self.about.setText(" · ".join(filter(None, said)))
        day = presenter.review_on
        look = words.look_again(day, presenter.today) if day else ""
        self.notice.setText(" · ".join(filter(None, (presenter.notice(), look))))
        self.fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters in a low window leave little room for the plan itself."""
        super().resizeEvent(event)
        self.fold()

    def fold(self) -> None:
        """Keep what is rarely changed behind its button where the window holds few lines."""
        folds = self.window().height() < _FEW_LINES * self.fontMetrics().height()
        self.unfold.setVisible(folds)
        shown = not self._saving and (not folds or self.unfold.isChecked())
        self._chips_line.setVisible(shown)
        self.notice.setVisible(shown and bool(self.notice.text()))

    def _show_language(self, *, writing: bool) -> None:
        form = self._presenter.answers.form
        tag = (form.shown_in or form.language or "en").split("-", maxsplit=1)[0]
        if self.language.findData(tag) < 0:
            self.language.addItem(words.language(tag), tag)
        self.language.setCurrentIndex(self.language.findData(tag))
        self.chips["language"].setVisible(writing)
        second, may_have = self._presenter.second, can_have_second(form)
        self.second.show_second(second, tag, offered=writing and may_have)

    def _show_versions(self) -> None:
        presenter = self._presenter
        self.version.clear()
        if presenter.keeper is not None or not presenter.versions:
            self.version.addItem(self.tr("As it stands now"), None)
        for one in reversed(presenter.versions):
            self.version.addItem(presenter.version_line(one), one.number)
        at = 0
        with suppress(ValueError):
            numbers = [self.version.itemData(row) for row in range(self.version.count())]
            at = numbers.index(presenter.shown_version)
        self.version.setCurrentIndex(at)
        for part in (self.chips["version"], self.to_versions):
            part.setVisible(bool(presenter.versions))
