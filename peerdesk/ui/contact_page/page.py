"""The contact page: who it was with, then the note itself."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.errors import DocumentError, PeerDeskError
from peerdesk.domain.goals import Goal
from peerdesk.forms.formats import Formats
from peerdesk.services import documents
from peerdesk.services.desk import Desk
from peerdesk.ui.contact_page.draft_menu import DraftMenu
from peerdesk.ui.contact_page.editor import NoteEditor
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.who import WhoView
from peerdesk.ui.contact_page.who_presenter import WhoPresenter
from peerdesk.ui.contact_page.whole_notes import page_of
from peerdesk.ui.draft_keeper import DraftKeeper
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space
from peerdesk.ui.writing_clock import WritingClock
from peerdesk.wording import contact, sentence


class ContactPage(Page):
    """Reached by Ctrl+N, from a person, and from lists.

    Places: `{}` asks who it was with, `{"person": id}` starts a note about them (`kind` says what
    kind of contact, `goals` which goals are ticked from the start, `plan` which was written), and
    `{"document": id, "field": linkId, "position": n}` opens a draft where it is being written.
    """

    key = "contact"
    belongs_to = "contacts"
    side_folds = True

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        formats: Formats,
        save_within_ms: int = 1000,
    ) -> None:
        super().__init__()
        self.title = self.tr("Contact")
        self._desk, self._navigator, self._formats = desk, navigator, formats
        self._save_within_ms = save_within_ms
        self._moving = self._fresh = False
        self._arrive: Callable[[], object] | None = None
        self.editor: NoteEditor | None = None
        self.presenter: ContactPresenter | None = None
        self.who = WhoView(WhoPresenter(desk))
        self.work = WorkColumn(theme)
        self.work.column.addWidget(self.who)
        self.work.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.work)
        self.who.chosen.connect(self._choose_person)
        self.who.page_wanted.connect(navigator.go)
        on_key("sign", self, self._sign)
        on_key("next_step", self, self._go_to_steps)
        on_key("turn", self, self._turn)
        for number in range(1, 10):
            on_key(f"goal_{number}", self, partial(self._tick_goal, number))

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Open a draft, start a note, or ask who it was with."""
        document, person = _id(place.get("document")), _id(place.get("person"))
        if document is not None:
            self._open(document, place)
        elif person is not None:
            self._start(person, place)
        else:
            self._ask_who(str(place.get("looking") or ""))

    def put_focus(self) -> bool:
        """Go on where the draft was left, or to the name of who it was with."""
        action, self._arrive = self._arrive, None
        if action is not None:
            action()
        return action is not None

    def place(self) -> dict[str, object]:
        """The draft and the cursor in it, or what is typed to find someone."""
        if self.editor is None or self.presenter is None:
            return {"looking": self.who.name_field.text()}
        cursor = self.editor.where()
        return {
            "document": str(self.presenter.keeper.document_id),
            "field": cursor.link_id,
            "position": cursor.position,
        }

    def flush(self) -> bool:
        """Save everything typed now, and make it findable."""
        if self.editor is None or self.presenter is None:
            return True
        kept = all([self.editor.side.flush(), self.editor.form_parts.flush()])
        self._writing_clock.put_down()
        if not (self.presenter.keeper.flush() and kept):
            return False
        self._navigator.did(self.presenter.keeper.leave)  # at worst only search is behind
        return True

    def side_panel(self) -> QWidget | None:
        """What helps with this person."""
        return None if self.editor is None or self._moving else self.editor.side

    def step_back(self) -> bool:
        """Esc leaves the choice of another person; the draft is where it was."""
        if not self._moving:
            return False
        self._show_editor()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """A note nobody wrote anything in is not kept when the worker goes elsewhere."""
        super().hideEvent(event)
        if self.isHidden():  # not when the whole window is hidden or covered
            self._close()

    # --- Opening and closing ------------------------------------------------------------------

    def _ask_who(self, looking: str) -> None:
        self._close()
        self._moving = False
        self.who.show()
        self.side_panel_changed.emit()
        self.who.ask(looking)
        self._after_showing(self.who.name_field.setFocus)

    def _choose_person(self, person_id: UUID | None) -> None:
        if self._moving and self.presenter is not None and person_id is not None:
            self._move(person_id)
        else:
            self._start(person_id)

    def _start(self, person_id: UUID | None, place: Place | None = None) -> None:
        self._close()
        kind = _kind(place or {}) if person_id is not None else ContactType.ACTIVITY
        begun = self._navigator.given(lambda: documents.start_note(self._desk, person_id, kind))
        if begun is None:
            self._ask_who("")
            return
        self._open(begun, {}, fresh=True)
        self._tick((place or {}).get("goals"))
        self._link((place or {}).get("plan"))

    def _tick(self, goals: object) -> None:
        """Tick goals of the person: the contact comes from writing a plan with them."""
        wanted = goals if isinstance(goals, list) else []
        if self.presenter is not None:
            for goal in self.presenter.goals():
                if str(goal.goal_id) in wanted:
                    self.presenter.tick_goal(goal)

    def _link(self, plan: object) -> None:
        """Which version of which plan was written in this contact."""
        if self.presenter is not None and isinstance(plan, str) and plan:
            self.presenter.answer("plan_link", plan)  # a note begun now is on the newest form

    def _open(self, document_id: UUID, place: Place, *, fresh: bool = False) -> None:
        """Show a draft; what was signed meanwhile is read instead."""
        if self.presenter is None or self.presenter.keeper.document_id != document_id:
            self._close()
            try:
                keeper = DraftKeeper(self._desk, document_id, self._save_within_ms, self)
            except DocumentError:
                self._navigator.go("note", {"document": str(document_id)})
                return
            if not keeper.is_addendum and (elsewhere := page_of(keeper.answers)):
                keeper.forget()
                keeper.deleteLater()
                self._navigator.go(elsewhere, {**place, "document": str(document_id)})
                return
            self._fresh = fresh
            self._build(keeper)
        self._show_editor()
        self._after_showing(partial(self._return_to, place))

    def _build(self, keeper: DraftKeeper) -> None:
        self.presenter = ContactPresenter(self._desk, keeper, self._formats, keeper)
        self.editor = NoteEditor(self._desk, self.presenter)
        self.editor.add_menu(DraftMenu(self.presenter, self.editor, self._ask_move, self.discard))
        self.work.column.insertWidget(0, self.editor)
        self.editor.sign_wanted.connect(self._sign)
        self.editor.who_wanted.connect(self._ask_move)
        self.editor.side_wanted.connect(self.side_wanted)
        self.editor.theirs.turn_wanted.connect(self._turn)
        self.presenter.page_wanted.connect(self._go_to_page)
        self.editor.said.connect(self._navigator.say)
        self.editor.side.new_goal.speak_to(self._navigator)
        keeper.saving.connect(self._navigator.saving)
        keeper.saved.connect(self._navigator.saved)
        keeper.failed.connect(lambda error: self._navigator.not_saved(sentence(error)))
        self._writing_clock = WritingClock(self._desk, keeper)
        self.presenter.answered.connect(self._writing_clock.typed)

    def _show_editor(self) -> None:
        self._moving = False
        self.who.hide()
        if self.editor is not None:
            self.editor.show()
        self.side_panel_changed.emit()

    def _return_to(self, place: Place) -> None:
        if self.editor is None:
            return
        link_id, position = place.get("field"), place.get("position")
        at = position if isinstance(position, int) else None
        if not isinstance(link_id, str) or not link_id or not self.editor.go_to(link_id, at):
            self.editor.go_to_cursor()

    def _close(self) -> None:
        """Take the draft off the page; an untouched new one is given up."""
        if self.editor is None or self.presenter is None:
            return
        keeper, editor = self.presenter.keeper, self.editor
        untouched = self._fresh and not keeper.touched
        self.editor = self.presenter = None
        self.side_panel_changed.emit()
        self.work.column.removeWidget(editor)
        editor.hide()
        editor.side.deleteLater()
        editor.deleteLater()
        keeper.forget()
        keeper.deleteLater()
        if untouched:
            with suppress(PeerDeskError):  # an empty draft that stays harms nobody
                documents.discard(self._desk, keeper.document_id)

    def _after_showing(self, action: Callable[[], object]) -> None:
        """Put the focus by `action`: at once where the page is seen, as letters may be on the way.

        What is to be scrolled to has its place only once everything is laid out.
        """
        self._arrive = action
        if self.isVisible():
            self.put_focus()
        QTimer.singleShot(0, self, self._show_cursor)

    def _show_cursor(self) -> None:
        field = self.work.focusWidget()
        if isinstance(field, GrowingTextEdit):
            field.keep_cursor_in_sight()
        elif field is not None:
            self.work.ensureWidgetVisible(field, 0, Space.LARGE)

    # --- What the worker does -----------------------------------------------------------------

    def _sign(self) -> None:
        if self.presenter is not None and self.flush():
            self._navigator.go("batch", {"notes": [str(self.presenter.keeper.document_id)]})

    def _turn(self) -> None:
        """Turn the note to the person. The draft is let go of: the other page writes in it."""
        if self.editor is None or self.presenter is None or not self.editor.theirs.can_turn:
            return
        if self.flush():
            document = str(self.presenter.keeper.document_id)
            self._fresh = False
            self._close()
            self._navigator.go("turned", {"document": document})

    def _go_to_page(self, key: str) -> None:
        """Another page about the person: their safety plan, what one may tell."""
        if self.presenter is not None and self.presenter.person_id is not None:
            self._navigator.go(key, {"person": str(self.presenter.person_id)})

    def _go_to_steps(self) -> None:
        if self.editor is not None:
            self.editor.go_to("next_steps")

    def _tick_goal(self, number: int) -> None:
        goals = () if self.presenter is None else self.presenter.goals()
        if self.presenter is not None and number <= len(goals):
            self.presenter.tick_goal(goals[number - 1])
            self._tell_of_tick(goals[number - 1], number)

    def _tell_of_tick(self, goal: Goal, number: int) -> None:
        """In words where the box is out of sight, in a folded panel."""
        side = self.side_panel()
        if self.presenter is not None and (side is None or not side.isVisible()):
            ticked = self.presenter.is_ticked(goal)
            self._navigator.say(contact.goal_ticked(number, ticked=ticked))

    def _ask_move(self) -> None:
        if self.editor is None or self.presenter is None or self.presenter.keeper.is_correction:
            return
        self._moving = True
        self.editor.hide()
        self.who.show()
        self.side_panel_changed.emit()
        explained = contact.moving(self.presenter.name) if self.presenter.name else ""
        self.who.ask("", explained, nobody=False)

    def _move(self, person_id: UUID) -> None:
        if self.presenter is None or not self.flush():
            return
        document_id = self.presenter.keeper.document_id
        if self._navigator.did(lambda: documents.move(self._desk, document_id, person_id)):
            self._fresh = False
            self._close()
            self._open(document_id, {})

    def discard(self) -> None:
        """Give the draft up and return to where the worker came from."""
        if self.presenter is None:
            return
        keeper = self.presenter.keeper
        if not self._navigator.did(lambda: documents.discard(self._desk, keeper.document_id)):
            return
        keeper.forget()
        self._fresh = False
        self._close()
        self._navigator.say(self.tr("The draft is discarded."))
        self._navigator.back()


def _kind(place: Place) -> ContactType | None:
    found = str(place.get("kind") or "")
    return ContactType(found) if found in set(ContactType) else None


def _id(value: object) -> UUID | None:
    try:
        return UUID(str(value)) if value else None
    except ValueError:
        return None
