"""Drawing the items of a form: which widget each gets, and where to find it again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from peerdesk.forms.answers import Address, RowKey
from peerdesk.forms.check_in import RATE, place_labels
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.headers import is_header
from peerdesk.forms.scales import scale_words
from peerdesk.forms.shared_facts import OF_SINGLE_QUESTIONS, block_of
from peerdesk.forms.translations import is_translatable
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.ui.form_view.cards import Cards
from peerdesk.ui.form_view.choice_list import ListField
from peerdesk.ui.form_view.choices import ButtonsField
from peerdesk.ui.form_view.fields import TextField, WordsField
from peerdesk.ui.form_view.kinds import field_for, is_list
from peerdesk.ui.form_view.prompt import Prompt
from peerdesk.ui.form_view.rating import RatingField
from peerdesk.ui.form_view.section import Building, Section
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.form_view.thoughts import Thoughts
from peerdesk.ui.form_view.translation_field import TranslationField, WithTranslation
from peerdesk.ui.form_view.two_columns import Lines
from peerdesk.ui.form_view.whole import Whole
from peerdesk.ui.form_view.writing import Writing
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look

_OF_WORDS = (TextField, WordsField, ButtonsField, ListField)


class Drawing:
    """What is drawn of one form, by address: all widgets, and the fields among them."""

    def __init__(self, writing: Writing) -> None:
        self.shown: dict[Address, QWidget] = {}
        self.fields: dict[Address, AnswerField] = {}
        self._writing = writing
        writing.turned.connect(self._turn)
        writing.kept.connect(self._show_kept)

    # --- Drawing -----------------------------------------------------------------------------

    def items(self, items: tuple[Item, ...], row: RowKey | None, into: QLayout) -> Building:
        """Draw items one after the other, resting after each."""
        for item in items:
            if item.look.hidden or is_header(item):
                continue
            if item.kind is Kind.DISPLAY:
                self.place(item, row, _text(item), into)
                self._add_own_block(item, row, into)
            elif item.kind is not Kind.GROUP:
                yield from self._question(item, row, into)
            elif (own := self._own_field(item)) is not None:
                self._own_group(item, row, own, into)
            elif item.repeats:
                yield from self.cards(item, row, into)
            elif item.look.folded:
                self._folded(item, row, into)
            else:
                yield from self._group(item, row, into)
            yield

    def inside(self, item: Item, row: RowKey | None, into: QLayout) -> Building:
        """Draw what stands in a group, its help first, and what the page adds to it."""
        if helped := item.hint("help"):
            into.addWidget(label(helped, Look.SMALL))
        yield from self._with_own_block(item, row, into, self.items(item.children, row, into))

    def row(self, item: Item, row: RowKey, into: QVBoxLayout) -> Building:
        """Draw what stands in one row of a group."""
        yield from self._close(item.children, row, into)
        self._add_own_block(item, row, into)

    def _close(self, items: tuple[Item, ...], row: RowKey | None, into: QVBoxLayout) -> Building:
        """Draw the items of one card or block, short ones side by side."""
        lines = Lines(into)
        for item in items:
            yield from self.items((item,), row, lines.line_for(item))

    def cards(
        self, item: Item, row: RowKey | None, into: QLayout, *, captioned: bool = True
    ) -> Building:
        """Draw a group that repeats, a card for each row."""
        draw = partial(self.row, item)
        field = Cards(item, row, self._writing, draw=draw, forget=self.forget)
        self._prompt(item, row, field, into, captioned=captioned)
        yield from field.building()
        self._add_own_block(item, row, into)

    def place(self, item: Item, row: RowKey | None, widget: QWidget, into: QLayout) -> None:
        """Put a widget where it is drawn, and hide it while it is not asked."""
        into.addWidget(widget)
        self.shown[item.link_id, row] = widget
        show_when(self._writing.asks(item.link_id, row), widget)

    def _group(self, item: Item, row: RowKey | None, into: QLayout) -> Building:
        whole = Whole()
        prompt = self._prompt(item, row, whole, into)
        if not block_of(item):
            set_look(prompt.label, Look.HEADING)
        draw = self.items if _stands_open(item) else self._close
        drawn = draw(item.children, row, whole.column)
        yield from self._with_own_block(item, row, whole.column, drawn)

    def _with_own_block(
        self, item: Item, row: RowKey | None, into: QLayout, drawn: Building
    ) -> Building:
        """What stands in a group with what the page adds: above, where it answers many of them."""
        leads = block_of(item) in OF_SINGLE_QUESTIONS
        if leads:
            self._add_own_block(item, row, into)
        yield from drawn
        if not leads:
            self._add_own_block(item, row, into)

    def _own_group(self, item: Item, row: RowKey | None, field: AnswerField, into: QLayout) -> None:
        """A group that only the page can draw: what stands in it is the field's own affair."""
        prompt = self._prompt(item, row, field, into)
        set_look(prompt.label, Look.HEADING)
        field.show_values(())

    def _folded(self, item: Item, row: RowKey | None, into: QLayout) -> None:
        title = f"{item.prefix} {item.text}".strip()
        section = Section(title, lambda column: self.inside(item, row, column), folds=True)
        self.place(item, row, section, into)

    def _question(self, item: Item, row: RowKey | None, into: QLayout) -> Building:
        if is_list(item):
            self._prompt(item, row, self._list(item, row), into)
        else:
            field = self._translated(item, row, self._field(item))
            field.show_values(self._writing.answers.values(item.link_id, row))
            self._show_scale(item.link_id, row, field)
            field.answered.connect(lambda values: self._writing.answer(item, row, values))
            self._prompt(item, row, field, into)
        self._add_own_block(item, row, into)
        if not item.holds_rows:
            yield from self.items(item.children, row, into)

    def _list(self, item: Item, row: RowKey | None) -> Thoughts:
        return Thoughts(
            item,
            row,
            self._writing,
            make=lambda: self._field(item),
            beside=partial(self._beside, item, row),
            draw=self._at_once,
            forget=self.forget,
        )

    def _prompt(
        self,
        item: Item,
        row: RowKey | None,
        field: AnswerField,
        into: QLayout,
        *,
        captioned: bool = True,
    ) -> Prompt:
        kept = self._is_kept(item, row)
        prompt = Prompt(
            item, field, self._writing, kept=kept, captioned=captioned, aside=self._is_aside(item)
        )
        self.fields[item.link_id, row] = field
        self.place(item, row, prompt, into)
        return prompt

    def _field(self, item: Item) -> AnswerField:
        return self._own_field(item) or field_for(item, self._writing.zone, self._writing.captions)

    def _translated(self, item: Item, row: RowKey | None, field: AnswerField) -> AnswerField:
        """The field, with that of its translation where there is a second language."""
        writing = self._writing

        def place() -> int | None:
            given = writing.answers.given.get((item.link_id, row), ())
            return next((at for at, one in enumerate(given) if isinstance(one.value, str)), None)

        beside = self._beside(item, row, field, place)
        return field if beside is None else WithTranslation(field, beside)

    def _beside(
        self, item: Item, row: RowKey | None, field: AnswerField, place: Callable[[], int | None]
    ) -> TranslationField | None:
        """The field for the translation of what is said in `field`; None where there is none."""
        second = self._writing.second
        if second is None or not isinstance(field, _OF_WORDS):
            return None
        if not is_translatable(self._writing.answers.form, item):
            return None
        return TranslationField(item, row, self._writing, second, place)

    def _own_field(self, item: Item) -> AnswerField | None:
        own = self._writing.own_field
        return own(item) if own else None

    def _at_once(self, items: tuple[Item, ...], row: RowKey, into: QLayout) -> None:
        for _ in self.items(items, row, into):
            pass

    def _add_own_block(self, item: Item, row: RowKey | None, into: QLayout) -> None:
        own = self._writing.own_block
        widget = own(item, row) if own else None
        if widget is not None:
            into.addWidget(widget)

    def _is_aside(self, item: Item) -> bool:
        form = self._writing.answers.form
        above = form.parent(item.link_id)
        return above is not None and form.item(above).is_question

    def _is_kept(self, item: Item, row: RowKey | None) -> bool:
        """Whether the person's ways of keeping it stand below: once for each block or list."""
        form = self._writing.answers.form
        if not self._writing.keeps or row is not None:
            return False
        above = form.parent(item.link_id)
        while above is not None:
            if not _stands_open(form.item(above)):
                return False
            above = form.parent(above)
        return item.is_question or item.repeats or not _stands_open(item)

    # --- Finding -----------------------------------------------------------------------------

    def prompt(self, link_id: str, row: RowKey | None) -> Prompt | None:
        """The row of a question, list or block; None where none is drawn."""
        found = self.shown.get((link_id, row))
        return found if isinstance(found, Prompt) else None

    def forget(self, whole: QWidget) -> None:
        """Let go of everything drawn in a widget that goes away, and of the widget."""
        gone = [a for a, w in self.shown.items() if w is whole or whole.isAncestorOf(w)]
        for address in gone:
            del self.shown[address]
            self.fields.pop(address, None)

    def writing(self) -> Address | None:
        """The innermost question, list or block that has the focus."""
        widget = QApplication.focusWidget()
        addresses = {id(field): address for address, field in self.fields.items()}
        while widget is not None:
            if id(widget) in addresses:
                return addresses[id(widget)]
            widget = widget.parentWidget()
        return None

    def show_anew(self) -> None:
        """Show the answers as they are now, whatever changed."""
        for (link_id, row), field in tuple(self.fields.items()):
            if (link_id, row) in self.fields:  # a card that went took its fields along
                field.show_values(self._writing.answers.values(link_id, row))
        for (link_id, row), widget in self.shown.items():
            show_when(self._writing.asks(link_id, row), widget)
            if isinstance(widget, Prompt):
                widget.show_kept()
        self.show_scales()

    def _turn(self, addresses: frozenset[Address]) -> None:
        """Show what is asked from now on and hide what is not; nothing else is touched."""
        for address in addresses:
            widget = self.shown.get(address)
            if widget is not None:
                widget.setVisible(self._writing.asks(*address))

    def _show_kept(self, link_id: str) -> None:
        prompt = self.prompt(link_id, None)
        if prompt is not None:
            field = self.fields[link_id, None]
            field.show_values(self._writing.answers.values(link_id))
            prompt.show_kept()

    def show_scales(self) -> None:
        """Say under ratings what low and high mean in the person's own words."""
        for (link_id, row), field in self.fields.items():
            self._show_scale(link_id, row, field)

    def _show_scale(self, link_id: str, row: RowKey | None, field: AnswerField) -> None:
        if isinstance(field, RatingField):
            if link_id == RATE:
                field.offer_only(place_labels(self._writing.answers, row))
                field.show_values(self._writing.answers.values(link_id, row))
            words = scale_words(self._writing.answers, link_id, row)
            if words is not None:
                field.show_scale(*words)


def _stands_open(item: Item) -> bool:
    """Whether its questions stand for themselves, and not for one person, place or thing."""
    return block_of(item) in {"", *OF_SINGLE_QUESTIONS}


def _text(item: Item) -> QWidget:
    """A shown text; instructions stand out."""
    return label(item.text, Look.INSTRUCTION if item.look.instructions else Look.SOFT)
