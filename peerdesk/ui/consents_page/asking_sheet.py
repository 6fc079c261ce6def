"""One request about a record: the days that are left, and what came of it."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.askings import Asking, AskingKind, AskingLine, AskingState
from peerdesk.domain.errors import EntryNotFound
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consents_page.askings_presenter import AskingsPresenter, marks_of
from peerdesk.ui.consents_page.entry_tab import EntryWriter
from peerdesk.ui.consents_page.one_text import OneText
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import askings as words
from peerdesk.wording import sentence

Act = Callable[[str], str]


class AskingSheet(EntryWriter):
    """What can be done is offered as buttons; each asks for its few words first."""

    def __init__(
        self,
        desk: Desk,
        presenter: AskingsPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._navigator = presenter, navigator
        self._line: AskingLine | None = None
        self.title = label("", Look.SECTION)
        self.facts = Panel(self.tr("The request"))
        self._said = QVBoxLayout()
        self._said.setSpacing(Space.SMALL)
        self.facts.column.addLayout(self._said)
        self.ask = OneText(desk, navigator)
        self.buttons = {
            "done": ActionButton(self.tr("&Done…"), look=Look.PRIMARY),
            "put_off": ActionButton(self.tr("Put off &30 days…")),
            "refused": ActionButton(self.tr("We say &no…")),
            "withdrawn": ActionButton(self.tr("They &took it back…")),
            "statement": ActionButton(self.tr("Their &statement…")),
            "person": ActionButton(self.tr("&Open their record")),
            "back": ActionButton(self.tr("Back to the list"), "Esc"),
        }
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.ask)
        self._acts = QWidget()
        line = FlowLayout(self._acts)
        for button in self.buttons.values():
            line.addWidget(button)
        column.addWidget(self._acts)
        self.ask.hide()

    def _listen(self) -> None:
        closing = {
            "done": (AskingState.DONE, self.tr("What came of it"), words.ending()),
            "refused": (AskingState.REFUSED, self.tr("Why not"), words.saying_no()),
            "withdrawn": (AskingState.WITHDRAWN, self.tr("What they said"), ""),
        }
        for name, (state, caption, helped) in closing.items():
            act = partial(self._close, state)
            self.buttons[name].clicked.connect(partial(self._ask, name, caption, helped, act))
        self.buttons["put_off"].clicked.connect(
            partial(self._ask, "put_off", self.tr("Why"), words.putting_off(), self._put_off)
        )
        self.buttons["statement"].clicked.connect(
            partial(
                self._ask,
                "statement",
                self.tr("Their statement"),
                words.their_statement(),
                self._disagree,
            )
        )
        self.buttons["person"].clicked.connect(self._open_person)
        self.buttons["back"].clicked.connect(self._leave)
        self.ask.left.connect(self._asked)

    # --- Showing --------------------------------------------------------------------------------

    def open(self, line: AskingLine) -> None:
        """Show one request."""
        self._line = line
        self.ask.put_away()
        self._acts.show()
        self._show()

    def put_focus(self) -> None:
        """On the first thing to do."""
        if not self.ask.isHidden():
            self.ask.put_focus()
            return
        shown = (button for button in self.buttons.values() if not button.isHidden())
        next(shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.ask.flush()

    def _show(self) -> None:
        if self._line is None:
            return
        asking, today = self._line.asking, self._presenter.today
        self.title.setText(f"{self._line.person_name} · {words.kind(asking.kind)}")
        emptied(self._said)
        told = (
            words.received_long(asking.received_on, today),
            *(mark.words for mark in marks_of(asking, today)),
            f"“{asking.what}”" if asking.what else "",
            asking.extension_reason,
            asking.outcome,
            f"“{asking.disagreement}”" if asking.disagreement else "",
        )
        for text in filter(None, told):
            self._said.addWidget(label(text))
        self._said.addWidget(label(words.how(asking.kind), Look.SOFT))
        self._offer(asking)

    def _offer(self, asking: Asking) -> None:
        is_open = asking.state is AskingState.OPEN
        for name in ("done", "refused", "withdrawn"):
            self.buttons[name].setVisible(is_open)
        in_time = asking.due_on is not None and self._presenter.today <= asking.due_on
        self.buttons["put_off"].setVisible(is_open and in_time and not asking.is_put_off)
        refused = asking.state is AskingState.REFUSED and asking.kind is AskingKind.AMENDMENT
        self.buttons["statement"].setVisible(refused)

    # --- Acting ---------------------------------------------------------------------------------

    def _ask(self, name: str, caption: str, helped: str, act: Act) -> None:
        if self._line is not None:
            self._acts.hide()
            self.ask.open(f"asking:{self._line.asking.asking_id}:{name}", caption, helped, act)

    def _asked(self) -> None:
        self._acts.show()
        if self._line is None:
            return
        try:
            now = self._presenter.asking(self._line.asking.asking_id)
        except EntryNotFound as error:
            self._navigator.say(sentence(error))
            return
        self._line = AskingLine(now, self._line.person_name)
        self._show()
        self.put_focus()

    def _close(self, state: AskingState, text: str) -> str:
        return self._presenter.close(self._asking_id(), state, text)

    def _put_off(self, text: str) -> str:
        return self._presenter.put_off(self._asking_id(), text)

    def _disagree(self, text: str) -> str:
        return self._presenter.disagree(self._asking_id(), text)

    def _asking_id(self) -> UUID:
        if self._line is None:
            raise LookupError
        return self._line.asking.asking_id

    def _open_person(self) -> None:
        if self._line is not None:
            person = str(self._line.asking.person_id)
            self._navigator.go("person", {"person": person, "tab": "consents"})

    def _leave(self) -> None:
        self.ask.flush()
        self.left.emit()
