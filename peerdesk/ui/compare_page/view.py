"""The page on which two versions of a plan stand side by side, change by change."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.differences import PartPair
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.chips import Chip
from peerdesk.ui.compare_page.change_block import ChangeBlock
from peerdesk.ui.compare_page.folded import Folded
from peerdesk.ui.compare_page.presenter import NOW, ComparePresenter, Sides
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.showing import show_at_once
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as plan_words
from peerdesk.wording import sentence
from peerdesk.wording import versions as words


class ComparePage(Page):
    """Place: the `document`, and the sides `old` and `new`: numbers, 0 for what stands now."""

    key = "compare"
    belongs_to = "plans"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Compare versions")
        self._navigator = navigator
        self.presenter = ComparePresenter(desk, self)
        self.about = label("", Look.SOFT)
        self.old_field, self.new_field = FittingComboBox(), FittingComboBox()
        self.next = ActionButton(self.tr("Next change"), keys("next_prompt"), look=Look.PRIMARY)
        self.previous = ActionButton(self.tr("The one before"), keys("previous_prompt"))
        self.bring_all = ActionButton(self.tr("Bring the whole &version back"))
        self.undo = ActionButton(self.tr("&Undo"), keys("undo"))
        self.to_plan = ActionButton(self.tr("Open the &plan"))
        self.count, self.note = label("", Look.LABEL), label("", Look.SMALL)
        self.blocks: list[ChangeBlock] = []
        self.folds: list[Folded] = []
        self.work = WorkColumn(theme)
        self._parts = QVBoxLayout()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        choices, acts = QWidget(), QWidget()
        line = FlowLayout(choices)
        line.addWidget(Chip(self.tr("&Before"), self.old_field))
        line.addWidget(Chip(self.tr("&Now"), self.new_field))
        line = FlowLayout(acts)
        for button in (self.next, self.previous, self.bring_all, self.undo, self.to_plan):
            line.addWidget(button)
        self._parts.setSpacing(Space.MEDIUM)
        column = self.work.column
        column.addWidget(label(self.title, Look.TITLE))
        for part in (self.about, choices, acts, self.count, self.note):
            column.addWidget(part)
        column.addLayout(self._parts)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.work)

    def _listen(self) -> None:
        self.presenter.changed.connect(self._show)
        self.presenter.said.connect(self._navigator.say)
        self.old_field.activated.connect(self._choose)
        self.new_field.activated.connect(self._choose)
        self.next.clicked.connect(partial(self.go_on, 1))
        self.previous.clicked.connect(partial(self.go_on, -1))
        self.bring_all.clicked.connect(self._bring_all)
        self.undo.clicked.connect(self._take_back)
        self.to_plan.clicked.connect(self._open_plan)
        on_key("next_prompt", self, partial(self.go_on, 1))
        on_key("previous_prompt", self, partial(self.go_on, -1))
        on_key("undo", self, self._take_back)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Compare the sides of `place`, else the last two."""
        old, new = place.get("old"), place.get("new")
        wanted = Sides(old, new) if isinstance(old, int) and isinstance(new, int) else None
        try:
            self.presenter.open(UUID(str(place.get("document"))), wanted)
        except (PeerDeskError, ValueError) as error:
            self._navigator.say(sentence(error))
            QTimer.singleShot(0, self, lambda: self._navigator.go("plans"))

    def put_focus(self) -> bool:
        """On the first change, else on what is compared."""
        target: QWidget = self.blocks[0] if self.blocks else self.old_field
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The plan and both sides."""
        if self.presenter.summary is None:
            return {}
        sides = self.presenter.sides
        return {"document": str(self.presenter.document_id), "old": sides.old, "new": sides.new}

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        presenter, summary = self.presenter, self.presenter.summary
        if summary is None:
            return
        self.about.setText(plan_words.about(summary.title, summary.person_name))
        self._show_choices()
        emptied(self._parts)
        self.blocks, self.folds = [], []
        for part in sorted(presenter.parts, key=lambda part: not part.differs):
            self._show_part(part)
        self.count.setText(words.how_many_differ(len(self.blocks) + self._parts_told()))
        may = presenter.may_bring_all_back() and bool(presenter.parts)
        self.bring_all.setVisible(may)
        self.note.setText(words.bringing_back_changes_no_version() if may else "")
        self.note.setVisible(may)
        self.undo.setVisible(presenter.may_undo)
        for button in (self.next, self.previous):
            button.setEnabled(bool(self.blocks))
        self.work.put_tabs_in_order()

    def _parts_told(self) -> int:
        """How many parts changed without a word in them: renamed, moved, put away."""
        without = (part for part in self.presenter.parts if part.differs)
        return sum(not any(entry.differs for entry in part.entries) for part in without)

    def _show_choices(self) -> None:
        presenter = self.presenter
        chosen = (presenter.sides.old, presenter.sides.new)
        for field, at in zip((self.old_field, self.new_field), chosen, strict=True):
            field.clear()
            for number in reversed(presenter.choices()):
                field.addItem(presenter.name_of(number), number)
            field.setCurrentIndex(max(0, field.findData(at)))

    def _show_part(self, part: PartPair) -> None:
        if not part.differs:
            if part.entries:
                self._fold(words.same_part(part.name), part)
            return
        self._parts.addWidget(label(part.name, Look.SECTION))
        if told := _about(part):
            self._parts.addWidget(label(told, Look.SOFT))
        sides = self.presenter.sides
        names = (self.presenter.name_of(sides.old), self.presenter.name_of(sides.new))
        for entry in part.entries:
            if entry.differs:
                may = self.presenter.may_bring_back(entry)
                block = ChangeBlock(entry, names, may_bring_back=may)
                block.entry_wanted.connect(self._bring_entry)
                block.row_wanted.connect(self._bring_row)
                self.blocks.append(block)
                self._parts.addWidget(block)
                show_at_once(block)
        same = [entry for entry in part.entries if not entry.differs]
        if same:
            self._fold(words.same_in_part(len(same)), part)

    def _fold(self, told: str, part: PartPair) -> None:
        folded = Folded(told, [entry for entry in part.entries if not entry.differs])
        self.folds.append(folded)
        self._parts.addWidget(folded)
        show_at_once(folded)

    # --- What the worker does -----------------------------------------------------------------

    def go_on(self, step: int) -> None:
        """To the next change, or the one before; round at the ends."""
        if not self.blocks:
            return
        here = [at for at, one in enumerate(self.blocks) if _has_focus(one)]
        at = (here[0] + step if here else (0 if step > 0 else -1)) % len(self.blocks)
        self.blocks[at].setFocus(Qt.FocusReason.TabFocusReason)
        self.work.ensureWidgetVisible(self.blocks[at], 0, Space.LARGE)
        announce(self.blocks[at], words.place(at + 1, len(self.blocks)))

    def _choose(self) -> None:
        old, new = int(self.old_field.currentData()), int(self.new_field.currentData())
        self.presenter.compare(Sides(old, new))

    def _bring_entry(self, link_id: str) -> None:
        self.presenter.bring_entry_back(link_id)
        self._after()

    def _bring_row(self, link_id: str, place: int) -> None:
        self.presenter.bring_row_back(link_id, place)
        self._after()

    def _bring_all(self) -> None:
        self.presenter.bring_all_back()
        self._after()

    def _take_back(self) -> None:
        self.presenter.undo()
        self.put_focus()

    def _after(self) -> None:
        """The button that was pressed may be gone; undoing is the next thing at hand."""
        target: QWidget = self.undo if self.presenter.may_undo else self.old_field
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_plan(self) -> None:
        """Where one was brought something back, to go on writing."""
        begin = self.presenter.sides.new == NOW
        place = {"document": str(self.presenter.document_id), "begin": begin}
        self._navigator.go("plan", place)


def _about(part: PartPair) -> str:
    if part.old is None:
        return words.part_is_new()
    if part.new is None:
        return words.part_is_gone()
    before = part.old.name if part.renamed else ""
    return words.about_part(renamed=before, moved=part.moved, put_away=part.put_away)


def _has_focus(block: ChangeBlock) -> bool:
    focus = block.window().focusWidget()
    return focus is block or block.isAncestorOf(focus)
