"""The one row builder of forms: a question, list or block with all that belongs to it.

Label and buddy, marks in words, help, the field, how many letters are left, what is wrong, ideas of
others, and how the person keeps it: from here each field gets its accessible name and description.
"""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from peerdesk.forms.definition import Item
from peerdesk.forms.flags import FILLED_BY_OTHER, SENSITIVE
from peerdesk.forms.keeping import is_private, on_card
from peerdesk.forms.translations import spoken_in
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.ui.form_view.choice_list import ListField
from peerdesk.ui.form_view.ideas import IdeaLines
from peerdesk.ui.form_view.keeping_line import KeepingLine
from peerdesk.ui.form_view.rating import scale_of
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.form_view.support_link import SupportLink
from peerdesk.ui.form_view.writing import Writing
from peerdesk.ui.rows import Row, label, plain
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import form_fields as wording
from peerdesk.wording.tongues import reads_right_to_left, tongue
from peerdesk.wording.two_languages import two_language_words


class Prompt(Row):
    """One question, list or block of a form; `kept` shows the person's ways of keeping it.

    `captioned` is false where a heading above it says the same already; `aside` for a question
    about one thought of a list, which must not look as weighty as the list.
    """

    def __init__(
        self,
        item: Item,
        field: AnswerField,
        writing: Writing,
        *,
        kept: bool = False,
        captioned: bool = True,
        aside: bool = False,
    ) -> None:
        self.answer_field = field
        caption = f"{item.prefix} {item.text}".strip().replace("&", "&&")
        helped = _help(item)
        self._beside = aside and isinstance(field, ListField)
        if self._beside:  # label, help and field in one line
            caption, helped = f"{caption} {helped}".strip(), ""
        self._example = item.look.entry_format
        self._marks: QLabel | None = None
        self._left: QLabel | None = None
        super().__init__(caption, field, help_text=helped)
        self._item, self._writing, self._kept = item, writing, kept
        self._keeping: KeepingLine | None = None
        self._ideas: IdeaLines | None = None
        if not (captioned and caption):
            self.label.hide()
        if not caption:
            field.name_as(item.link_id)  # a form that asks without words: better than no name
        if aside:
            set_look(self.label, Look.SMALL)
        self._add_second_caption()
        self.label.setBuddy(field.focus_widget())
        self._add_what_belongs_to_it()
        self._follow_language()
        field.answered.connect(self._note)
        field.unreadable.connect(lambda code: self.show_error(wording.how_to_write(code)))

    def _lay_out(self) -> None:
        super()._lay_out()
        if self._beside:
            self._field_line = QWidget()
            line = QHBoxLayout(self._field_line)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(Space.SMALL)
            line.addWidget(self.label, 1)
            line.addWidget(self.field, 1)
            self._column.addWidget(self._field_line)

    def _place_of_field(self) -> int:
        return self._column.indexOf(self._field_line if self._beside else self.field)

    def set_caption(self, caption: str) -> None:
        """Change the label and the field's accessible name together."""
        self.label.setText(caption)
        self.answer_field.name_as(plain(caption))

    def _add_second_caption(self) -> None:
        """The question in the second language too, where we have it."""
        second = self._writing.second
        asked = second.form.by_link.get(self._item.link_id) if second and second.form else None
        if second is None or asked is None or self.label.isHidden():
            return
        if asked.text and asked.text != self._item.text:
            said = label(asked.text, Look.SMALL)
            said.setLocale(QLocale(second.language))
            from_right = reads_right_to_left(second.language)
            side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
            said.setAlignment(side)
            self._column.insertWidget(1, said)

    def _spoken_in(self) -> str:
        """The language its words were said to be in, "" for that of the plan."""
        given = self._writing.answers.given.get((self._item.link_id, None), ())
        return next(filter(None, map(spoken_in, given)), "")

    def _follow_language(self) -> None:
        """Who reads the screen aloud, or looks at its spelling, has to know the language."""
        spoken = self._spoken_in() if self._kept else ""
        if spoken:
            self.answer_field.setLocale(QLocale(spoken))
        elif self.answer_field.testAttribute(Qt.WidgetAttribute.WA_SetLocale):
            self.answer_field.unsetLocale()

    def show_kept(self) -> None:
        """Show anew how the person keeps it: marks, the way it was passed over, ideas."""
        self._follow_language()
        self._show_marks()
        if self._keeping is not None:
            self._keeping.show_anew()
        if self._ideas is not None:
            self._ideas.show_anew()

    def _add_what_belongs_to_it(self) -> None:
        column = self._column
        if self._item.look.support_link:
            column.addWidget(SupportLink(self._item.look.support_link))
        if self._kept:
            self._ideas = IdeaLines(self._item.link_id, self._writing)
            self._keeping = KeepingLine(self._item, self._writing, self.answer_field.foot)
            self._keeping.idea_wanted.connect(self._ideas.write_one)
            column.addWidget(self._ideas)
            column.addWidget(self._keeping)
        elif self.answer_field.foot is not None:
            column.addWidget(self.answer_field.foot)
        self._show_marks()

    def _show_marks(self) -> None:
        words = " · ".join(self._mark_words())
        if self._marks is None and words:
            self._marks = label("", Look.SMALL)
            self._column.insertWidget(1, self._marks)
        if self._marks is not None:
            self._marks.setText(words)
            show_when(bool(words), self._marks)
            self._describe()

    def _mark_words(self) -> list[str]:
        item, answers = self._item, self._writing.answers
        captions = self._writing.captions
        found = [captions.sensitive] if SENSITIVE in item.flags else []
        found += [captions.by_someone_else] if FILLED_BY_OTHER in item.flags else []
        if self._kept and (spoken := self._spoken_in()):
            words = two_language_words(answers.form.reads_in)
            found.append(words.in_language.format(language=tongue(spoken)))
        if self._kept and is_private(answers, item.link_id):
            found.append(captions.no_copy)
        elif self._kept and self._keeping is not None and self._keeping.may_go_on_card:
            found += [captions.on_card] if on_card(answers, item.link_id) else []
        return found

    def _note(self, values: tuple[Value, ...]) -> None:
        """An answer takes back what was said to be wrong; near the limit letters are counted."""
        self.show_error("")
        most = self._item.limits.max_length
        if most is None:
            return
        longest = max((len(value) for value in values if isinstance(value, str)), default=0)
        words = wording.letters_left(most, longest)
        if self._left is None and words:
            self._left = label("", Look.SMALL)
            self._column.insertWidget(self._place_of_field() + 1, self._left)
        if self._left is not None:
            self._left.setText(words)
            show_when(bool(words), self._left)
        self._describe()

    def _describe(self) -> None:
        extra = (each.text() for each in (self._marks, self._left) if each is not None)
        said = (self.help, self._example, *extra, self.error)
        self.answer_field.describe_as(" ".join(text for text in said if text))


def _help(item: Item) -> str:
    """All that the form says to help and no field shows, and what PeerDesk has to say about it."""
    roles = ["help", "flyover"]
    roles += ["prompt"] if item.look.entry_format else []
    roles += ["lower", "upper"] if scale_of(item) is None else []
    own = wording.COMPUTED if item.computed else ""
    return " ".join(filter(None, (*map(item.hint, roles), own)))
