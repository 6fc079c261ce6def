"""One part of the contact note's form beneath the hand-made page, drawn by the form engine."""

from dataclasses import replace
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page import parts_of_form
from peerdesk.ui.contact_page.chips_field import ChipsField
from peerdesk.ui.contact_page.competency_field import CompetencyField
from peerdesk.ui.contact_page.moment_field import MomentField
from peerdesk.ui.contact_page.parts_of_form import Choose
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.state_field import StateField
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.tokens import Space

_CHOICES = frozenset({Kind.CHOICE, Kind.OPEN_CHOICE})
_MOST_CHIPS = 16


class FormPart(FormView):
    """Kept in step with the answers of the page; times and skills have fields of their own."""

    def __init__(
        self, presenter: ContactPresenter, choose: Choose, parent: QWidget | None = None
    ) -> None:
        self._presenter = presenter
        form = presenter.answers.form
        about_somebody = presenter.person_id is not None
        self._part = choose(form if about_somebody else parts_of_form.about_nobody(form))
        super().__init__(
            replace(presenter.answers, form=self._part),
            ZoneInfo(presenter.zone),
            parent,
            own_field=self._own_field,
            own_block=self._own_block,
        )
        self.answers_changed.connect(presenter.take_form)
        presenter.answered.connect(self._follow)
        presenter.changed.connect(self._show_anew)

    @property
    def asks_anything(self) -> bool:
        """Whether any of its parts is asked at present."""
        return any(self.holds(item.link_id) for item in self._part.items)

    def holds(self, link_id: str) -> bool:
        """Whether the question, or the group, is drawn here and asked."""
        item = self._part.by_link.get(link_id)
        return item is not None and not item.look.hidden and self.is_asked(link_id)

    def go_to_part(self, link_id: str) -> bool:
        """Put the focus on a question, or on the first thing of a group; False when not here."""
        return self.holds(link_id) and self.go_to(link_id)

    def question(self) -> str | None:
        """The question that has the focus; of a question in a row, the group of the rows."""
        writing = self.writing()
        return None if writing is None else self._part.holder(writing[0]) or writing[0]

    def _own_field(self, item: Item) -> AnswerField | None:
        if item.kind is Kind.DATE_TIME:
            return MomentField(self._presenter.moments, item.link_id)
        if item.link_id == "competency_tags":
            return CompetencyField(self._presenter.options(item.link_id))
        if item.link_id == "person_location_state":
            return StateField(item.look.entry_format)
        few = 0 < len(item.options) <= _MOST_CHIPS
        return ChipsField(item) if few and item.kind in _CHOICES else None

    def _own_block(self, item: Item, _row: RowKey | None) -> QWidget | None:
        """What is wanted before telling a relative anything."""
        if item.link_id != "collateral" or self._presenter.person_id is None:
            return None
        return way_to(self._presenter, self.tr("What may I tell them?"), "telling")

    def _follow(self) -> None:
        """Know the newest answers, so that a row added here takes no other row's key."""
        self.answers = replace(self._presenter.answers, form=self._part)

    def _show_anew(self) -> None:
        self.show_answers(replace(self._presenter.answers, form=self._part))


class SmallPart(FormPart):
    """A part that takes no room while nothing in it is asked. Ask for `refresh`."""

    def refresh(self) -> None:
        """Show it, or not."""
        self.setVisible(self.asks_anything)


class CrisisPart(QWidget):
    """The facts of a crisis, the person's safety plan first. Ask for `refresh`."""

    def __init__(self, presenter: ContactPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FormPart(presenter, parts_of_form.crisis)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        if presenter.person_id is not None:
            column.addWidget(way_to(presenter, self.tr("Their safety plan"), "crisis"))
        column.addWidget(self.facts)

    def refresh(self) -> None:
        """Show it, or not."""
        self.setVisible(self.facts.asks_anything)


def way_to(presenter: ContactPresenter, words: str, page: str) -> QWidget:
    """A button to another page about the person, at the left of its line."""
    button = ActionButton(words, keys(page))
    button.clicked.connect(partial(presenter.page_wanted.emit, page))
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(button)
    line.addStretch()
    return whole
