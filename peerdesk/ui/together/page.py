"""The shared view: one question on a page that shows nothing of anyone else.

It has the window to itself. What leads out of it stands behind the door (`door`).
"""

from collections.abc import Callable
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.headers import header_of
from peerdesk.services.desk import Desk
from peerdesk.services.lines import lines
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.plan_page.ways import Way
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.read_aloud.voices import Voice, system_voice
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.tab_order import takers
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.together import faces_of
from peerdesk.ui.together.aloud import Aloud
from peerdesk.ui.together.bars import BottomBar, TopBar
from peerdesk.ui.together.end_faces import NeededFace, has_who
from peerdesk.ui.together.faces import Face
from peerdesk.ui.together.guarded import GuardedPage
from peerdesk.ui.together.lines_face import LinesNowFace
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence
from peerdesk.wording.together_door import spoken

_TO_THE_END = (Scene.READ, Scene.WHO, Scene.NEEDED, Scene.SIGN, Scene.HOME)
_LEAD_ON = frozenset(_TO_THE_END) - {Scene.SIGN}  # only keeping it leads past that


class TogetherPage(GuardedPage):
    """Place: `document`, and where in the plan they are."""

    key = "together"

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        find_voice: Callable[[], Voice | None] = system_voice,
    ) -> None:
        super().__init__(desk, theme)
        self._navigator = navigator
        self.presenter = TogetherPresenter(desk, parent=self)
        self.face: Face | None = None
        self._shows_lines = False
        self.top, self.bottom = TopBar(), BottomBar()
        self.every_page = label("", Look.SOFT)
        self.reader = QScrollArea()
        self._lay_out()
        self.aloud = Aloud(self, self.top, find_voice(), self.bottom.say)
        self._listen()
        self._bind_keys()

    def _lay_out(self) -> None:
        self.reader.setWidgetResizable(True)
        self.reader.setFrameShape(QFrame.Shape.NoFrame)
        self.reader.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self.top)
        self.column.addWidget(self.every_page)
        self.column.addWidget(self.reader, 1)
        self.column.addWidget(self.bottom)

    def _listen(self) -> None:
        presenter, top, bottom = self.presenter, self.top, self.bottom
        presenter.moved.connect(self._show)
        presenter.way_wanted.connect(self._go_on_in)
        presenter.saving.connect(self._navigator.saving)
        presenter.saved.connect(self._navigator.saved)
        presenter.saved.connect(lambda _at: self.bottom.say(""))
        presenter.failed.connect(self._tell_failure)
        top.language_wanted.connect(presenter.choose_language)
        top.larger_wanted.connect(self.larger)
        top.smaller_wanted.connect(self.smaller)
        top.colours_wanted.connect(self.change_colours)
        top.lines_wanted.connect(self._toggle_lines)
        top.aloud_wanted.connect(self._toggle_voice)
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
        on_key("read_aloud", self, self._toggle_voice)
        on_key("larger_text", self, self.larger)
        on_key("smaller_text", self, self.smaller)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._back)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Begin, or go on at the same question; without a PIN the worker chooses one first."""
        self._shows_lines = False
        try:
            self.presenter.open(UUID(str(place.get("document", ""))), place)
        except (PeerDeskError, ValueError) as error:
            self._refuse(error)
            return
        self.let_in(place)

    @property
    def is_open(self) -> bool:
        """Whether a plan is on the page."""
        return self.presenter.is_open

    @property
    def language(self) -> str:
        """The language of the plan."""
        return self.presenter.language

    def enter(self) -> None:
        """Into the field of the question."""
        if self.face is not None and not (self.face.put_focus() and self._bring_into_sight()):
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)  # to read on by the arrow keys

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
        return {**self.presenter.place(), **self.how_it_looks()}

    def flush(self) -> bool:
        """Save what was said; a lock comes by here, and its fresh process knows of no voice."""
        self.aloud.stop()
        return self.presenter.flush()

    def step_back(self) -> bool:
        """Esc stops the voice, or closes the lines; else it is the worker's way to the door."""
        if self.is_choosing_pin:
            self.leave()
            return True
        if self.is_covered or self.aloud.stop():
            return True
        if self._shows_lines:
            self._toggle_lines()
        else:
            self.ask_to_leave()
        return True

    def leave(self) -> None:
        """To the plan's own page among the other records."""
        if not self.presenter.flush():
            self.come_back()  # what is not saved yet, and why, stands on the page itself
            return
        self.door_is_open = True
        self._navigator.go(*self.presenter.paper.way_back)
        self.take_cover_away()
        self.presenter.close()

    # --- What is shown --------------------------------------------------------------------------

    def _show(self) -> None:
        """The face of where the person is now."""
        self._shows_lines = False
        self._put_face(faces_of.face(self.presenter, self._desk, self._theme))

    def _put_face(self, face: Face) -> None:
        self.aloud.stop()
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
        self._put_bottom_last(sheet)
        self.top.show_state(self.presenter)
        self.every_page.setText(header_of(self.presenter.form))
        self.every_page.setVisible(bool(self.every_page.text()))
        self.bottom.show_state(self.presenter)
        self.aloud.show_state(self.language)
        if self.isVisible() and not self.is_covered:
            self.put_focus()

    def _put_bottom_last(self, sheet: QWidget) -> None:
        """Let Tab go on from what is asked to the ways on; Qt puts what is made last at the end."""
        for one, following in pairwise([*takers(sheet), *takers(self.bottom)]):
            QWidget.setTabOrder(one, following)

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
        presenter = self.presenter
        asks = {
            Scene.WHO: has_who(presenter),
            Scene.NEEDED: bool(presenter.missing()),
            Scene.SIGN: not presenter.paper.is_theirs_alone,
        }
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

    def _toggle_voice(self) -> None:
        if not self.is_covered:
            self.aloud.toggle(self.face)

    def hideEvent(self, event: QHideEvent) -> None:
        """A lock, or another page: what nobody sees is not spoken on."""
        self.aloud.stop()
        super().hideEvent(event)

    def _go_on_in(self, way: Way) -> None:
        """To another plan of the person; back to this one where that cannot be opened."""
        presenter, here = self.presenter, self.presenter.document_id
        place = presenter.place()
        if not presenter.flush():
            return
        try:
            presenter.open(presenter.paper.follow(way), {})
        except PeerDeskError as error:
            presenter.open(here, place)
            self.bottom.say(spoken(error, self.language))

    # --- Troubles -------------------------------------------------------------------------------

    def _tell_failure(self, error: PeerDeskError) -> None:
        """Not saved: said to the worker once they are back, and tried again until then."""
        self._navigator.not_saved(sentence(error))
        self.bottom.say(spoken(error, self.presenter.language))

    def _refuse(self, error: Exception) -> None:
        """There is nothing to write on: say why among the other records."""
        self.door_is_open = True
        self._forget_face()
        if isinstance(error, PeerDeskError):
            self._navigator.say(sentence(error))
        QTimer.singleShot(0, self, lambda: self._navigator.go("people"))
