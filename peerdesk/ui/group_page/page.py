"""The page of a group: the meeting above, then everyone who came, one line each."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.domain.errors import DocumentError, PeerDeskError
from peerdesk.forms.answers import Answers
from peerdesk.forms.formats import Formats
from peerdesk.services import documents, groups
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.background import Job
from peerdesk.ui.group_page.editor import GroupEditor
from peerdesk.ui.group_page.presenter import GroupPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space
from peerdesk.ui.trouble import words_of
from peerdesk.wording import sentence


class GroupPage(Page):
    """Places: `{}` begins a meeting, `{"document": id}` opens one that is being written."""

    key = "group"
    belongs_to = "contacts"

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        formats: Formats,
        save_within_ms: int = 1000,
    ) -> None:
        super().__init__()
        self.title = self.tr("Group")
        self._desk, self._navigator, self._formats = desk, navigator, formats
        self._save_within_ms = save_within_ms
        self._fresh = False
        self._following: Job | None = None
        self._following_of: UUID | None = None
        self._arrive: Callable[[], object] | None = None
        self.presenter: GroupPresenter | None = None
        self.editor: GroupEditor | None = None
        self.work = WorkColumn(theme)
        self.work.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.progress = ProgressStrip()
        column.addWidget(self.work)
        column.addWidget(self.progress)
        on_key("sign", self, self._review)
        for number in range(1, 10):
            on_key(f"goal_{number}", self, partial(self._tick, number))

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Open a meeting, or begin one."""
        document = _id(place.get("document"))
        if document is None:
            self._start()
        else:
            self._open(document, place)

    def put_focus(self) -> bool:
        """Go on where the meeting was left."""
        action, self._arrive = self._arrive, None
        if action is not None:
            action()
        return action is not None

    def place(self) -> dict[str, object]:
        """The meeting, and the member who is open."""
        if self.presenter is None:
            return {}
        place: dict[str, object] = {"document": str(self.presenter.meeting_id)}
        if self.presenter.open_row is not None:
            place["row"] = self.presenter.open_row
        return place

    def flush(self) -> bool:
        """Save everything typed now; many members' notes follow while the window goes on."""
        if self.presenter is None or self.editor is None:
            return True
        self.editor.members.take_times()
        if not self.presenter.flush():
            return False
        if not self.presenter.is_in_step:
            self._follow(self.presenter)
        return True

    def _follow(self, presenter: GroupPresenter) -> Job:
        """Bring the members' notes in step with what is saved; work begun before is overtaken.

        A lock waits for it for a moment. What it did not come to is done before anybody looks.
        """
        if self._following is not None:
            self._following.cancel()
        follow, self._following_of = presenter.following(), presenter.meeting_id
        self._following = background.run(
            lambda progress: follow(progress.count),
            partial(self._followed, presenter.meeting_id),
            lambda error: self._navigator.say(words_of(error)),
            self.progress.count,
        )
        self._following.finished.connect(self._note_following)
        self._following.only_while(self)
        return self._following

    def _stop_following(self, meeting_id: UUID) -> None:
        """Whoever comes back at once does not wait for it; leaving again begins it again."""
        if self._following is not None and self._following_of == meeting_id:
            self._following.cancel()
            self._following = None

    def _note_following(self) -> None:
        if self.sender() is self._following:
            self._following = None

    def _followed(self, meeting_id: UUID, answers: Answers) -> None:
        if self.presenter is not None and self.presenter.meeting_id == meeting_id:
            self.presenter.is_followed(answers)

    def lets_go(self) -> bool:
        """A meeting nobody wrote anything in is gone before another page could list it."""
        if self._fresh and self.presenter is not None and not self.presenter.keeper.touched:
            self._close()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the meeting; one that nobody wrote anything in is not kept."""
        super().hideEvent(event)
        if self.isHidden():
            self._close()

    # --- Opening and closing ------------------------------------------------------------------

    def _start(self) -> None:
        self._close()
        meeting_id = self._navigator.given(partial(groups.start, self._desk))
        if meeting_id is not None:
            self._open(meeting_id, {}, fresh=True)

    def _open(self, document_id: UUID, place: Place, *, fresh: bool = False) -> None:
        """Show a meeting that is being written; a signed one is read instead."""
        if self.presenter is None or self.presenter.meeting_id != document_id:
            self._close()
            self._stop_following(document_id)
            try:
                self._build(document_id)
            except DocumentError:
                self._navigator.go("note", {"document": str(document_id)})
                return
            self._fresh = fresh
        self._arrive = partial(self._return_to, place)
        if self.isVisible():
            self.put_focus()

    def _build(self, document_id: UUID) -> None:
        presenter = GroupPresenter(
            self._desk, document_id, self._formats, self._save_within_ms, self
        )
        editor = GroupEditor(self._desk, presenter)
        self.presenter, self.editor = presenter, editor
        self.work.column.insertWidget(0, editor)
        editor.said.connect(self._navigator.say)
        editor.review_wanted.connect(self._review)
        editor.discard_wanted.connect(self.discard)
        editor.in_sight_wanted.connect(self._bring_into_sight)
        editor.whole_wanted.connect(
            lambda document: self._navigator.go("contact", {"document": str(document)})
        )
        presenter.saving.connect(self._navigator.saving)
        presenter.saved.connect(self._navigator.saved)
        presenter.failed.connect(lambda error: self._navigator.not_saved(sentence(error)))

    def _return_to(self, place: Place) -> None:
        if self.editor is None:
            return
        row, link_id = place.get("row"), place.get("field")
        if isinstance(row, int) and self.editor.members.open(row) is not None:
            return
        if not isinstance(link_id, str) or not self.editor.go_to(None, link_id):
            self.editor.head.go_on()

    def _close(self) -> None:
        """Take the meeting off the page; an untouched new one is given up."""
        if self.presenter is None or self.editor is None:
            return
        presenter, editor = self.presenter, self.editor
        untouched = self._fresh and not presenter.keeper.touched
        self.presenter = self.editor = None
        self.work.column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        presenter.close_member()
        presenter.forget()
        presenter.deleteLater()
        if untouched:
            with suppress(PeerDeskError):  # an empty draft that stays harms nobody
                documents.discard(self._desk, presenter.meeting_id)

    def _bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to the whole of something, once what came or went around it has its place."""

        def scroll() -> None:
            if self.editor is not None and self.editor.isAncestorOf(widget):
                self.work.ensureWidgetVisible(widget, 0, Space.MEDIUM)
                focused = QApplication.focusWidget()
                if focused is not None and self.editor.isAncestorOf(focused):
                    self.work.ensureWidgetVisible(focused, 0, Space.MEDIUM)

        QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, scroll))

    # --- What the worker does -----------------------------------------------------------------

    def _review(self) -> None:
        """To the passphrase for the meeting and every note, which were looked at here."""
        presenter = self.presenter
        if presenter is None or self.editor is None or self.progress.is_busy:
            return
        if presenter.is_in_step or not presenter.is_large:
            if self.flush():
                self._show_review()
            return
        self.editor.members.close_editor()
        if presenter.settled():
            job = self._follow(presenter)
            job.finished.connect(self._review_followed)
            self.progress.watch(job, self.tr("Bringing the notes in step"))

    def _review_followed(self) -> None:
        """Go on to the review, if all notes are in step and the worker is still here."""
        QTimer.singleShot(0, self, self._review_if_in_step)

    def _review_if_in_step(self) -> None:
        if self.presenter is not None and self.presenter.is_in_step:
            self._show_review()

    def _show_review(self) -> None:
        """What still lacks, else the page on which all of it is signed."""
        if self.presenter is None or self.editor is None or self.editor.show_lacking():
            return
        notes, look = self.presenter.to_sign(), self.presenter.looking_through()
        job = background.run(
            lambda progress: look(progress.count),
            partial(self._go_to_review, notes),
            lambda error: self._navigator.say(words_of(error)),
            self.progress.count,
        )
        job.only_while(self.presenter)
        self.progress.watch(job, self.tr("Looking through the notes"))

    def _go_to_review(self, notes: Sequence[UUID], held_up: Sequence[UUID]) -> None:
        """Every note was seen here; the first that needs the worker comes first."""
        if self.presenter is None or not self.isVisible():
            return
        at = notes.index(held_up[0]) if held_up else 0
        everything, open_ones = [str(each) for each in notes], [str(each) for each in held_up]
        place = {"notes": everything, "at": at, "seen": everything, "open": open_ones}
        self._navigator.go("batch", place)

    def _tick(self, number: int) -> None:
        if self.editor is not None and self.editor.members.editor is not None:
            self.editor.members.editor.tick(number)

    def discard(self) -> None:
        """Give up the meeting with every note of it that is not signed."""
        if self.presenter is None:
            return
        meeting_id = self.presenter.meeting_id
        try:
            self.presenter.close_member()
            groups.discard(self._desk, meeting_id)
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return
        self.presenter.forget()
        self._fresh = False
        self._close()
        self._navigator.say(self.tr("The draft is discarded."))
        self._navigator.back()

    def side_panel(self) -> QWidget | None:
        """A group needs the whole width."""
        return None


def _id(value: object) -> UUID | None:
    with suppress(ValueError):
        return UUID(str(value)) if value else None
    return None
