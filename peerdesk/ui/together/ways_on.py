"""Below what is on the screen: what the person wrote before, and plans that come next."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.told_before import with_thought_taken
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.panel import emptied
from peerdesk.ui.plan_page.ways import Way
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.tokens import Space
from peerdesk.wording.plan_ways import way_words

_LONGEST_ON_A_BUTTON = 48
_MOST_BUTTONS = 8


class WrittenBefore(QWidget):
    """A button for each thought of another plan that the list on the screen does not have yet."""

    def __init__(
        self, presenter: TogetherPresenter, link_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._link_id = presenter, link_id
        self.buttons: list[PressButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        thoughts = presenter.paper.written_before(link_id)[:_MOST_BUTTONS]
        self.setVisible(bool(thoughts))
        column.addWidget(label(way_words(presenter.language).told_before, Look.SOFT))
        line = FlowLayout()
        line.setSpacing(Space.MEDIUM)
        column.addLayout(line)
        for words in thoughts:
            button = PressButton(_on_a_button(words))
            button.clicked.connect(partial(self._take, words))
            self.buttons.append(button)
            line.addWidget(button)

    def _take(self, words: str) -> None:
        presenter = self._presenter
        presenter.answer(with_thought_taken(presenter.answers, self._link_id, words))
        presenter.moved.emit()


class WaysOn(QWidget):
    """A button for each plan that comes next from here, as the answers stand."""

    def __init__(
        self,
        presenter: TogetherPresenter,
        link_ids: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._link_ids = presenter, tuple(link_ids)
        self.buttons: list[PressButton] = []
        self._shown: tuple[Way, ...] | None = None
        self._line = FlowLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.look()

    def look(self) -> None:
        """Offer what the answers lead to now."""
        ways = self._presenter.paper.ways_from(self._link_ids)
        if ways == self._shown:
            return
        self._shown = ways
        emptied(self._line)
        self.buttons = []
        for way in ways:
            button = PressButton(way.words.replace("&", "&&"))
            button.clicked.connect(partial(self._presenter.way_wanted.emit, way))
            self.buttons.append(button)
            self._line.addWidget(button)
        self.setVisible(bool(ways))


def _on_a_button(words: str) -> str:
    """The words in short; the list gets them whole."""
    line = " ".join(words.split())
    if len(line) > _LONGEST_ON_A_BUTTON:
        line = f"{line[: _LONGEST_ON_A_BUTTON - 1].rstrip()}…"
    return line.replace("&", "&&")
