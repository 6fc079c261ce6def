"""What one person agreed to share: begin, sign by hand, take back, renew, hand out a copy."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.services.consents import ConsentSummary
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.consent_card import is_over, marks_of, says
from peerdesk.ui.consent_page.taken_back import ORAL, HowTold, TakenBack
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.page import WorkColumn
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.person_page.consents_presenter import TO_BEGIN, PersonConsentsPresenter
from peerdesk.ui.person_page.new_paper import NewPaperChoice
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import aliases
from peerdesk.wording import consent_pages as words
from peerdesk.wording import consent_steps as step_words


class PersonConsents(WorkColumn):
    """`open_wanted`, `copy_wanted` and `together_wanted` carry the id of a paper.

    `page_wanted` carries the key of a page about the person. `letters` is the button that begins
    letters about them.
    """

    open_wanted = Signal(object)
    together_wanted = Signal(object)
    copy_wanted = Signal(object)
    page_wanted = Signal(str)

    def __init__(
        self,
        presenter: PersonConsentsPresenter,
        theme: Theme,
        letters: ActionButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._presenter = presenter
        self.new = ActionButton(self.tr("&New consent…"), look=Look.PRIMARY)
        self.by_hand = ActionButton(self.tr("They signed on pape&r…"))
        self.letters = letters
        self.pages = {
            "questions": ActionButton(self.tr("They &ask about their record")),
            "report": ActionButton(self.tr("I must report so&mething")),
        }
        self.choice = NewPaperChoice(presenter.languages())
        self.taken_back = TakenBack()
        self.nothing = label("", Look.SOFT)
        self.earlier = ActionButton("", look=Look.LINK)
        self.how_told: HowTold | None = None
        self.buttons: dict[tuple[UUID, str], ActionButton] = {}
        self._by_hand = False
        self._revoked: ConsentSummary | None = None
        self._cards, self._earlier_cards = QVBoxLayout(), QWidget()
        self._aside_cards, self._given_as = QWidget(), dict[UUID, str]()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        top = QWidget()
        line = FlowLayout(top)
        for button in (self.new, self.by_hand, self.letters, *self.pages.values()):
            line.addWidget(button)
        self._cards.setSpacing(Space.MEDIUM)
        for cards in (self._aside_cards, self._earlier_cards):
            column = QVBoxLayout(cards)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.MEDIUM)
        self.earlier.setCheckable(True)
        for part in (top, self.choice, self.taken_back, self.nothing):
            self.column.addWidget(part)
        self.column.addLayout(self._cards)
        self.column.addWidget(self._aside_cards)
        self.column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._earlier_cards)
        self.column.addStretch()
        self.choice.hide()
        self.taken_back.hide()

    def _listen(self) -> None:
        self.new.clicked.connect(self.ask)
        self.by_hand.clicked.connect(self.ask_by_hand)
        for key, button in self.pages.items():
            button.clicked.connect(partial(self._want_page, key))
        self.choice.chosen.connect(self._begin)
        self.taken_back.paper_wanted.connect(self._write_down)
        self.taken_back.part_wanted.connect(self._share_a_part)
        self.earlier.toggled.connect(self._earlier_cards.setVisible)

    def _want_page(self, key: str) -> None:
        self.page_wanted.emit(key)

    # --- Showing --------------------------------------------------------------------------------

    def show_person(self) -> None:
        """Show the papers of the person who is open."""
        self.choice.hide()
        self.taken_back.hide()
        self._show_papers()

    def _show_papers(self) -> None:
        papers = self._presenter.papers()
        self._given_as = self._presenter.given_as()
        self.buttons, self.how_told = {}, None
        current = [one for one in papers if not is_over(one)]
        aside = [one for one in current if one.document_id in self._given_as]
        self._fill(self._cards, [one for one in current if one not in aside])
        self._fill(self._aside_cards.layout(), aside, aliases.given_under_another_name())
        self._aside_cards.setVisible(bool(aside))
        self._fill(self._earlier_cards.layout(), list(filter(is_over, papers)))
        count = sum(map(is_over, papers))
        self.earlier.setText(words.earlier(count))
        self.earlier.setVisible(count > 0)
        self._earlier_cards.setVisible(count > 0 and self.earlier.isChecked())
        self.nothing.setText(words.none_of(self._presenter.name))
        self.nothing.setVisible(not papers)

    def _fill(
        self, layout: QLayout | None, papers: Sequence[ConsentSummary], heading: str = ""
    ) -> None:
        if layout is None:
            return
        emptied(layout)
        if papers and heading:
            layout.addWidget(label(heading, Look.HEADING))
        for paper in papers:
            layout.addWidget(self._card(paper))

    def focus_first(self) -> None:
        """To the first thing to do: begin one."""
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc puts a question away first."""
        if self.how_told is not None:
            self._leave_how_told()
            return True
        if self.choice.isHidden():
            return False
        self.choice.hide()
        (self.by_hand if self._by_hand else self.new).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _card(self, paper: ConsentSummary) -> Panel:
        panel = Panel(words.paper(paper.paper))
        for said in says(paper):
            panel.column.addWidget(label(said))
        if (alias := self._alias_of(paper)) is None:
            panel.column.addWidget(self._marks(paper))
        else:
            panel.column.addWidget(label(aliases.opens_nothing(alias, self._presenter.name)))
        buttons = QWidget()
        line = FlowLayout(buttons)
        for name, caption, act in self._acts(paper, panel):
            button = ActionButton(caption)
            button.setAccessibleDescription(f"{words.paper(paper.paper)} {paper.title}".strip())
            button.clicked.connect(act)
            self.buttons[paper.document_id, name] = button
            line.addWidget(button)
        panel.column.addWidget(buttons)
        return panel

    def _alias_of(self, paper: ConsentSummary) -> str | None:
        """The other name it was given under, for a paper that opens nothing for that."""
        return None if is_over(paper) else self._given_as.get(paper.document_id)

    def _marks(self, paper: ConsentSummary) -> QWidget:
        marks = QWidget()
        line = FlowLayout(marks)
        for mark in marks_of(paper, self._presenter.today, self._presenter.zone):
            made = label(mark.words, Look.MARK_AMBER if mark.needs_a_look else Look.MARK)
            made.setWordWrap(False)
            line.addWidget(made)
        return marks

    def _acts(
        self, paper: ConsentSummary, panel: Panel
    ) -> list[tuple[str, str, Callable[[], object]]]:
        """What can be done with a paper now."""
        is_draft = paper.standing is ConsentStanding.DRAFT
        acts: list[tuple[str, str, Callable[[], object]]] = [
            (
                "open",
                self.tr("Go on") if is_draft else self.tr("Open"),
                partial(self.open_wanted.emit, paper.document_id),
            )
        ]
        if is_draft:
            together = partial(self.together_wanted.emit, paper.document_id)
            return [*acts, ("together", self.tr("Write together"), together)]
        if paper.paper.is_consent and paper.standing.is_in_force:
            acts.append(
                ("revoke", self.tr("They took it back…"), partial(self._ask_how, paper, panel))
            )
        if paper.needs_writing:
            acts.append(
                ("write_down", self.tr("Get it in writing"), partial(self._sign_revoked, paper))
            )
        copy = partial(self.copy_wanted.emit, paper.document_id)
        acts.append(("copy", self.tr("Copy for them"), copy))
        if paper.paper.is_consent:
            acts.append(("renew", self.tr("Renew"), partial(self._renew, paper)))
        return acts

    # --- Beginning ------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask what they want to agree to."""
        self._ask(words.which_paper(), by_hand=False)

    def ask_by_hand(self) -> None:
        """Ask which paper they signed by hand."""
        self._ask(words.which_sheet(), by_hand=True)

    def _ask(self, title: str, *, by_hand: bool) -> None:
        self._by_hand = by_hand
        self.choice.ask(title, TO_BEGIN, self._presenter.language())

    def _begin(self, paper: PaperKind, language: str) -> None:
        begun = self._presenter.begin(paper, language, by_hand=self._by_hand)
        if begun is not None:
            self.open_wanted.emit(begun)

    def _renew(self, paper: ConsentSummary) -> None:
        begun = self._presenter.renew(paper)
        if begun is not None:
            self.open_wanted.emit(begun)

    # --- Taking back ----------------------------------------------------------------------------

    def _ask_how(self, paper: ConsentSummary, panel: Panel) -> None:
        self._leave_how_told()
        self.how_told = HowTold(step_words.about(words.paper(paper.paper), ""))
        self.how_told.told.connect(partial(self._revoke, paper))
        self.how_told.left.connect(self._leave_how_told)
        self._asked_of = paper.document_id
        panel.column.addWidget(self.how_told)
        self.how_told.show()
        self.how_told.put_focus()

    def _leave_how_told(self) -> None:
        if self.how_told is None:
            return
        self.how_told.hide()
        self.how_told.deleteLater()
        self.how_told = None
        self.buttons[self._asked_of, "revoke"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _revoke(self, paper: ConsentSummary, how: str) -> None:
        revoked = self._presenter.revoke(paper, how)
        if revoked is None:
            return
        self._revoked = paper
        self._show_papers()
        self.taken_back.show_receivers(
            revoked.past_receivers,
            self._presenter.zone,
            self._presenter.today,
            is_oral=how == ORAL,
        )
        self.verticalScrollBar().setValue(0)
        target = self.taken_back.sign if how == ORAL else self.new
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_down(self) -> None:
        if self._revoked is not None:
            self._sign_revoked(self._revoked)

    def _share_a_part(self) -> None:
        if self._revoked is not None:
            self._renew(self._revoked)

    def _sign_revoked(self, paper: ConsentSummary) -> None:
        begun = self._presenter.write_down(paper)
        if begun is not None:
            self.open_wanted.emit(begun)
