"""For whom something is taken out, and of which days: what stands beside the pages."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from peerdesk.domain.sharing import SharingPurpose
from peerdesk.services.sharing import Verdict
from peerdesk.ui.export.choice import Leaving
from peerdesk.ui.export.outside import OutsidePanel
from peerdesk.ui.export.plan_copy import PlanCopyPanel
from peerdesk.ui.export.presenter import ExportPresenter
from peerdesk.ui.export.verdict_panel import VerdictPanel
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import leaving as words
from peerdesk.wording.contacts import unread_day


class WhomPanel(QWidget):
    """`changed` once the pages are to be drawn anew."""

    changed = Signal()

    def __init__(self, presenter: ExportPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setAccessibleName(self.tr("For whom, and how"))
        self.purpose = SteadyComboBox()
        self.purpose.addItem(self.tr("The person"), str(SharingPurpose.PATIENT_ACCESS))
        self.purpose.addItem(self.tr("Inside the program"), str(SharingPurpose.INTERNAL))
        self.purpose.addItem(self.tr("Someone outside"), str(SharingPurpose.OUTSIDE))
        self.recipient = EnterLineEdit(least=14, most=32)
        self.recipient.setPlaceholderText(self.tr("name or role"))
        self.first_day, self.last_day = (EnterLineEdit(least=9, most=14) for _ in range(2))
        self.first_day.setPlaceholderText(self.tr("the beginning"))
        self.last_day.setPlaceholderText(self.tr("today"))
        self.they_need_it = QCheckBox(self.tr("They &need it for their work"))
        self.explained = label("", Look.SOFT)
        self.outside = OutsidePanel(presenter)
        self.verdict = VerdictPanel()
        self.copy = PlanCopyPanel()
        self.rows = {
            "purpose": Row(self.tr("F&or"), self.purpose),
            "recipient": Row(self.tr("&Who gets it"), self.recipient),
            "first_day": Row(self.tr("&From"), self.first_day),
            "last_day": Row(self.tr("&To"), self.last_day),
        }
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        rows = self.rows
        for widget in (rows["purpose"], self.explained, self.they_need_it, rows["recipient"]):
            column.addWidget(widget)
        column.addWidget(self.outside)
        column.addWidget(rows["first_day"])
        column.addWidget(rows["last_day"])
        column.addWidget(self.verdict)
        column.addWidget(self.copy)
        column.addStretch()

    def _listen(self) -> None:
        self.purpose.activated.connect(self._take)
        self.they_need_it.toggled.connect(self._take_word)
        for field in (self.recipient, self.first_day, self.last_day):
            field.editingFinished.connect(self._take)
            field.entered.connect(self._take)
        self.copy.changed.connect(self._take_copy)
        self.outside.changed.connect(self.changed)

    def show_choice(self) -> None:
        """Show what is chosen now."""
        leaving = self._presenter.leaving
        self.purpose.setCurrentIndex(self.purpose.findData(str(leaving.purpose)))
        self.recipient.setText(leaving.recipient)
        self.first_day.setText(leaving.first_day)
        self.last_day.setText(leaving.last_day)
        self.they_need_it.setChecked(leaving.they_need_it)
        for name in ("first_day", "last_day"):
            self.rows[name].setVisible(leaving.is_record)
        self.copy.setVisible(self._presenter.plan is not None)
        self.copy.show_plan(
            leaving.layout,
            leaving.card,
            self._presenter.sensitive(),
            self._presenter.layouts(),
        )
        self.copy.show_items(self._presenter.items(), leaving.off, leaving.copy_for)
        self._explain()
        self._show_outside()

    def typed(self) -> Leaving:
        """What is chosen as it stands in the fields, also while it is being typed."""
        return replace(
            self._presenter.leaving,
            recipient=self.recipient.text(),
            copy_for=self.copy.holder.text(),
            purpose=SharingPurpose(self.purpose.currentData()),
            first_day=self.first_day.text(),
            last_day=self.last_day.text(),
        )

    def take_typed(self) -> bool:
        """Take over what stands in the fields; whether that made a difference to the pages."""
        before = self._presenter.leaving
        self._presenter.leaving = now = self.typed()
        return replace(now, recipient=before.recipient, copy_for=before.copy_for) != before

    def ask_for_word(self) -> None:
        """Go to the tick that is missing."""
        self.they_need_it.setFocus()

    def ask_what_lacks(self) -> bool:
        """Go to what the pages wait for; False when they wait for nothing."""
        unread = self._presenter.unread_days()
        if unread:
            self.rows[unread[0]].field.setFocus()
        elif not self._presenter.leaving.is_asked:
            self.outside.ask()
        else:
            return False
        return True

    def _take(self) -> None:
        changed = self.take_typed()
        self._explain()
        if changed:
            self._show_outside()
            self.changed.emit()

    def _show_outside(self) -> None:
        """Who it is, for somebody outside; the answer of the gate comes once it is asked."""
        is_outside = self._presenter.leaving.is_outside
        self.outside.setVisible(is_outside)
        self.verdict.hide()
        if is_outside:
            self.outside.show_choice()

    def show_answer(self, answer: Verdict | None, *, is_letter: bool = False) -> None:
        """Show a yes here, beside the pages it is about; a no stands where they would."""
        is_yes = answer is not None and answer.allowed
        self.verdict.show_answer(answer if is_yes else None, is_letter=is_letter)

    def _take_word(self, given: bool) -> None:  # noqa: FBT001 - a Qt signal hands it over
        self._presenter.change(they_need_it=given)

    def _take_copy(self, layout: object, card: object, ticked: object, off: object) -> None:
        if self._presenter.change(layout=layout, card=card, ticked=ticked, off=off):
            self.changed.emit()

    def _explain(self) -> None:
        leaving = self._presenter.leaving
        inside = leaving.purpose is SharingPurpose.INTERNAL
        is_file = leaving.attachment_id is not None
        self.explained.setText(
            words.explained_file() if is_file else words.explained(leaving.purpose)
        )
        own = leaving.purpose is SharingPurpose.PATIENT_ACCESS
        self.copy.holder_row.setVisible(own and self._presenter.has_version())
        self.they_need_it.setVisible(inside)
        self.rows["recipient"].setVisible(inside)
        unread = self._presenter.unread_days()
        for name in ("first_day", "last_day"):
            self.rows[name].show_error(unread_day() if name in unread else "")
