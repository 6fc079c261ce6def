"""The end of writing together: read it through, who may see it, sign, take it home, or rest."""

from collections import Counter
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.person_signatures import SIGNED, Signing, signing, with_signing
from peerdesk.forms.shared_facts import PERSON, block_of
from peerdesk.forms.values import Coding, shown
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import sensitive_choices
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.one_question import QuestionField
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.signature_pad import SignaturePad, Strokes
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.together.faces import Face, asked
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.spots import signature_group
from peerdesk.ui.tokens import Space, read_sizes
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording.together_door import door_words, spoken


class WhoFace(Face):
    """What of the plan each named person may see, and which sensitive parts go on this copy."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, words = presenter, presenter.words
        self._begin_in: QuestionField | None = None
        self.say(words.copies_title, Look.QUESTION)
        named = _named(presenter)
        often = Counter(name for name, *_rest in named)
        for name, item, row, question in named:
            self.say(name, Look.HEADING)
            self.say(question if often[name] > 1 else "", Look.SOFT)
            field = asked(presenter, item, row, quiet=True)
            _say_whose(field, f"{name}, {question}" if often[name] > 1 else name)
            field.answers_changed.connect(partial(self._see, item, row))
            self._begin_in = self._begin_in or field
            self.column.addWidget(field)
        self._boxes: dict[str, QCheckBox] = {}
        choices = sensitive_choices(presenter.answers)
        if choices:
            self.say(words.sensitive_title, Look.QUESTION)
            self.say(words.sensitive_help)
        for choice in choices:
            box = WrappingCheckBox(choice.label.replace("&", "&&"))
            box.setChecked(choice.link_id in presenter.ticked)
            box.toggled.connect(self._tick)
            self._boxes[choice.link_id] = box
            self.column.addWidget(box)
        self.first = next(iter(self._boxes.values()), None)

    def put_focus(self) -> bool:
        """To the first person, else to the first tick."""
        if self._begin_in is None:
            return super().put_focus()
        self._begin_in.enter()
        return True

    def _see(self, item: Item, row: RowKey | None, answers: Answers) -> None:
        """Each field holds all answers as they were; only its own one is taken over."""
        values = answers.values(item.link_id, row)
        now = self._presenter.answers
        self._presenter.write(now.with_answer(item.link_id, values, row))

    def _tick(self) -> None:
        ticked = (known for known, box in self._boxes.items() if box.isChecked())
        self._presenter.ticked = frozenset(ticked)


def _say_whose(field: QWidget, whose: str) -> None:
    """The same answers stand below each name: a screen reader hears whose they are."""
    for control in field.findChildren(QAbstractButton):
        asked_for = control.accessibleDescription()
        control.setAccessibleDescription(f"{whose}: {asked_for}" if asked_for else whose)


def has_who(presenter: TogetherPresenter) -> bool:
    """Whether there is anything to decide about who may see what."""
    return bool(_named(presenter) or sensitive_choices(presenter.answers))


class NeededFace(Face):
    """What paper makes no sense without, with a suggestion that the person sees and may change."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._fields: list[QuestionField] = []
        self.say(presenter.words.needed)
        missing = presenter.missing()
        self._asked = [item.link_id for item in missing]
        presenter.suggest(missing)
        for item in missing:
            field = asked(presenter, item, None)
            field.answers_changed.connect(self._take)
            self._fields.append(field)
            self.column.addWidget(field)

    def put_focus(self) -> bool:
        """Into the first field."""
        if self._fields:
            self._fields[0].enter()
        return bool(self._fields)

    def has_more(self) -> bool:
        """Whether an answer given here brought up something else to ask."""
        return any(item.link_id not in self._asked for item in self._presenter.missing())

    def _take(self, answers: Answers) -> None:
        """Each field holds all answers, so all have to know what became of the new one."""
        self._presenter.write(answers)
        for field in self._fields:
            field.answers = self._presenter.answers


