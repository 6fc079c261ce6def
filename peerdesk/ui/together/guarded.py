"""A page in front of the person: it has the window to itself, and only the worker leads out.

What leads out of it stands behind the door (`door`); thinking is not punished with a lock.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.services import exit_pin
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.theme import LARGEST_TEXT, Look, Theme, set_look
from peerdesk.ui.together.door import BlankSheet, Door, PinChoice, centred
from peerdesk.ui.tokens import Scheme, Space
from peerdesk.wording.together import together_words

_MINUTES_TO_THINK = 20
_SMALLEST, _STEP = 100, 20  # per cent: below 100 the letters would be smaller than 20 pt
_SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)


class GuardedPage(Page):
    """Holds its content in `inside`; a PIN is chosen before it is first shown.

    A page on it says what is open (`is_open`), in which language one reads (`language`), where
    the focus begins (`enter`) and what leaving does (`leave`), which sets `door_is_open` once
    everything is saved.
    """

    alone = True
    idle_minutes = _MINUTES_TO_THINK

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.title = ""
        self._desk, self._theme = desk, theme
        self.door_is_open = False
        self._over: QWidget | None = None
        self._percent, self._scheme = _look_of({}, theme)
        self.inside = QWidget()
        set_look(self, Look.TOGETHER)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(Space.EXTRA * 2, Space.LARGE, Space.EXTRA * 2, Space.LARGE)
        self.column.setSpacing(Space.LARGE)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.inside)

    # --- What a page on it says -----------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether there is something of the person's on it."""
        raise NotImplementedError

    @property
    def language(self) -> str:
        """The language (BCP 47) the person reads along in."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the focus where one begins."""
        raise NotImplementedError

    def leave(self) -> None:
        """Save, and go back among the other records; `come_back` where that failed."""
        raise NotImplementedError

    # --- The contract of a page -----------------------------------------------------------------

    def let_in(self, place: Place) -> None:
        """Begin; without a PIN the worker chooses one first."""
        self.door_is_open = False
        self._percent, self._scheme = _look_of(place, self._theme)
        if exit_pin.is_set(self._desk):
            self.come_back()
            return
        choice = PinChoice(self._desk)
        choice.chosen.connect(self.come_back)
        choice.given_up.connect(self.leave)
        self._cover_with(centred(choice, lambda: self._theme.sizes.entry * 2), choice)

    def put_focus(self) -> bool:
        """To what lies over the page, else where one begins."""
        if isinstance(self._over, Door | PinChoice | BlankSheet):
            self._over.put_focus()
        else:
            self.enter()
        return True

    def how_it_looks(self) -> dict[str, object]:
        """How the person likes to read, for `place`."""
        return {"percent": self._percent, "scheme": self._scheme or ""}

    def lets_go(self) -> bool:
        """Only once the worker has opened the door."""
        return self.door_is_open or not self.is_open

    def rest(self) -> bool:
        """Thinking is not punished: an empty page first, a lock when it stays empty."""
        if isinstance(self._over, BlankSheet) or not self.is_open:
            return False
        blank = BlankSheet(together_words(self.language).touch)
        blank.touched.connect(self.ask_to_come_back)
        self._cover_with(blank, blank)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """In the look the person chose."""
        super().showEvent(event)
        if not event.spontaneous():
            self._theme.lend(self._scheme, self._percent)

    def hideEvent(self, event: QHideEvent) -> None:
        """The worker's own look comes back with their other pages."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._theme.give_back()

    # --- The door -------------------------------------------------------------------------------

    @property
    def is_covered(self) -> bool:
        """Whether the door, or an empty page, lies over it."""
        return self._over is not None

    @property
    def is_choosing_pin(self) -> bool:
        """Whether the worker still chooses a PIN: nobody has seen anything, so they may leave."""
        return isinstance(self._over, PinChoice)

    def ask_to_leave(self) -> None:
        """The door, with a way back to the page."""
        self._show_door(self.leave)

    def ask_to_come_back(self) -> None:
        """After a rest: the same door leads to the same place."""
        self._show_door(self.come_back, stay=False)

    def rest_again(self) -> None:
        """The empty page once more."""
        self.come_back()
        self.rest()

    def come_back(self) -> None:
        """Show the page itself."""
        self.take_cover_away()
        self._whole.addWidget(self.inside)
        self.inside.show()
        if self.isVisible():
            self.put_focus()

    def take_cover_away(self) -> None:
        """Let go of what lies over the page."""
        if self._over is not None:
            self._whole.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._over = None

    def _show_door(self, then: Callable[[], object], *, stay: bool = True) -> None:
        door = Door(self._desk, self.language, rests=not stay)
        door.passed.connect(then)
        door.given_up.connect(self.come_back if stay else self.rest_again)
        self._cover_with(centred(door, lambda: self._theme.sizes.entry * 2), door)

    def _cover_with(self, sheet: QWidget, over: QWidget) -> None:
        """Show `sheet` alone; what is covered leaves the window meanwhile."""
        self.take_cover_away()
        self._whole.removeWidget(self.inside)
        self.inside.setParent(None)
        self._sheet, self._over = sheet, over
        self._whole.addWidget(sheet)
        sheet.show()  # Qt would show it only at the next turn, too late to go there
        if self.isVisible():
            self.put_focus()

    # --- How it looks ---------------------------------------------------------------------------

    def larger(self) -> None:
        """Draw the letters larger."""
        self._scale(_STEP)

    def smaller(self) -> None:
        """Draw them smaller, never below 20 pt."""
        self._scale(-_STEP)

    def change_colours(self) -> None:
        """Light, dark, high contrast, one after the other."""
        now = _SCHEMES.index(self._theme.scheme)
        self._scheme = _SCHEMES[(now + 1) % len(_SCHEMES)]
        self._theme.lend(self._scheme, self._percent)

    def _scale(self, by: int) -> None:
        self._percent = max(_SMALLEST, min(LARGEST_TEXT, self._percent + by))
        self._theme.lend(self._scheme, self._percent)


def _look_of(place: Place, theme: Theme) -> tuple[int, Scheme | None]:
    """How the person likes to read: as kept, or as the worker does, but never small."""
    percent, scheme = place.get("percent"), str(place.get("scheme") or "")
    size = percent if isinstance(percent, int) else theme.text_percent
    return max(_SMALLEST, size), Scheme(scheme) if scheme in set(Scheme) else None
