"""Below a question of a plan: not now, and who may have it. All ways of answering are equal."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from peerdesk.forms.definition import Item
from peerdesk.forms.ideas import takes_ideas
from peerdesk.forms.keeping import (
    Standing,
    card_choices,
    is_private,
    on_card,
    standing,
    with_on_card,
    with_private,
    with_standing,
)
from peerdesk.forms.translations import is_translatable, spoken_in, with_spoken_in
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.form_view.writing import Writing
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.tongues import TONGUES, tongue_to_pick
from peerdesk.wording.two_languages import two_language_words


class KeepingLine(QWidget):
    """Two quiet menus: "Not now…" and "More…", after `first` where the field has a foot.

    `idea_wanted` to write down someone's idea.
    """

    idea_wanted = Signal()

    def __init__(self, item: Item, writing: Writing, first: QWidget | None) -> None:
        super().__init__()
        self._item, self._writing = item, writing
        form = writing.answers.form
        self.may_go_on_card = item.link_id in card_choices(form)
        self._takes_ideas = takes_ideas(form, item.link_id)
        self.pass_over = PressButton("", Look.QUIET)
        self.more = PressButton(writing.captions.more, Look.QUIET)
        self.more.setAccessibleDescription(item.text)
        self.pass_over.clicked.connect(self._offer_ways)
        self.more.clicked.connect(self._offer_more)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.MEDIUM)
        if first is not None:
            line.addWidget(first)
        line.addWidget(self.pass_over)
        line.addWidget(self.more)
        line.addStretch(1)
        show_when(not item.required, self.pass_over)
        self.show_anew()

    def show_anew(self) -> None:
        """Show the way that was chosen as the answer it is."""
        way = standing(self._writing.answers, self._item.link_id)
        captions = self._writing.captions
        words = captions.not_now if way is None else captions.standing(way)
        self.pass_over.setText(words if way is None else f"✓ {words}")
        self.pass_over.setAccessibleName(words)
        self.pass_over.setAccessibleDescription(self._item.text)
        set_look(self.pass_over, Look.QUIET if way is None else Look.CHOSEN)

    def ways(self) -> QMenu:
        """The menu of the three ways of not answering, and of taking one back."""
        menu = _menu(self)
        now = standing(self._writing.answers, self._item.link_id)
        for way in Standing:
            action = _choice(menu, self._writing.captions.standing(way), chosen=way is now)
            action.toggled.connect(partial(self._pass_over, way))
        return menu

    def choices(self) -> QMenu:
        """The menu of who may have it, and of ideas."""
        menu, answers, link_id = _menu(self), self._writing.answers, self._item.link_id
        captions = self._writing.captions
        private = _choice(menu, captions.no_copy, chosen=is_private(answers, link_id))
        private.toggled.connect(self._keep_private)
        if self.may_go_on_card:
            card = _choice(menu, captions.on_card, chosen=on_card(answers, link_id))
            card.toggled.connect(self._put_on_card)
        if is_translatable(answers.form, self._item) and answers.values(link_id):
            menu.addMenu(self._languages(menu))
        if self._takes_ideas:
            menu.addSeparator()
            menu.addAction(captions.write_idea).triggered.connect(self.idea_wanted)
        return menu

    def _languages(self, above: QMenu) -> QMenu:
        """Which language the words are in, where it is not that of the plan."""
        words = two_language_words(self._writing.answers.form.reads_in)
        menu = QMenu(words.words_are_in, above)
        given = self._writing.answers.given.get((self._item.link_id, None), ())
        now = next(filter(None, map(spoken_in, given)), "")
        named = {"": words.language_of_plan, **{tag: tongue_to_pick(tag) for tag in TONGUES}}
        for tag, caption in named.items():
            choice = _choice(menu, caption, chosen=tag == now)
            choice.triggered.connect(partial(self._speak, tag))
        return menu

    def _speak(self, tag: str) -> None:
        link_id = self._item.link_id
        self._writing.keep(with_spoken_in(self._writing.answers, link_id, tag), link_id)

    def _pass_over(self, way: Standing, on: bool) -> None:  # noqa: FBT001 - as Qt tells it
        link_id = self._item.link_id
        answers = with_standing(self._writing.answers, link_id, way if on else None)
        self._writing.keep(answers, link_id)

    def _keep_private(self, on: bool) -> None:  # noqa: FBT001 - as Qt tells it
        link_id = self._item.link_id
        self._writing.keep(with_private(self._writing.answers, link_id, on), link_id)

    def _put_on_card(self, on: bool) -> None:  # noqa: FBT001 - as Qt tells it
        link_id = self._item.link_id
        self._writing.keep(with_on_card(self._writing.answers, link_id, on), link_id)

    def _offer_ways(self) -> None:
        _open_below(self.pass_over, self.ways())

    def _offer_more(self) -> None:
        _open_below(self.more, self.choices())


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _choice(menu: QMenu, words: str, *, chosen: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(chosen)
    return action


def _open_below(button: PressButton, menu: QMenu) -> None:
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
