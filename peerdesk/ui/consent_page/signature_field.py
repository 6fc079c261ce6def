"""A place to sign: drawn by hand, by finger or pen, or by typing the name.

Whoever signs on paper writes there; then only the day is asked.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Item
from peerdesk.forms.paper_reading import PERSON_SIGNS
from peerdesk.forms.person_signatures import SIGNED, TYPED, Signing, signing, with_signing
from peerdesk.forms.values import shown
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consent_page.own_field import OwnGroupField
from peerdesk.ui.day_field import DayField
from peerdesk.ui.form_view.answer_field import column_in
from peerdesk.ui.rows import Row, label
from peerdesk.ui.signature_pad import SignaturePad
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording.people import day_unreadable
from peerdesk.wording.signature_words import signature_words

_PAD_SHARE = 0.7  # of a line of work: wide enough for a hand, and the rest stays in sight


class SignatureField(OwnGroupField):
    """Everything asked in one place to sign; `today` is the day somebody signs here.

    With `by_hand` the paper was signed elsewhere, with a pen. Somebody who signs for the person
    gives their name beside the drawing too.
    """

    def __init__(
        self,
        item: Item,
        read: Callable[[], Answers],
        theme: Theme,
        today: date,
        *,
        by_hand: bool,
    ) -> None:
        super().__init__(item, read)
        self._theme, self._today, self._by_hand = theme, today, by_hand
        self._is_person = item.link_id == PERSON_SIGNS
        self.name = EnterLineEdit(least=24, most=40)
        self.pad = SignaturePad(theme)
        self.day = DayField(today)
        self.day_row = Row(self.tr("On which da&y did they sign it?"), self.day)
        self._column = column_in(self, Space.MEDIUM)
        if by_hand:
            self._lay_out_by_hand()
        else:
            self._lay_out_here()
        self.pad.drawn.connect(self._draw)
        self.name.textEdited.connect(self._type_name)
        self.day.textEdited.connect(self._tell_day)
        theme.changed.connect(self._fit)
        self._fit()

    def focus_widget(self) -> QWidget:
        """Where keys go on: they cannot draw."""
        return self.day if self._by_hand and self._is_person else self.name

    def name_as(self, name: str) -> None:
        """Pad, name and day keep names of their own."""
        self.setAccessibleName(name)

    def describe_as(self, words: str) -> None:
        """Whose signature it is, and the help, are read with each of them."""
        said = f"{self.accessibleName()} {words}".strip()
        self.setAccessibleDescription(words)
        for field in (self.pad, self.name, self.day):
            field.setAccessibleDescription(said)

    def _lay_out_by_hand(self) -> None:
        if not self._is_person:
            self._column.addWidget(Row(self.tr("Their name"), self.name))
        self._column.addWidget(self.day_row)

    def _lay_out_here(self) -> None:
        words = signature_words(self.answers.form.reads_in)
        caption = label(words.draw, Look.LABEL)
        caption.setBuddy(self.pad)
        self.pad.setAccessibleName(caption.text())
        self._column.addWidget(caption)
        self._column.addWidget(self.pad)
        clear = ActionButton(words.clear, look=Look.QUIET)
        clear.clicked.connect(self.pad.clear)
        line = QHBoxLayout()
        line.addWidget(clear)
        line.addStretch()
        self._column.addLayout(line)
        said = words.own_name if self._is_person else words.other_name
        self._column.addWidget(Row(said, self.name, help_text=words.typed_counts))

    # --- Showing --------------------------------------------------------------------------------

    def show_group(self) -> None:
        """Show what stands here; what is typed stays while it means the same."""
        now = self._signing()
        self.pad.show_strokes(now.strokes)
        drawn_here = now.status == SIGNED and self._is_person and not self._by_hand
        name = "" if drawn_here else now.name
        if name.strip() != self.name.text().strip():
            self.name.setText(name)
        if now.day is not None and now.day != self.day.day:
            self.day.show_day(now.day)

    def _fit(self) -> None:
        width = round(self._theme.sizes.column * _PAD_SHARE)
        self.pad.setFixedSize(width, self.pad.heightForWidth(width))

    # --- What is said ---------------------------------------------------------------------------

    def _draw(self) -> None:
        """For the person drawing is one way and typing the other: the last one counts."""
        strokes = self.pad.strokes
        now = self._signing()
        name = now.name
        if self._is_person:
            self.name.clear()
            name = shown(self.answers.value("cn.name") or "") if strokes else ""
        self._sign(replace(now, name=name, strokes=strokes))

    def _type_name(self, text: str) -> None:
        now = replace(self._signing(), name=text.strip())
        if self._by_hand:
            self._write(now)
            return
        if self._is_person:
            self.pad.show_strokes(())
            now = replace(now, strokes=())
        self._sign(now)

    def _sign(self, made: Signing) -> None:
        """With the day, and how; nothing is signed without a drawing or a name."""
        status = SIGNED if made.strokes else TYPED if made.name else ""
        self._write(replace(made, status=status, day=self._today if status else None))

    def _tell_day(self) -> None:
        """The day of a paper signed by hand says that it was signed."""
        day = self.day.day
        self.day_row.show_error(day_unreadable() if self.day.unreadable else "")
        self._write(replace(self._signing(), status=SIGNED if day else "", day=day))

    def _write(self, made: Signing) -> None:
        self.write(with_signing(self.answers, self.item.link_id, made))

    def _signing(self) -> Signing:
        return signing(self.answers, self.item.link_id)