class SignFace(Face):
    """The person draws their name or chooses another way; the worker keeps a version."""

    kept = Signal()

    def __init__(
        self, presenter: TogetherPresenter, desk: Desk, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._group = signature_group(presenter.form)
        self.ways: dict[str, QRadioButton] = {}
        self.pad = SignaturePad(theme)
        words = presenter.words
        if self._group is not None:
            self.say(words.sign_title, Look.QUESTION)
            self.say(words.sign_help)
            side_by_side = FlowLayout()
            side_by_side.setSpacing(Space.LARGE)
            side_by_side.addWidget(
                self._sheet(read_sizes(100).column)
            )  # hands do not grow with letters
            side_by_side.addWidget(self._other_ways())
            self.column.addLayout(side_by_side)
        self.copy = WrappingCheckBox(words.takes_copy)
        self.copy.setChecked(presenter.takes_copy)
        self.copy.toggled.connect(self._take_copy)
        self.column.addWidget(self.copy)
        self.say(words.worker_signs, Look.SOFT)
        spoken_here = door_words(presenter.language)
        self.panel = KeyPanel(
            desk,
            spoken_here.keep_it,
            presenter.save_version,
            caption=spoken_here.worker_phrase,
            say=lambda error: spoken(error, presenter.language),
        )
        self.panel.done.connect(self.kept)
        self.column.addWidget(self.panel)
        # Keys cannot draw: they begin where they can choose.
        self.first = next(iter(self.ways.values()), self.panel.passphrase)
        self._show_signing()

    def _sheet(self, width: int) -> QWidget:
        """The pad with what takes back; as wide as a line of work."""
        words, sheet = self._presenter.words, QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        caption = label(words.sign_pad)
        caption.setBuddy(self.pad)
        self.pad.setAccessibleName(words.sign_pad)
        self.pad.setFixedSize(width, self.pad.heightForWidth(width))
        column.addWidget(caption)
        column.addWidget(self.pad)
        undo, clear = PressButton(words.undo_pad), PressButton(words.clear_pad)
        undo.clicked.connect(self.pad.undo)
        clear.clicked.connect(self.pad.clear)
        line = QHBoxLayout()
        line.addWidget(undo)
        line.addWidget(clear)
        line.addStretch()
        column.addLayout(line)
        self.pad.drawn.connect(self._draw)
        return sheet

    def _other_ways(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(self._presenter.words.sign_other))
        group = QButtonGroup(self)
        item = self._presenter.form.item(f"{self._link_id}:status")
        for option in item.options:
            code = option.value.code if isinstance(option.value, Coding) else shown(option.value)
            if code == SIGNED:
                continue  # drawing says so
            button = QRadioButton(option.label.replace("&", "&&"))
            group.addButton(button)
            button.clicked.connect(partial(self._choose, code))
            self.ways[code] = button
            column.addWidget(button)
        return sheet

    def _show_signing(self) -> None:
        if self._group is None:
            return
        now = self._signing()
        self.pad.show_strokes(now.strokes)
        if now.status in self.ways:
            self.ways[now.status].setChecked(True)

    def _signing(self) -> Signing:
        return signing(self._presenter.answers, self._link_id)

    @property
    def _link_id(self) -> str:
        return "" if self._group is None else self._group.link_id

    def _draw(self) -> None:
        strokes = self.pad.strokes
        self._write(SIGNED if strokes else "", strokes=strokes)
        chosen = next((button for button in self.ways.values() if button.isChecked()), None)
        if strokes and chosen is not None:
            chosen.group().setExclusive(False)
            chosen.setChecked(False)
            chosen.group().setExclusive(True)

    def _choose(self, status: str) -> None:
        self.pad.show_strokes(())
        self._write(status, strokes=())

    def _write(self, status: str, *, strokes: Strokes) -> None:
        before, presenter = self._signing(), self._presenter
        name = before.name or presenter.printed_name
        self._keep(Signing(name, None, status, before.why, strokes))

    def _keep(self, made: Signing) -> None:
        """With today's date, once there is anything to date."""
        presenter = self._presenter
        signed = replace(made, day=presenter.today if made.status else None)
        presenter.write(with_signing(presenter.answers, self._link_id, signed))

    def _take_copy(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt signal hands it over
        self._presenter.takes_copy = wanted


class RestFace(Face):
    """The calm last page: all is kept; after a hard plan, what matters and what helps."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = presenter.words
        self.say(words.kept_title if presenter.version else words.rest_title, Look.QUESTION)
        self.say(words.rest)
        if presenter.version:
            self.say(words.kept_today.format(n=presenter.version))
        for words_of_calm in presenter.paper.calm_words():
            self.say(words_of_calm)


def _named(presenter: TogetherPresenter) -> list[tuple[str, Item, int | None, str]]:
    """Everyone named in the plan: name, what they may see, row, what they were named for."""
    answers, found = presenter.answers, []
    for item in presenter.form.by_link.values():
        sees = presenter.form.by_link.get(f"{item.link_id}:sees")
        if block_of(item) != PERSON or sees is None:
            continue
        rows = answers.every_row(
            item.link_id if item.repeats else answers.form.holder(item.link_id)
        )
        for row in rows:
            name = answers.value(f"{item.link_id}:name", row)
            if name is not None:
                found.append((shown(name), sees, row, item.text))
    return found
