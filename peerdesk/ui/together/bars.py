"""The two bars of the shared view: above what one can change, below where one can go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.keeping import Standing
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import announce, label, one_line
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import Shows
from peerdesk.ui.tokens import Space
from peerdesk.wording.together import TogetherWords

_LEAD_ON = {Scene.SPOT, Scene.READ, Scene.WHO, Scene.NEEDED, Scene.HOME}


class TopBar(QWidget):
    """The plan's own name, where one is, and what the person may set: all quiet."""

    language_wanted = Signal()
    larger_wanted = Signal()
    smaller_wanted = Signal()
    colours_wanted = Signal()
    lines_wanted = Signal()
    aloud_wanted = Signal()
    parts_wanted = Signal()
    cover_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self.title, self.count = one_line(), one_line()
        for text in (self.title, self.count):
            set_look(text, Look.SOFT)
        self.language, self.smaller, self.larger = (_quiet() for _ in range(3))
        self.colours, self.lines, self.parts = (_quiet() for _ in range(3))
        self.aloud, self.cover, self.leave = (_quiet() for _ in range(3))
        self.smaller.setText("A−")
        self.larger.setText("A+")
        self.cover.setToolTip(keys("shield"))
        self.aloud.setToolTip(keys("read_aloud"))
        controls = QWidget()
        flow = FlowLayout(controls)
        for button in (
            self.parts,
            self.lines,
            self.aloud,
            self.language,
            self.smaller,
            self.larger,
        ):
            flow.addWidget(button)
        for button in (self.colours, self.cover, self.leave):
            flow.addWidget(button)
        line = _row(self)
        line.setSpacing(Space.LARGE)
        line.addWidget(self.title)
        line.addWidget(self.count)
        line.addStretch()
        line.addWidget(controls)
        self._listen()

    def _listen(self) -> None:
        for button, told in (
            (self.language, self.language_wanted),
            (self.larger, self.larger_wanted),
            (self.smaller, self.smaller_wanted),
            (self.colours, self.colours_wanted),
            (self.lines, self.lines_wanted),
            (self.aloud, self.aloud_wanted),
            (self.parts, self.parts_wanted),
            (self.cover, self.cover_wanted),
            (self.leave, self.leave_wanted),
        ):
            button.clicked.connect(told)

    def show_state(self, presenter: TogetherPresenter) -> None:
        """Words in the language of the plan, and where the person is."""
        words = presenter.words
        self.title.setText(presenter.title)
        n, total = presenter.progress
        self.count.setText(words.of.format(n=n, total=total) if total else "")
        self.count.setVisible(bool(total))
        self.language.setText(words.other_language)
        self.colours.setText(words.colours)
        self.lines.setText(words.lines)
        self.parts.setText(words.parts)
        self.cover.setText(words.hide)
        self.leave.setText(words.leave)
        for button, said in ((self.smaller, words.smaller), (self.larger, words.larger)):
            button.setAccessibleName(said)
            button.setToolTip(said)
        kept = bool(presenter.version)  # what was kept is not written on any more
        self.parts.setVisible(not kept and presenter.scene not in {Scene.OPENING, Scene.PARTS})
        self.language.setVisible(not kept)


class BottomBar(QWidget):
    """Back, the three ways of not answering, not today, next."""

    back_wanted = Signal()
    passed_over = Signal(object)
    row_done = Signal()
    stop_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self.back, self.row_end, self.stop = (PressButton("") for _ in range(3))
        self.next = PressButton("", Look.PRIMARY)
        self.ways = {way: PressButton("") for way in Standing}
        left, right = QWidget(), QWidget()
        self._left, self._right = FlowLayout(left), _row(right)
        for button in (self.back, *self.ways.values(), self.row_end):
            self._left.addWidget(button)
        for button in (self.stop, self.next):
            self._right.addWidget(button)
        self.said = label("", Look.ERROR)
        self.said.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.said)
        line = QHBoxLayout()
        whole.addLayout(line)
        line.addWidget(left, 1)
        line.addWidget(right, 0, Qt.AlignmentFlag.AlignBottom)
        self.back.clicked.connect(self.back_wanted)
        self.row_end.clicked.connect(self.row_done)
        self.stop.clicked.connect(self.stop_wanted)
        self.next.clicked.connect(self.next_wanted)
        for way, button in self.ways.items():
            button.clicked.connect(lambda _checked=False, known=way: self.passed_over.emit(known))
        self.next.setToolTip(keys("sign"))

    def say(self, text: str) -> None:
        """Say why something is not saved; an empty text takes it back."""
        if text and text != self.said.text():
            announce(self, text)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def show_state(self, presenter: TogetherPresenter) -> None:
        """Only what can be done here."""
        words, scene = presenter.words, presenter.scene
        self._say(words)
        spot = presenter.spot
        asks = spot is not None and spot.shows in {Shows.QUESTION, Shows.ROWS}
        for button in self.ways.values():
            button.setVisible(scene is Scene.SPOT and asks)
        in_row = presenter.row is not None and not presenter.here.way
        self.row_end.setVisible(scene is Scene.SPOT and in_row)
        self.back.setVisible(scene is not Scene.OPENING and not presenter.version)
        self.stop.setVisible(scene not in {Scene.REST, Scene.HOME})
        self.next.setVisible(scene in _LEAD_ON)

    def show_way_back_only(self) -> None:
        """Something lies over the question, so nothing here may answer it."""
        for button in (*self.ways.values(), self.row_end, self.next):
            button.hide()
        self.back.show()

    def _say(self, words: TogetherWords) -> None:
        self.back.setText(words.back)
        self.row_end.setText(words.done_row)
        self.stop.setText(words.not_today)
        self.next.setText(words.next)
        said = (words.skipped, words.unfit, words.unsaid)
        for button, caption in zip(self.ways.values(), said, strict=True):
            button.setText(caption)


def _quiet() -> PressButton:
    return PressButton("", Look.LINK)


def _row(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.SMALL)
    return line
