"""The shared view: one question on a page that shows nothing of anyone else.

It has the window to itself. What leads out of it stands behind the door (`door`).
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import exit_pin
from peerdesk.services.desk import Desk
from peerdesk.services.lines import lines
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import LARGEST_TEXT, Look, Theme, set_look
from peerdesk.ui.together import faces_of
from peerdesk.ui.together.bars import BottomBar, TopBar
from peerdesk.ui.together.door import BlankSheet, Door, PinChoice, centred
from peerdesk.ui.together.end_faces import NeededFace, has_who
from peerdesk.ui.together.faces import Face
from peerdesk.ui.together.lines_face import LinesNowFace
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.tokens import Scheme, Space
from peerdesk.wording import sentence
from peerdesk.wording.together_door import spoken

_MINUTES_TO_THINK = 20
_SMALLEST, _STEP = 100, 20  # per cent: below 100 the letters would be smaller than 20 pt
_TO_THE_END = (Scene.READ, Scene.WHO, Scene.NEEDED, Scene.SIGN, Scene.HOME)
_LEAD_ON = frozenset(_TO_THE_END) - {Scene.SIGN}  # only keeping it leads past that
_SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)


class TogetherPage(Page):
    """Place: `document`, and where in the plan they are."""

    key = "together"
    alone = True
    idle_minutes = _MINUTES_TO_THINK

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = ""
        self._desk, self._navigator, self._theme = desk, navigator, theme
        self.presenter = TogetherPresenter(desk, parent=self)
        self.face: Face | None = None
        self._door_is_open = self._shows_lines = False
        self._over: QWidget | None = None
        self.top, self.bottom = TopBar(), BottomBar()
        self.reader = QScrollArea()
        self._desk_top = QWidget()
        self._lay_out()
        self._listen()
        self._bind_keys()

    def _lay_out(self) -> None:
        set_look(self, Look.TOGETHER)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reader.setWidgetResizable(True)
        self.reader.setFrameShape(QFrame.Shape.NoFrame)
        self.reader.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self._desk_top)
        column.setContentsMargins(Space.EXTRA * 2, Space.LARGE, Space.EXTRA * 2, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addWidget(self.top)
        column.addWidget(self.reader, 1)
        column.addWidget(self.bottom)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._desk_top)

    def _listen(self) -> None:
        presenter, top, bottom = self.presenter, self.top, self.bottom
        presenter.moved.connect(self._show)
        presenter.saving.connect(self._navigator.saving)
        presenter.saved.connect(self._navigator.saved)
        presenter.saved.connect(lambda _at: self.bottom.say(""))
        presenter.failed.connect(self._tell_failure)
        top.language_wanted.connect(presenter.choose_language)
        top.larger_wanted.connect(lambda: self._scale(_STEP))
        top.smaller_wanted.connect(lambda: self._scale(-_STEP))
        top.colours_wanted.connect(self._change_colours)
        top.lines_wanted.connect(self._toggle_lines)
        top.parts_wanted.connect(lambda: self._go(Scene.PARTS))
        top.cover_wanted.connect(self._navigator.cover)
        top.leave_wanted.connect(self.ask_to_leave)
        bottom.back_wanted.connect(self._back)
        bottom.passed_over.connect(presenter.pass_over)
        bottom.row_done.connect(presenter.leave_row)
        bottom.stop_wanted.connect(lambda: self._go(Scene.REST))
        bottom.next_wanted.connect(self._next)

    def _bind_keys(self) -> None:
        on_key("sign", self, self._next)
        on_key("back", self, self.step_back)
        on_key("larger_text", self, lambda: self._scale(_STEP))
        on_key("smaller_text", self, lambda: self._scale(-_STEP))
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._back)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Begin, or go on at the same question; without a PIN the worker chooses one first."""
        self._door_is_open = self._shows_lines = False
        self._percent, self._scheme = _look_of(place, self._theme)
        try:
            self.presenter.open(UUID(str(place.get("document", ""))), place)
        except (PeerDeskError, ValueError) as error:
            self._refuse(error)
            return
        if exit_pin.is_set(self._desk):
            self._uncover()
        else:
            self._choose_pin()

    def put_focus(self) -> bool:
        """Into the field of the question, or of what lies over it."""
        if isinstance(self._over, Door | PinChoice | BlankSheet):
            self._over.put_focus()
        elif self.face is not None and not (self.face.put_focus() and self._bring_into_sight()):
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)  # to read on by the arrow keys
        return True

    def _bring_into_sight(self) -> bool:
        """Show what has the focus; False where it is a button below what is to be read first."""
        sheet, here = self.reader.widget(), QApplication.focusWidget()
        if sheet is None or here is None or not sheet.isAncestorOf(here):
            return True
        if (layout := sheet.layout()) is not None:
            layout.activate()
        top = here.mapTo(sheet, here.rect().topLeft()).y()
        if isinstance(here, PressButton) and top > self.reader.viewport().height():
            return False
        self.reader.ensureWidgetVisible(here, 0, Space.LARGE)
        return True

    def place(self) -> dict[str, object]:
        """The plan, the question, and how the person likes to read."""
        look = {"percent": self._percent, "scheme": self._scheme or ""}
        return {**self.presenter.place(), **look}

    def flush(self) -> bool:
        """Save what was said."""
        return self.presenter.flush()

    def lets_go(self) -> bool:
        """Only once the worker has opened the door."""
        return self._door_is_open or not self.presenter.is_open

    def rest(self) -> bool:
        """Thinking is not punished: an empty page first, a lock when it stays empty."""
        if isinstance(self._over, BlankSheet) or not self.presenter.is_open:
            return False
        blank = BlankSheet(self.presenter.words.touch)
        blank.touched.connect(self.ask_to_come_back)
        self._cover_with(blank, blank)
        return True

    def step_back(self) -> bool:
        """Esc closes the lines; else it is the worker's way to the door."""
        if self._over is not None:
            return True
        if self._shows_lines:
            self._toggle_lines()
        else:
            self.ask_to_leave()
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

    def ask_to_leave(self) -> None:
        """The door, with a way back to the plan."""
        self._show_door(self._leave)

    def ask_to_come_back(self) -> None:
        """After a rest: the same door leads to the same question."""
        self._show_door(self._uncover, stay=False)

    def _show_door(self, then: Callable[[], object], *, stay: bool = True) -> None:
        door = Door(self._desk, self.presenter.language, rests=not stay)
        door.passed.connect(then)
        door.given_up.connect(self._uncover if stay else self.rest_again)
        self._cover_with(centred(door, lambda: self._theme.sizes.entry * 2), door)

    def rest_again(self) -> None:
        """The empty page once more."""
        self._uncover()
        self.rest()

    def _choose_pin(self) -> None:
        choice = PinChoice(self._desk, self.presenter.language)
        choice.chosen.connect(self._uncover)
        self._cover_with(centred(choice, lambda: self._theme.sizes.entry * 2), choice)

    def _cover_with(self, sheet: QWidget, over: QWidget) -> None:
        """Show `sheet` alone; what is covered leaves the window meanwhile."""
        self._take_sheet_away()
        self._whole.removeWidget(self._desk_top)
        self._desk_top.setParent(None)
        self._sheet, self._over = sheet, over
        self._whole.addWidget(sheet)
        sheet.show()  # Qt would show it only at the next turn, too late to go there
        if self.isVisible():
            self.put_focus()

    def _uncover(self) -> None:
        self._take_sheet_away()
        self._whole.addWidget(self._desk_top)
        self._desk_top.show()
        if self.isVisible():
            self.put_focus()

    def _take_sheet_away(self) -> None:
        if self._over is not None:
            self._whole.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._over = None

    def _leave(self) -> None:
        document = str(self.presenter.document_id)
        if not self.presenter.flush():
            self._uncover()  # what is not saved yet, and why, stands on the page itself
            return
        self._door_is_open = True
        self._navigator.go(self.presenter.paper.page, {"document": document})
        self._take_sheet_away()
        self.presenter.close()

    # --- What is shown --------------------------------------------------------------------------

    def _show(self) -> None:
        """The face of where the person is now."""
        self._shows_lines = False
        self._put_face(faces_of.face(self.presenter, self._desk, self._theme))

    def _put_face(self, face: Face) -> None:
        face.next_wanted.connect(self._next)
        sheet = QWidget()
        set_look(sheet, Look.COLUMN)
        line = QHBoxLayout(sheet)
        line.setContentsMargins(0, 0, Space.SMALL, 0)
        column = QVBoxLayout()
        column.addWidget(face)
        column.addStretch()
        line.addLayout(column)
        self._forget_face()
        self.face = face
        self.reader.setWidget(sheet)
        self.top.show_state(self.presenter)
        self.bottom.show_state(self.presenter)
        if self.isVisible() and self._over is None:
            self.put_focus()

    def _forget_face(self) -> None:
        """Nothing of the plan that was open stays in the window."""
        self.face = None
        self.top.title.clear()
        before = self.reader.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()  # not at once: a button of it may be telling of its click

    def _next(self) -> None:
        scene = self.presenter.scene
        if self._shows_lines:
            self._toggle_lines()
        elif scene is Scene.SPOT:
            self.presenter.next()
        elif scene in _LEAD_ON:
            self._go(self._later(scene))

    def _later(self, scene: Scene) -> Scene:
        """The next page on the way to the end that has something to ask."""
        if isinstance(self.face, NeededFace) and self.face.has_more():
            return Scene.NEEDED
        asks = {Scene.WHO: has_who(self.presenter), Scene.NEEDED: bool(self.presenter.missing())}
        after = _TO_THE_END[_TO_THE_END.index(scene) + 1 :]
        return next((one for one in after if asks.get(one, True)), Scene.REST)

    def _back(self) -> None:
        if self._shows_lines:
            self._toggle_lines()
        elif not self.presenter.version:  # what was kept is not written on any more
            self.presenter.back()

    def _go(self, scene: Scene) -> None:
        self._shows_lines = False
        self.presenter.show(scene)

    def _toggle_lines(self) -> None:
        self._shows_lines = not self._shows_lines
        if self._shows_lines:
            self._put_face(LinesNowFace(self.presenter, lines(self._desk)))
            self.bottom.show_way_back_only()
        else:
            self._show()

    # --- How it looks ---------------------------------------------------------------------------

    def _scale(self, by: int) -> None:
        self._percent = max(_SMALLEST, min(LARGEST_TEXT, self._percent + by))
        self._theme.lend(self._scheme, self._percent)

    def _change_colours(self) -> None:
        now = _SCHEMES.index(self._theme.scheme)
        self._scheme = _SCHEMES[(now + 1) % len(_SCHEMES)]
        self._theme.lend(self._scheme, self._percent)

    # --- Troubles -------------------------------------------------------------------------------

    def _tell_failure(self, error: PeerDeskError) -> None:
        """Not saved: said to the worker once they are back, and tried again until then."""
        self._navigator.not_saved(sentence(error))
        self.bottom.say(spoken(error, self.presenter.language))

    def _refuse(self, error: Exception) -> None:
        """There is nothing to write on: say why among the other records."""
        self._door_is_open = True
        self._forget_face()
        if isinstance(error, PeerDeskError):
            self._navigator.say(sentence(error))
        QTimer.singleShot(0, self, lambda: self._navigator.go("people"))


def _look_of(place: Place, theme: Theme) -> tuple[int, Scheme | None]:
    """How the person likes to read: as kept, or as the worker does, but never small."""
    percent, scheme = place.get("percent"), str(place.get("scheme") or "")
    size = percent if isinstance(percent, int) else theme.text_percent
    return max(_SMALLEST, size), Scheme(scheme) if scheme in set(Scheme) else None
