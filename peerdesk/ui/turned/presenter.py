"""What the person does with a note that was turned to them; no widget in here."""

from collections.abc import Mapping
from contextlib import suppress
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.contact_notes import NarrativeFormat, NoteMode
from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.answers import Answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.formats import Formats, in_use, prompts_to_show
from peerdesk.forms.person_edits import (
    COMMENT,
    change_of,
    took_part,
    undone,
    with_comment,
    with_person_text,
)
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import PartialDateTime
from peerdesk.services import contacts, note_columns, people, practice, profiles
from peerdesk.services.desk import Desk
from peerdesk.ui.draft_keeper import DraftKeeper
from peerdesk.wording import dates
from peerdesk.wording.together import OTHER_LANGUAGE, base_language
from peerdesk.wording.turned import TurnedWords, turned_words

_TEXTS = ("purpose", "what_i_did", "response")
_WHERE_WRITTEN = ("strengths_seen", "progress_words")


class TurnedPresenter(QObject):
    """One note while the person has it. `saved` carries the local time, `failed` the error."""

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._formats = desk, formats
        self.keeper: DraftKeeper | None = None
        self.language = "en"
        self.name = self.worker = self._day = ""

    # --- Opening and closing --------------------------------------------------------------------

    def open(self, document_id: UUID, place: Mapping[str, object]) -> None:
        """Take up a draft. Raises DocumentError when there is none, or it is another's."""
        self.close()
        self.keeper = keeper = DraftKeeper(self._desk, document_id, parent=self)
        for told, heard in (
            (keeper.saving, self.saving),
            (keeper.saved, self.saved),
            (keeper.failed, self.failed),
        ):
            told.connect(heard)
        line = contacts.summary(self._desk, document_id)
        self._day = dates.short_day(line.columns.service_date)
        person = None if line.person_id is None else people.person(self._desk, line.person_id)
        self.name = person.name if person else ""
        spoken = person.details.languages if person else ()
        self.language = base_language(str(place.get("language") or (spoken or ("en",))[0]))
        self.worker = practice.worker(self._desk).name
        self._shown = self._first_shown()

    def close(self) -> None:
        """Let go of the note."""
        if self.keeper is not None:
            self.keeper.forget()
            self.keeper.deleteLater()
            self.keeper = None

    @property
    def is_open(self) -> bool:
        """Whether a note is turned to the person now."""
        return self.keeper is not None

    def place(self) -> dict[str, object]:
        """The note, and the language they read along in."""
        document = "" if self.keeper is None else str(self.keeper.document_id)
        return {"document": document, "language": self.language}

    def flush(self) -> bool:
        """Save what was written; False when it could not be saved."""
        return self.keeper is None or self.keeper.flush()

    def give_back(self) -> bool:
        """Save, and say how they took part where that is not said yet; False when it failed."""
        if self.keeper is None:
            return True
        mode = took_part(self.answers)
        if mode is not None and self.answers.value("collab.mode") is None:
            coded = note_columns.coded(self.answers.form, "collab.mode", mode)
            self._take(self.answers.with_answer("collab.mode", coded))
        if not self.flush():
            return False
        with suppress(PeerDeskError):  # the words are saved; only search is behind
            self.keeper.leave()
        return True

    # --- What is shown --------------------------------------------------------------------------

    @property
    def answers(self) -> Answers:
        """The note as it reads now. Only while one is open."""
        if self.keeper is None:
            raise LookupError
        return self.keeper.answers

    @property
    def words(self) -> TurnedWords:
        """What PeerDesk says to the person."""
        return turned_words(self.language)

    def choose_other_language(self) -> None:
        """Read the page in the other language; the note stays in its own."""
        self.language = OTHER_LANGUAGE.get(self.language, "es")

    @property
    def title(self) -> str:
        """Which note it is."""
        return self.words.title.format(day=self._day)

    def fields(self) -> tuple[str, ...]:
        """The texts of the note that are in front of the person, by linkId."""
        return self._shown

    def steps(self) -> tuple[str, ...]:
        """What was agreed, a line each."""
        read = contact_note(self.answers)
        return tuple(
            self.words.step(
                step.text,
                step.who,
                self.worker,
                dates.short_day(step.by_when) if step.by_when else step.when_text,
            )
            for step in read.next_steps
        )

    def text(self, link_id: str) -> str:
        """What stands in a text, or in the comment."""
        return self.answers.text(link_id)

    def code(self, link_id: str) -> str:
        """The chosen code, "" without."""
        return self.answers.code(link_id)

    def is_changed(self, link_id: str) -> bool:
        """Whether the person's own change stands in a text now, in the place of other words."""
        change = change_of(self.answers, link_id)
        if change is None or change.put_back or not change.before:
            return False
        return change.after == self.text(link_id)

    # --- What they do ---------------------------------------------------------------------------

    def write(self, link_id: str, text: str) -> None:
        """They changed a text of the note."""
        self._take(with_person_text(self.answers, link_id, text, self._now()))

    def undo(self, link_id: str) -> None:
        """They put back what stood there."""
        self._take(undone(self.answers, link_id))

    def comment(self, text: str) -> None:
        """They wrote something of their own; kept to the letter."""
        if text != self.text(COMMENT):
            self._take(with_comment(self.answers, text))

    def choose(self, link_id: str, code: str) -> None:
        """They chose an answer; "" takes it back."""
        chosen = note_columns.coded(self.answers.form, link_id, code) if code else None
        self._take(self.answers.with_answer(link_id, chosen))

    def initial(self, text: str) -> None:
        """Their initials, or none."""
        self._take(self.answers.with_answer("person_initials", text.strip() or None))

    # --- Inside ---------------------------------------------------------------------------------

    def _take(self, answers: Answers) -> None:
        if self.keeper is not None:
            self.keeper.answer(answers)

    def _now(self) -> PartialDateTime:
        local = self._desk.clock.local().replace(microsecond=0)
        return PartialDateTime(local.isoformat())

    def _first_shown(self) -> tuple[str, ...]:
        """Fixed while it is turned, so that a text that is emptied does not go away."""
        if self.keeper is None:
            return ()
        columns = contacts.summary(self._desk, self.keeper.document_id).columns
        rules = profiles.rules(self._desk).on(columns.service_date)
        mode = rules.notes.mode or NoteMode.FULL
        chosen = in_use(self._formats, NarrativeFormat(self.keeper.narrative_format), mode)
        prompted = [prompt.link_id for prompt in prompts_to_show(chosen, self.answers)]
        asked = Enablement(self.answers.form).state(self.answers)
        texts = [link for link in prompted if link in _TEXTS]
        more = [link for link in _WHERE_WRITTEN if self.text(link)]
        return tuple(link for link in (*texts, *more) if asked.asks(link))
