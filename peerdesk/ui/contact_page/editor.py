"""One draft on the page: header, narrative, next steps, and what must not be forgotten."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from peerdesk.domain.contact_notes import RiskFlag
from peerdesk.domain.documents import Cursor
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page import parts_of_form
from peerdesk.ui.contact_page.answers_in_sight import OpenQuestion, go_through
from peerdesk.ui.contact_page.form_part import CrisisPart, FormPart, SmallPart
from peerdesk.ui.contact_page.form_parts import FormParts
from peerdesk.ui.contact_page.header import HeaderView
from peerdesk.ui.contact_page.look_line import LookLine
from peerdesk.ui.contact_page.narrative import NarrativeField, NarrativeView
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.side import SidePanel
from peerdesk.ui.contact_page.steps import StepsView
from peerdesk.ui.contact_page.their_part import TheirPart
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.prompts.page_prompts import PagePrompts
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import contact, records


class NoteEditor(QWidget):
    """Shows one draft; every decision is the presenter's.

    `sign_wanted` when the worker is done writing, `who_wanted` to move the draft, `said` with a
    notice for the saved-line, `side_wanted` when what is asked for is in the side panel.
    """

    sign_wanted = Signal()
    who_wanted = Signal()
    said = Signal(str)
    side_wanted = Signal()

    def __init__(
        self, desk: Desk, presenter: ContactPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.title = label("", Look.TITLE)
        self.more = ActionButton(self.tr("More"))
        self.reason = NarrativeField()
        self.reason_row = Row(self._reason_caption(), self.reason)
        self.header = HeaderView(presenter)
        self.outcome = OpenQuestion(presenter, "outcome")
        self.steps = StepsView(presenter)
        self.narrative = NarrativeView(presenter, self.steps)
        self.safety = OpenQuestion(presenter, "risk_flag")
        self.part = OpenQuestion(presenter, "collab.mode")
        self.crisis = CrisisPart(presenter)
        self.why_not = SmallPart(presenter, parts_of_form.why_not_together)
        self.theirs = TheirPart(presenter)
        self.form_parts = FormParts(desk, presenter)
        self.sign_button = ActionButton(self.tr("Review and sign"), keys("sign"), look=Look.PRIMARY)
        self.side = SidePanel(desk, presenter)
        self.prompts = PagePrompts(desk, presenter.person_id, presenter.name, self.said.emit, self)
        self.look = LookLine(desk, presenter, self.prompts)
        self._lay_out()
        self._listen()
        self._prompt()
        self.refresh()
        self._put_tabs()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.more)
        column.addLayout(top)
        column.addWidget(self.reason_row)
        for part in self._parts():
            column.addWidget(part)
        column.addWidget(self.look)
        column.addWidget(self.sign_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        keeper = self._presenter.keeper
        self.reason_row.setVisible(keeper.is_correction)
        for part in self._parts():
            part.setHidden(keeper.is_addendum)
        self.reason.show_text(keeper.reason)

    def _parts(self) -> tuple[QWidget, ...]:
        """The parts of a note from top to bottom."""
        return (
            self.header,
            self.outcome,
            self.narrative,
            self.safety,
            self.crisis,
            self.part,
            self.why_not,
            self.theirs,
            self.form_parts,
        )

    def _drawn(self) -> tuple[FormPart, ...]:
        """The parts of the form that stand by themselves."""
        return (self.crisis.facts, self.why_not, self.side.why_no_goal)

    def _listen(self) -> None:
        presenter = self._presenter
        presenter.keeper.where = self.where
        presenter.changed.connect(self.refresh)
        presenter.formats_changed.connect(self._show_format)
        self.steps.lines_changed.connect(self._put_tabs)
        self.steps.done.connect(self._finish)
        self.form_parts.changed_shape.connect(self._put_tabs)
        self.form_parts.said.connect(self.said)
        self.theirs.changed_shape.connect(self._put_tabs)
        self.reason.written.connect(presenter.keeper.give_reason)
        self.header.went_on.connect(self.go_on)
        self.header.who_wanted.connect(self.who_wanted)
        self.outcome.went_on.connect(self.go_on)
        self.safety.went_on.connect(self._after_safety)
        self.part.went_on.connect(self._after_part)
        for question in (self.outcome, self.safety, self.part):
            question.typed.connect(self.narrative.write_on)
        self.sign_button.clicked.connect(self.sign_wanted)
        for field in (self.narrative, self.reason):
            field.cleaned.connect(lambda count: self.said.emit(contact.removed_characters(count)))

    def _prompt(self) -> None:
        """Other words in the worker's own texts; never where the person answers."""
        for field in (self.reason, *self.narrative.fields.values()):
            self.prompts.attach(field)
        self.look.watch()

    def add_menu(self, menu: QMenu) -> None:
        """Offer what else can be done with the draft."""
        self.more.setMenu(menu)

    def _reason_caption(self) -> str:
        if self._presenter.keeper.is_addendum:
            return self.tr("What you add to the signed note")
        return self.tr("Why you correct this note")

    def refresh(self) -> None:
        """Show what is asked now; an addition is its own text and nothing else."""
        self.title.setText(self._title())
        if self._presenter.keeper.is_addendum:
            return
        self.header.refresh()
        for question in (self.outcome, self.safety, self.part):
            question.refresh()
        for part in (self.crisis, self.why_not, self.theirs):
            part.refresh()
        if self.narrative.refresh():
            self._put_tabs()

    def _show_format(self) -> None:
        self.narrative.show_format()
        self._put_tabs()

    def _put_tabs(self) -> None:
        tab_as_laid_out(self)

    def _title(self) -> str:
        code = self._presenter.code("contact_type")
        kind = self.header.choices["contact_type"].currentText() if code else records.UNTITLED
        name = self._presenter.name
        return contact.with_person(code, kind, name) if name else kind

    def go_on(self) -> None:
        """From the header to what it still lacks, then to the narrative."""
        if self._presenter.keeper.is_correction and not self.reason.text.strip():
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        lacking = self.header.first_open()
        if lacking is not None:
            lacking.setFocus(Qt.FocusReason.TabFocusReason)
            return
        go_through([self.outcome], self._go_to_narrative)

    def _go_to_narrative(self) -> None:
        field = self.narrative.first_lacking()
        if field is None:
            self._finish()
        else:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def _after_safety(self) -> None:
        """In a crisis at once to its facts: nobody has time to look for them."""
        in_crisis = self._presenter.code("risk_flag") == RiskFlag.CRISIS
        self._go_to_what_opened(self.crisis.facts, "crisis" if in_crisis else "")

    def _after_part(self) -> None:
        """Where they took no part, to the question why: it has only now appeared."""
        self._go_to_what_opened(self.why_not, "collab.reason_not")

    def _go_to_what_opened(self, part: FormPart, link_id: str) -> None:
        """To a question that an answer has opened, which may be below the edge of the window."""
        if not part.go_to_part(link_id):
            self._finish()
        elif (focus := part.focusWidget()) is not None:
            bring_into_sight(focus)

    def _finish(self) -> None:
        go_through([self.outcome, self.safety, self.part], self.sign_button.setFocus)

    # --- Places -------------------------------------------------------------------------------

    def where(self) -> Cursor:
        """Where the worker is writing, or was last; of next steps the place of the line."""
        writing = self.narrative.writing() or self.theirs.writing()
        if writing is not None:
            return Cursor(*writing)
        if self.reason.hasFocus():
            return Cursor("reason", self.reason.position)
        if self.header.when.hasFocus():
            return Cursor("start_at", self.header.when.cursorPosition())
        if (line := self.steps.writing()) is not None:
            return Cursor("next_steps", line)
        asked = (*(part.question() for part in self._drawn()), self.form_parts.writing())
        link_id = next(filter(None, asked), None)
        return self._presenter.keeper.cursor if link_id is None else Cursor(link_id)

    def go_to_cursor(self) -> None:
        """Return to where the draft was left; a new one begins at the top."""
        cursor = self._presenter.keeper.cursor
        if not cursor.link_id or not self.go_to(cursor.link_id, cursor.position):
            self.go_on()

    def go_to(self, link_id: str, position: int | None = None) -> bool:
        """Put the focus where a question is answered; False when it is nowhere in sight."""
        if self.side.asks(link_id):
            self.side_wanted.emit()
        if self.narrative.go_to(link_id, position) or self.theirs.go_to(link_id, position):
            return True
        field = self._field(link_id, position)
        if field is None:
            drawn = any(part.go_to_part(link_id) for part in self._drawn())
            return drawn or self.form_parts.go_to(link_id)
        if not field.isVisibleTo(self.window()):
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if field is self.header.when and position is not None:
            self.header.when.setCursorPosition(position)
        if field is self.reason:
            self.reason.go_to(len(self.reason.text) if position is None else position)
        return True

    def _field(self, link_id: str, position: int | None) -> QWidget | None:
        questions = {
            "outcome": self.outcome,
            "risk_flag": self.safety,
            "collab.mode": self.part,
        }
        if link_id in questions:
            return questions[link_id].tab_stop()
        if link_id.startswith("next_steps"):
            return self.steps.line(position)
        if link_id == "reason":
            return self.reason
        return self.header.field(link_id) or self.side.field(link_id)
