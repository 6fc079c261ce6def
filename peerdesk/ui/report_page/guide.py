"""The guide to reports: what it is about, who, to whom, by when, what to say and what not."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.reporting import ReportGuide
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.tab_button import TabButton
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import reports as words


class GuideCard(Panel):
    """One sort of report in plain words."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._heading = heading

    def show_guide(self, guide: ReportGuide | None) -> None:
        """Show this one; nothing while it is open which."""
        self.setVisible(guide is not None)
        if guide is None:
            return
        emptied(self.column)
        self.column.addWidget(label(words.heading(guide.kind), Look.SECTION))
        self.column.addWidget(label(guide.what))
        for caption, text in (
            (self.tr("To whom"), f"{guide.whom}\n{guide.phones_are}"),
            (self.tr("By when"), guide.by_when),
            (self.tr("Who reports"), guide.who),
            (self.tr("Say"), words.bullets(guide.tell)),
            (self.tr("Leave out"), words.bullets(guide.leave_out)),
            (self.tr("Where it ends"), f"{guide.limit} ({guide.rule})"),
        ):
            self.column.addWidget(label(caption, Look.LABEL))
            self.column.addWidget(label(text))
        self.column.addWidget(label(words.as_of(guide.as_of, own=guide.is_own), Look.SMALL))


class Guide(QWidget):
    """Every sort of report to choose from; `begin_wanted` carries the kind to write down."""

    begin_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guides: list[ReportGuide] = []
        self.kind = ""
        self.kinds: dict[str, TabButton] = {}
        self._choices = QWidget()
        self._line = FlowLayout(self._choices)
        self.card = GuideCard(self.tr("Guide"))
        self.begin = ActionButton(self.tr("&Write down the report"), look=Look.PRIMARY)
        danger = QFrame()
        set_look(danger, Look.NOTICE)
        QVBoxLayout(danger).addWidget(label(words.DANGER_FIRST, Look.LABEL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(danger)
        column.addWidget(label(self.tr("What is it about?"), Look.HEADING))
        column.addWidget(self._choices)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.card)
        column.addWidget(label(words.STAYS_PROTECTED, Look.SOFT))
        self.begin.clicked.connect(lambda: self.begin_wanted.emit(self.kind))

    def show_guides(self, guides: list[ReportGuide], kind: str) -> None:
        """Show these, and what is known of one kind."""
        self._guides = guides
        emptied(self._line)
        self.kinds = {}
        for guide in guides:
            button = TabButton(words.heading(guide.kind))
            button.clicked.connect(partial(self.choose, str(guide.kind)))
            self.kinds[guide.kind] = button
            self._line.addWidget(button)
        self.choose(kind)

    def choose(self, kind: str) -> None:
        """Show what is known of this kind; "" for none yet."""
        self.kind = kind if kind in self.kinds else ""
        for known, button in self.kinds.items():
            button.setChecked(known == self.kind)
        self.card.show_guide(next((one for one in self._guides if one.kind == self.kind), None))
        self.begin.setVisible(bool(self.kind))

    def put_focus(self) -> None:
        """To the first choice, or to what comes after it."""
        first = next(iter(self.kinds.values()), self.begin)
        (self.begin if self.kind else first).setFocus(Qt.FocusReason.OtherFocusReason)
