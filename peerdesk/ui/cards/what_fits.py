"""A list that is narrowed by a name, and what stands in its place where nothing fits."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.rows import announce, label
from peerdesk.ui.text_fields import FindField
from peerdesk.ui.theme import Look


class WhatFits:
    """Laid out by its page. `why_nothing` says so in words, told whether the list is `narrowed`.

    `everything` takes the choice back, `to_people` leads to where the first one is begun.
    """

    def __init__(
        self,
        cards: CardList,
        everything: ActionButton,
        to_people: ActionButton,
        why_nothing: Callable[..., str],
    ) -> None:
        self._cards, self._why_nothing = cards, why_nothing
        self._everything, self._to_people = everything, to_people
        self.name_field = FindField(least=14, most=28)
        self.nothing = label("", Look.SOFT)
        self.name_field.entered.connect(self._go_to_list)
        self.name_field.down.connect(self._go_to_list)

    def show_name(self, name: str) -> None:
        """The name that is looked for, without looking anew."""
        with QSignalBlocker(self.name_field):
            self.name_field.setText(name)

    def show(self, *, narrowed: bool) -> None:
        """The list as it was read, or why it is empty."""
        is_empty = not self._has_rows()
        self.nothing.setText(self._why_nothing(narrowed=narrowed))
        self.nothing.setVisible(is_empty)
        self._to_people.setVisible(is_empty and not narrowed)
        self._everything.setVisible(narrowed)
        self._cards.setVisible(not is_empty)
        if is_empty and narrowed:
            announce(self.name_field, self.nothing.text())

    def put_focus(self) -> None:
        """On the line one was on, else on the way to a first one, else where one looks."""
        target: QWidget = self._cards
        if self._cards.isHidden():
            target = self.name_field if self._to_people.isHidden() else self._to_people
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_rows(self) -> bool:
        return self._cards.model().rowCount() > 0

    def _go_to_list(self) -> None:
        if self._has_rows():
            self._cards.setFocus(Qt.FocusReason.OtherFocusReason)
            self._cards.go_to(max(0, self._cards.row))
