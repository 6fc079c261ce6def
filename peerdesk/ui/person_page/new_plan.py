"""Which plan to begin: the kinds in their groups, each with what it is for."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.services.plans import PlanForm
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.panel import emptied
from peerdesk.ui.person_page.plans_presenter import PersonPlansPresenter
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as words
from peerdesk.wording.family import filled_by


class NewPlanChoice(QFrame):
    """Which kind of plan, in which language, from the last one or from nothing.

    `begun` carries the id of the new plan, `failed` a sentence.
    """

    begun = Signal(object)
    failed = Signal(str)

    def __init__(self, presenter: PersonPlansPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._presenter = presenter
        self.kind_buttons: list[ActionButton] = []
        self.language = SteadyComboBox()
        for tag, said in presenter.languages():
            self.language.addItem(said, tag)
        self.filled_by = SteadyComboBox()
        self.filled_by_row = Row(self.tr("Who &fills it in?"), self.filled_by)
        self.from_last = QCheckBox(self.tr("Start from the &last one of its kind"))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(label(words.which_plan(), Look.SECTION))
        column.addWidget(Row(self.tr("&Language of the questions"), self.language))
        column.addWidget(self.filled_by_row)
        column.addWidget(self.from_last)
        column.addLayout(self._groups)

    def ask(self, kinds: Sequence[PlanForm]) -> None:
        """Show the kinds; the language is the one the person speaks, where there is a choice."""
        emptied(self._groups)
        self.kind_buttons = []
        for code, group in groupby(kinds, key=lambda kind: kind.group):
            self._groups.addWidget(self._group(code, list(group)))
        self._even_out()
        self.language.setCurrentIndex(max(0, self.language.findData(self._presenter.language())))
        self._ask_who()
        self.from_last.setVisible(self._presenter.has_any())
        self.from_last.setChecked(False)
        self.show()
        asks_who = self.filled_by.count() > 1
        first: list[QWidget] = [self.filled_by] if asks_who else [*self.kind_buttons[:1]]
        for field in first:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(field)

    def _ask_who(self) -> None:
        """Asked only where somebody cares for them; the plan is theirs whoever fills it in."""
        self.filled_by.clear()
        for one in self._presenter.who_may_fill():
            self.filled_by.addItem(filled_by(one.voice, one.who, self._presenter.name), one)
        self.filled_by_row.setVisible(self.filled_by.count() > 1)

    def _group(self, code: str, kinds: Sequence[PlanForm]) -> QWidget:
        """The heading of a group; below it what each plan is called, and beside that why."""
        whole = QWidget()
        whole.setAccessibleName(words.plan_group(code))
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(words.plan_group(code), Look.LABEL), 0, 0, 1, 2)
        for row, kind in enumerate(kinds, 1):
            about = label(kind.about, Look.SOFT)
            grid.addWidget(self._button(kind), row, 0)
            grid.addWidget(about, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return whole

    def _button(self, kind: PlanForm) -> ActionButton:
        button = ActionButton(kind.title.replace("&", "&&"))
        button.setAccessibleDescription(kind.about)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._begin(kind))
        self.kind_buttons.append(button)
        return button

    def _even_out(self) -> None:
        """All names as wide as the widest: the sentences beside them stand in one line."""
        widest = max((button.sizeHint().width() for button in self.kind_buttons), default=0)
        for button in self.kind_buttons:
            button.setMinimumWidth(widest)

    def _begin(self, kind: PlanForm) -> None:
        begun = self._presenter.begin(
            kind.name,
            str(self.language.currentData()),
            self.filled_by.currentData(),
            from_last=self.from_last.isChecked(),
        )
        if begun is not None:
            self.begun.emit(begun)
