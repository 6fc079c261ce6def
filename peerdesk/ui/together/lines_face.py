"""Phone and text lines: big to call now, or ticked onto the plan."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.lines import PhoneLine, chosen, words_in
from peerdesk.forms.keeping import lines_shown, with_lines_shown
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.together.faces import Face
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording.days import day_in_words
from peerdesk.wording.islands import island
from peerdesk.wording.together import TogetherWords

FIRST_LINE = "988"


def lines_to_call(
    known: Sequence[PhoneLine], ids: Sequence[str], language: str
) -> tuple[PhoneLine, ...]:
    """The lines of a plan, 988 among them whatever the plan says: nobody goes without one."""
    wanted = ids if FIRST_LINE in ids else (*ids, FIRST_LINE)
    return chosen(known, wanted, language)


class LineCard(QFrame):
    """One line: its name, how to reach it in large letters, and when that was checked."""

    def __init__(
        self, line: PhoneLine, language: str, words: TogetherWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        column.addWidget(label(words_in(line.name, language)))
        column.addWidget(label(words_in(line.how, language), Look.CALL))
        for said in (words_in(line.hours, language), _checked(line, language, words)):
            if said:
                column.addWidget(label(said, Look.SOFT))


class LinesNowFace(Face):
    """What to do when someone may act now, and the lines, big (plans.md B15)."""

    def __init__(
        self,
        presenter: TogetherPresenter,
        known: Sequence[PhoneLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words, language = presenter.words, presenter.language
        self.say(words.now)
        for line in lines_to_call(known, lines_shown(presenter.answers), language):
            self.column.addWidget(LineCard(line, language, words))


class LinesFace(Face):
    """Which lines stand on the plan: the person ticks those they want."""

    def __init__(
        self,
        presenter: TogetherPresenter,
        known: Sequence[PhoneLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        spot, language = presenter.spot, presenter.language
        if spot is None:
            raise LookupError
        self.say(presenter.form.item(spot.link_id).text, Look.QUESTION)
        self.say(presenter.words.lines_on_plan)
        self._boxes: dict[str, QCheckBox] = {}
        on_plan = lines_shown(presenter.answers)
        for line in known:
            if line.is_offered and not line.instead_of:
                (shown,) = chosen(known, (line.id,), language) or (line,)
                self._add(line.id, shown, language, on=line.id in on_plan)
        self.first = next(iter(self._boxes.values()), None)

    def _add(self, line_id: str, shown: PhoneLine, language: str, *, on: bool) -> None:
        """A line to tick, close to how it is reached; `shown` is the one for this language."""
        how = words_in(shown.how, language)
        box = WrappingCheckBox(island(words_in(shown.name, language)).replace("&", "&&"))
        box.setAccessibleDescription(how)
        box.setChecked(on)
        box.toggled.connect(self._take)
        self._boxes[line_id] = box
        both, about = QVBoxLayout(), QHBoxLayout()
        both.setSpacing(Space.NONE)
        both.addWidget(box)
        about.addSpacing(Space.EXTRA + Space.SMALL)
        about.addWidget(label(how, Look.SOFT), 1)
        both.addLayout(about)
        self.column.addLayout(both)

    def _take(self) -> None:
        """Those ticked, in the order they had; new ones come last."""
        before = lines_shown(self._presenter.answers)
        ticked = [known for known, box in self._boxes.items() if box.isChecked()]
        kept = [known for known in before if known in ticked or known not in self._boxes]
        order = (*kept, *(known for known in ticked if known not in kept))
        self._presenter.write(with_lines_shown(self._presenter.answers, order))


def _checked(line: PhoneLine, language: str, words: TogetherWords) -> str:
    if line.checked is None:
        return ""
    day = (line.checked.year, line.checked.month, line.checked.day)
    return words.from_checked.format(day=day_in_words(day, language))
