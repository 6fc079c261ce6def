"""The page for the worst hour: the plan big enough to read it from arm's length, and the lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.crisis.finder import PersonFinder
from peerdesk.ui.crisis.presenter import CrisisPlan, CrisisPresenter
from peerdesk.ui.crisis.reading import Block, Told
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.together.lines_face import LineCard
from peerdesk.ui.tokens import Space
from peerdesk.wording import crisis as words
from peerdesk.wording import sentence
from peerdesk.wording.islands import island
from peerdesk.wording.together import together_words

_BIG = 100  # per cent at least
_TWO_COLUMNS_AT = 1.4  # lines of work; with less room two columns would be too narrow


class CrisisPage(Page):
    """Place: `person` or `document`; without them the worker finds the person first."""

    key = "crisis"
    alone = True

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Safety plan")
        self._navigator, self._theme = navigator, theme
        self.presenter = CrisisPresenter(desk, self)
        self.plan: CrisisPlan | None = None
        self._reveals = False
        self.heading = label("", Look.QUESTION)
        self.reveal = ActionButton(self.tr("Show what is hidden"), keys("reveal"))
        self.open_plan = ActionButton(self.tr("Open the plan"))
        self.begin = ActionButton(self.tr("Start one together"))
        self.close_button = ActionButton(self.tr("Close"), keys("back"))
        self.finder = PersonFinder(self.presenter)
        self.sheet = ReadingArea()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        set_look(self, Look.TOGETHER)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheet.setAccessibleName(self.title)
        self._buttons = QWidget()
        set_look(self._buttons, Look.BAR)
        line = FlowLayout(self._buttons)
        for button in (self.reveal, self.open_plan, self.begin, self.close_button):
            line.addWidget(button)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.EXTRA * 2, Space.LARGE, Space.EXTRA * 2, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(self._head)
        column.addWidget(self.finder)
        column.addWidget(self.sheet, 1)

    def _listen(self) -> None:
        self.close_button.clicked.connect(self._navigator.back)
        self.reveal.clicked.connect(self._toggle_hidden)
        self.open_plan.clicked.connect(self._open_plan)
        self.begin.clicked.connect(self._begin)
        self.finder.chosen.connect(lambda person: self._show_person({"person": person}))
        on_key("reveal", self, self._toggle_hidden)
        on_key("back", self, self._navigator.back)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show the plan of the person in context, or ask whose it is."""
        self._show_person(place)

    def showEvent(self, event: QShowEvent) -> None:
        """In letters that are never small."""
        super().showEvent(event)
        if not event.spontaneous():
            self._theme.lend(None, max(_BIG, self._theme.text_percent))
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """The worker's own look comes back with their other pages."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._theme.give_back()

    def put_focus(self) -> bool:
        """On the plan, to scroll it; or in the field to find someone."""
        target = self.finder.field if self.plan is None else self.sheet
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """Whose plan it is."""
        person = self.presenter.person_id
        return {} if person is None else {"person": str(person)}

    # --- Showing --------------------------------------------------------------------------------

    def _show_person(self, place: Place) -> None:
        self._reveals = False
        self.presenter.choose(place)
        self.plan = None
        if self.presenter.person_id is not None:
            self.plan = self._navigator.given(self.presenter.plan)
        self._show()
        if self.isVisible():
            self.put_focus()

    def _show(self) -> None:
        plan = self.plan
        self.finder.setVisible(plan is None)
        self.sheet.setVisible(plan is not None)
        self.open_plan.setVisible(plan is not None and plan.document_id is not None)
        self.begin.setVisible(plan is not None and plan.document_id is None)
        hides = plan is not None and any(block.sensitive for block in plan.blocks)
        self.reveal.setVisible(hides)
        caption = self.tr("Hide it again") if self._reveals else self.tr("Show what is hidden")
        self.reveal.setText(caption)
        if plan is None:
            self.heading.setText(words.whose())
            self._fold_head()
            self.finder.begin()
        else:
            self.heading.setText(words.heading(island(plan.name)))
            self._fold_head()
            self.sheet.setWidget(self._sheet(plan))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand beside the heading where there is room."""
        super().resizeEvent(event)
        self._fold_head()

    def _fold_head(self) -> None:
        """Buttons above the heading, if it would not stand in one line beside them."""
        needed = self.heading.fontMetrics().horizontalAdvance(self.heading.text())
        needed += self._buttons.sizeHint().width() + Space.EXTRA * 5
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if needed <= self.width() else way.BottomToTop)

    def _sheet(self, plan: CrisisPlan) -> QWidget:
        """Whom to call and the lines first, side by side; then the rest as it fits."""
        whole = QWidget()
        set_look(whole, Look.COLUMN)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, Space.SMALL, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(label(words.now()))
        if plan.notice:
            column.addWidget(_notice(plan.notice))
        grid = QGridLayout()
        grid.setSpacing(Space.MEDIUM)
        cards = [self._card(block) for block in plan.blocks]
        cards.insert(1 if cards else 0, self._lines(plan))
        room = self.width() or self._theme.sizes.column
        columns = 2 if room >= self._theme.sizes.column * _TWO_COLUMNS_AT else 1
        for at, card in enumerate(cards):
            grid.addWidget(card, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        column.addLayout(grid)
        column.addStretch()
        return whole

    def _card(self, block: Block) -> QFrame:
        card, column = _card(block.heading)
        if block.sensitive and not self._reveals:
            column.addWidget(label(words.hidden(), Look.SOFT))
            return card
        for told in block.told:
            _tell(column, told)
        return card

    def _lines(self, plan: CrisisPlan) -> QFrame:
        said = together_words(plan.language)
        card, column = _card(said.lines)
        for line in plan.lines:
            column.addWidget(LineCard(line, plan.language, said))
        return card

    # --- What the worker does -------------------------------------------------------------------

    def _toggle_hidden(self) -> None:
        if self.plan is not None and self.reveal.isVisibleTo(self):
            self._reveals = not self._reveals
            self._show()
            announce(self, self.reveal.text())

    def _open_plan(self) -> None:
        if self.plan is not None and self.plan.document_id is not None:
            self._navigator.go("plan", {"document": str(self.plan.document_id)})

    def _begin(self) -> None:
        try:
            document_id = self.presenter.start_plan()
        except PeerDeskError as error:
            self.heading.setText(sentence(error))
            return
        self._navigator.go("together", {"document": str(document_id)})


def _card(heading: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    set_look(card, Look.CARD)
    card.setAccessibleName(heading)
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
    column.setSpacing(Space.TIGHT)
    column.addWidget(label(heading, Look.HEADING))
    return card, column


def _tell(column: QVBoxLayout, told: Told) -> None:
    for text, look in (
        (told.words, None),
        (island(told.number), Look.CALL),
        (words.no_area_code() if told.incomplete else "", Look.ERROR),
        (told.beside, Look.SOFT),
    ):
        if text:
            column.addWidget(label(text, look))


def _notice(text: str) -> QFrame:
    frame = QFrame()
    set_look(frame, Look.NOTICE)
    QVBoxLayout(frame).addWidget(label(text))
    return frame
