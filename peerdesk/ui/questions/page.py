"""The page of the person's own questions: big, plain, and nothing of anyone else in the window.

It has the window to itself, and the worker's exit PIN leads out of it, as in the shared view: the
person reads it beside the worker, sometimes alone (`docs/decisions`).
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.accounting import AccountingView
from peerdesk.domain.errors import PersonNotFound
from peerdesk.services import exit_pin
from peerdesk.services.desk import Desk
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.questions.faces import HomeFace, SeenFace, ToldFace
from peerdesk.ui.questions.leaving_faces import CopyFace, OutFace
from peerdesk.ui.questions.presenter import QuestionsPresenter, Scene, Span
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import LARGEST_TEXT, Look, Theme, set_look
from peerdesk.ui.together.door import BlankSheet, Door, PinChoice, centred
from peerdesk.ui.together.faces import Face
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence
from peerdesk.wording.together import together_words

_MINUTES_TO_THINK = 20
_SMALLEST, _STEP = 100, 20  # per cent: below 100 the letters would be smaller than 20 pt


class QuestionsPage(Page):
    """Place: `person`, which question, in which language."""

    key = "questions"
    alone = True
    idle_minutes = _MINUTES_TO_THINK

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self._desk, self._navigator, self._theme = desk, navigator, theme
        self.presenter = QuestionsPresenter(desk, self)
        self.face: Face | None = None
        self._percent = _SMALLEST
        self._door_is_open = False
        self._over: QWidget | None = None
        self._sheet = QWidget()
        self.back_button, self.language = PressButton(""), PressButton("")
        self.leave = PressButton("")
        self.reader = ReadingArea()
        self._desk_top = QWidget()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        set_look(self, Look.TOGETHER)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = QWidget()
        set_look(bar, Look.BAR)
        line = FlowLayout(bar)
        for button in (self.back_button, self.language, self.leave):
            line.addWidget(button)
        column = QVBoxLayout(self._desk_top)
        column.setContentsMargins(Space.EXTRA * 2, Space.LARGE, Space.EXTRA * 2, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addWidget(bar)
        column.addWidget(self.reader, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._desk_top)

    def _listen(self) -> None:
        self.back_button.clicked.connect(lambda: self.show_scene(Scene.HOME))
        self.language.clicked.connect(self._change_language)
        self.leave.clicked.connect(self.ask_to_leave)
        on_key("back", self, self.step_back)
        on_key("larger_text", self, lambda: self._scale(_STEP))
        on_key("smaller_text", self, lambda: self._scale(-_STEP))

    # --- The contract of a page -------------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Begin with the questions; without a PIN the worker chooses one first."""
        self._door_is_open = False
        self._percent = max(_SMALLEST, self._theme.text_percent)
        try:
            self.presenter.come(place)
        except (PersonNotFound, ValueError):
            self._navigator.say(sentence(PersonNotFound()))
            self._forget_face()
            return
        self._show()
        if exit_pin.is_set(self._desk):
            self._uncover()
        else:
            choice = PinChoice(self._desk)
            choice.chosen.connect(self._uncover)
            choice.given_up.connect(self.step_back)
            self._cover_with(choice)

    def put_focus(self) -> bool:
        """On the first thing to press, or on the text, to scroll it."""
        if isinstance(self._over, Door | PinChoice | BlankSheet):
            self._over.put_focus()
        elif isinstance(self.face, HomeFace):
            self.face.put_focus()
        else:
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """Whose questions, and which one."""
        return self.presenter.place()

    def lets_go(self) -> bool:
        """Only once the worker has opened the door."""
        return self._door_is_open or not self.presenter.is_open

    def rest(self) -> bool:
        """An empty page first, a lock when it stays empty."""
        if isinstance(self._over, BlankSheet) or not self.presenter.is_open:
            return False
        blank = BlankSheet(together_words(self.presenter.language).touch)
        blank.touched.connect(lambda: self._show_door(rests=True))
        self._cover_with(blank, alone=True)
        return True

    def step_back(self) -> bool:
        """Esc leads to the questions, and from there to the door."""
        if isinstance(self._over, PinChoice):  # nobody has seen anything yet
            self.presenter.close()
            self._navigator.back()
            return True
        if self._over is not None:
            return True
        if self.presenter.scene is Scene.HOME:
            self.ask_to_leave()
        else:
            self.show_scene(Scene.HOME)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """In letters that are never small."""
        super().showEvent(event)
        if not event.spontaneous():
            self._theme.lend(None, self._percent)

    def hideEvent(self, event: QHideEvent) -> None:
        """The worker's own look comes back with their other pages."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._theme.give_back()

    # --- What is shown ----------------------------------------------------------------------------

    def show_scene(self, scene: Scene) -> None:
        """Answer a question, or show them all."""
        self.presenter.scene = scene
        self._show()
        if self.isVisible():
            self.put_focus()

    def _show(self) -> None:
        words = self.presenter.words
        self.back_button.setText(words.back)
        self.back_button.setVisible(self.presenter.scene is not Scene.HOME)
        self.language.setText(words.other_language)
        self.leave.setText(words.leave)
        self._put_face(self._face())

    def _face(self) -> Face:
        presenter, desk = self.presenter, self._desk
        match presenter.scene:
            case Scene.SEEN:
                return SeenFace(presenter)
            case Scene.TOLD:
                told = ToldFace(presenter, desk)
                told.rule_wanted.connect(self._change_rule)
                told.span_wanted.connect(self._change_span)
                return told
            case Scene.COPY:
                return CopyFace(presenter, desk)
            case Scene.OUT:
                return OutFace(presenter, desk)
            case _:
                home = HomeFace(presenter)
                home.wanted.connect(self.show_scene)
                return home

    def _put_face(self, face: Face) -> None:
        sheet = QWidget()
        set_look(sheet, Look.COLUMN)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, Space.SMALL, 0)
        column.addWidget(face)
        column.addStretch()
        self._forget_face()
        self.face = face
        self.reader.setWidget(sheet)
        self.reader.setAccessibleName(self.presenter.scene_title())

    def _forget_face(self) -> None:
        self.face = None
        before = self.reader.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()  # not at once: a button of it may be telling of its click

    def _change_rule(self, view: AccountingView) -> None:
        self.presenter.view = view
        self._show()
        self.put_focus()

    def _change_span(self, span: Span) -> None:
        self.presenter.span = span
        self._show()
        self.put_focus()

    def _change_language(self) -> None:
        self.presenter.change_language()
        self._show()

    def _scale(self, by: int) -> None:
        self._percent = max(_SMALLEST, min(LARGEST_TEXT, self._percent + by))
        self._theme.lend(None, self._percent)

    # --- The door ---------------------------------------------------------------------------------

    def ask_to_leave(self) -> None:
        """The door, with a way back to the questions."""
        self._show_door()

    def _show_door(self, *, rests: bool = False) -> None:
        door = Door(self._desk, self.presenter.language, rests=rests)
        door.passed.connect(self._uncover if rests else self._go_out)
        door.given_up.connect(self.rest_again if rests else self._uncover)
        self._cover_with(door)

    def rest_again(self) -> None:
        """The empty page once more."""
        self._uncover()
        self.rest()

    def _go_out(self) -> None:
        place = {"person": str(self.presenter.person.person_id)}
        self._door_is_open = True
        self._navigator.go("person", place)
        self._take_sheet_away()
        self._forget_face()
        self.presenter.close()

    def _cover_with(self, over: QWidget, *, alone: bool = False) -> None:
        """Show `over` alone; what is covered leaves the window meanwhile."""
        self._take_sheet_away()
        self._whole.removeWidget(self._desk_top)
        self._desk_top.setParent(None)
        self._over = over
        self._sheet = over if alone else centred(over, lambda: self._theme.sizes.entry * 2)
        self._whole.addWidget(self._sheet)
        self._sheet.show()
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
