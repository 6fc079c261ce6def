"""What a file leaves open and one answer settles for all lines: days, values, unknown people."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from peerdesk.domain.imports import ImportKind
from peerdesk.services.imports.dates import DayOrder
from peerdesk.ui.import_page.choices import CodeChoice
from peerdesk.ui.import_page.presenter import ImportPresenter
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import Row
from peerdesk.ui.tokens import Space
from peerdesk.wording import imports as words


class QuestionsPanel(Panel):
    """Hidden while nothing is open; a question that was answered stays, to be changed."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__(self.tr("What the file leaves open"))
        self._presenter = presenter
        orders = [
            ("", self.tr("Not said yet")),
            (DayOrder.MONTH_FIRST, self.tr("The month: 03/04 is March 4")),
            (DayOrder.DAY_FIRST, self.tr("The day: 03/04 is April 3")),
        ]
        self.order = CodeChoice(orders)
        self.order.picked.connect(self._set_order)
        self.order_row = Row(self.tr("What comes first in the &days?"), self.order)
        self.add_people = QCheckBox(self.tr("Add the &people who are not here yet"))
        self.add_people.clicked.connect(lambda yes: presenter.add_people(yes=yes))
        self.meanings: dict[tuple[str, str], CodeChoice] = {}
        self._values = QVBoxLayout()
        self._values.setSpacing(Space.MEDIUM)
        self.column.addWidget(self.order_row)
        self.column.addLayout(self._values)
        self.column.addWidget(self.add_people)

    def forget(self) -> None:
        """Begin anew with the next file."""
        emptied(self._values)
        self.meanings = {}

    def refresh(self) -> None:
        """Show what is open now and what was answered."""
        look, presenter = self._presenter.look, self._presenter
        if look is None:
            return
        asks_order = look.asks_day_order or presenter.choices.day_order is not None
        self.order_row.setVisible(asks_order)
        self.order.show_code(presenter.choices.day_order or "")
        counts = {(field, value): count for field, value, count in look.unknown}
        for (field, value), code in presenter.asked.items():
            if (field, value) not in self.meanings:
                self._ask(field, value, counts.get((field, value), 1))
            self.meanings[field, value].show_code(code)
        asks_people = presenter.kind is ImportKind.CONTACTS and presenter.unknown_people()
        self.add_people.setVisible(asks_people)
        self.add_people.setChecked(presenter.choices.add_people)
        self.setVisible(asks_order or bool(self.meanings) or asks_people)

    def first(self) -> QWidget | None:
        """The first question that is open, if any is."""
        asked = (self.order, *self.meanings.values(), self.add_people)
        return next(
            (each for each in asked if each.isVisibleTo(self) and self._is_open(each)), None
        )

    def _is_open(self, asked: QWidget) -> bool:
        return not asked.code if isinstance(asked, CodeChoice) else True

    def _set_order(self, code: str) -> None:
        self._presenter.set_order(DayOrder(code) if code else None)

    def _ask(self, field: str, value: str, count: int) -> None:
        options = [("", self.tr("Not said yet")), *self._presenter.code_options(field)]
        choice = CodeChoice(options)
        choice.picked.connect(partial(self._presenter.set_meaning, field, value))
        caption = words.value_means(value).replace("&", "&&")
        where = words.value_stands(self._presenter.named(field), count)
        self.meanings[field, value] = choice
        self._values.addWidget(Row(caption, choice, help_text=where))
