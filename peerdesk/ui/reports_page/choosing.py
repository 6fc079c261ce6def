"""Which days, whose contacts, what goes in and who gets it: what stands beside the pages."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from peerdesk.domain.people import PersonSummary
from peerdesk.ui.day_field import DayField
from peerdesk.ui.reports_page.presenter import ReportsPresenter
from peerdesk.ui.reports_page.wanted import Period, Wanted
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import reports_page as words
from peerdesk.wording.contacts import unread_day
from peerdesk.wording.records import person_line

_WHO = Qt.ItemDataRole.UserRole


class ChoosingPanel(QWidget):
    """`changed` once the pages are to be made anew."""

    changed = Signal()

    def __init__(self, presenter: ReportsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setAccessibleName(self.tr("Which days, and for whom"))
        self.period, self.whose = SteadyComboBox(), SteadyComboBox()
        self.first_day, self.last_day = (DayField(presenter.today) for _ in range(2))
        self.people = QListWidget()
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setWordWrap(True)  # a name beside its small identifier is a long line here
        self.recipient = EnterLineEdit(least=14, most=14)  # as wide as the panel, never wider
        self.recipient.setPlaceholderText(self.tr("name or role"))
        self.they_need_it = WrappingCheckBox(self.tr("They &need it for their work"))
        self.whole_plans = WrappingCheckBox(self.tr("Plans in full"))
        self.tags = WrappingCheckBox(self.tr("For supervision: what I practiced"))
        self.rows = {
            "period": Row(self.tr("Whic&h days"), self.period),
            "first_day": Row(self.tr("&From"), self.first_day),
            "last_day": Row(self.tr("&To"), self.last_day),
            "whose": Row(self.tr("Wh&ose contacts"), self.whose),
            "people": Row(self.tr("Peop&le"), self.people),
            "recipient": Row(self.tr("&Who gets it"), self.recipient),
        }
        self._fill()
        self._lay_out()
        self._listen()

    def _fill(self) -> None:
        for period, said in (
            (Period.THIS_MONTH, self.tr("This month")),
            (Period.LAST_MONTH, self.tr("Last month")),
            (Period.DAYS, self.tr("From one day to another")),
            (Period.EVERYTHING, self.tr("Everything so far")),
        ):
            self.period.addItem(said, str(period))
        self.whose.addItem(self.tr("Everyone’s"), userData=True)
        self.whose.addItem(self.tr("Only some people’s"), userData=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        rows = self.rows
        for name in ("period", "first_day", "last_day", "whose", "people"):
            column.addWidget(rows[name])
        column.addWidget(self.whole_plans)
        column.addWidget(self.tags)
        column.addWidget(rows["recipient"])
        column.addWidget(self.they_need_it)
        column.addWidget(label(words.explained(), Look.SOFT))
        column.addStretch()

    def _listen(self) -> None:
        self.period.activated.connect(self._take)
        self.whose.activated.connect(self._take)
        self.people.itemChanged.connect(self._take)
        for box in (self.whole_plans, self.tags):
            box.toggled.connect(self._take)
        for field in (self.first_day, self.last_day, self.recipient):
            field.editingFinished.connect(self._take)
            field.entered.connect(self._take)
        self.they_need_it.toggled.connect(self._take_word)

    def show_choice(self) -> None:
        """Show what is chosen now."""
        wanted = self._presenter.wanted
        self.period.setCurrentIndex(self.period.findData(str(wanted.period)))
        self.whose.setCurrentIndex(0 if wanted.everyone else 1)
        self.first_day.setText(wanted.first_day)
        self.last_day.setText(wanted.last_day)
        self.recipient.setText(wanted.recipient)
        for box, ticked in (
            (self.they_need_it, wanted.they_need_it),
            (self.whole_plans, wanted.whole_plans),
            (self.tags, wanted.tags),
        ):
            box.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            box.setChecked(ticked)
            box.blockSignals(False)  # noqa: FBT003 - Qt's own argument
        self._list(self._presenter.everyone(), wanted.people)
        self._show_rows()

    def typed(self) -> Wanted:
        """What is chosen as it stands in the fields, also while it is being typed."""
        return replace(
            self._presenter.wanted,
            period=Period(self.period.currentData()),
            first_day=self.first_day.text(),
            last_day=self.last_day.text(),
            everyone=bool(self.whose.currentData()),
            people=self._ticked(),
            recipient=self.recipient.text(),
            whole_plans=self.whole_plans.isChecked(),
            tags=self.tags.isChecked(),
        )

    def take_typed(self) -> bool:
        """Take over what stands in the fields; whether other pages would come of it."""
        before = self._presenter.wanted
        self._presenter.wanted = self.typed()
        return self._presenter.wanted != before

    def ask_for_word(self) -> None:
        """Go to the tick that is missing."""
        self.they_need_it.setFocus()

    def _list(self, everyone: Sequence[PersonSummary], ticked: frozenset[UUID]) -> None:
        self.people.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.people.clear()
        for person in everyone:
            item = QListWidgetItem(person_line(person.name, person.identifier), self.people)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = person.person_id in ticked
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            item.setData(_WHO, str(person.person_id))
        self.people.blockSignals(False)  # noqa: FBT003 - Qt's own argument

    def _ticked(self) -> frozenset[UUID]:
        items = (self.people.item(place) for place in range(self.people.count()))
        return frozenset(
            UUID(item.data(_WHO)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def _take(self) -> None:
        changed = self.take_typed()
        self._show_rows()
        if changed:
            self.changed.emit()

    def _take_word(self) -> None:
        given = self.they_need_it.isChecked()
        self._presenter.wanted = replace(self._presenter.wanted, they_need_it=given)

    def _show_rows(self) -> None:
        wanted, today = self._presenter.wanted, self._presenter.today
        unread = wanted.unread(today)
        for name in ("first_day", "last_day"):
            self.rows[name].setVisible(wanted.period is Period.DAYS)
            turned = wanted.is_turned_round(today)
            wrong = words.turned_round() if turned else unread_day()
            self.rows[name].show_error(wrong if name in unread else "")
        self.rows["people"].setVisible(not wanted.everyone)
        none_yet = not wanted.everyone and not wanted.people
        self.rows["people"].show_error(words.choose_people() if none_yet else "")
