"""The sign-in sheet of a group: for the table, so first names and nothing about the group."""

from uuid import UUID

from peerdesk.domain.groups import short_names
from peerdesk.domain.progress import Progress
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.printing.records import Footer
from peerdesk.printing.sign_in import SignInPaper
from peerdesk.services.desk import Desk, today
from peerdesk.services.groups.meetings import group_of, stored_answers
from peerdesk.services.sharing.contents import NOBODY
from peerdesk.services.sharing.paper import Sheet
from peerdesk.storage.session import Session
from peerdesk.wording.days import day_in_words

FEWEST_EMPTY_ROWS = 5


def sign_in_request(meeting_id: UUID) -> SharingRequest:
    """It is for inside use: whoever sits at the table signs it, and the worker keeps it."""
    return SharingRequest(Selection(None, (meeting_id,)), SharingPurpose.INTERNAL)


class SignInReader:
    """Reads the sheet of one meeting for the gate, in the language of the paper."""

    def __init__(self, empty_rows: int = FEWEST_EMPTY_ROWS, language: str = "en") -> None:
        self._empty_rows, self._language = empty_rows, language

    def __call__(
        self, desk: Desk, session: Session, request: SharingRequest, progress: Progress
    ) -> Sheet:
        """The names as they are on the list in this transaction."""
        del progress
        (meeting_id,) = request.selection.document_ids
        answers = stored_answers(session, desk, meeting_id)
        members = () if answers is None else group_of(answers).members
        names = short_names([one.name for one in members if one.was_there])
        day = today(desk)
        paper = SignInPaper(
            names=tuple(names),
            empty_rows=self._empty_rows,
            day=day_in_words((day.year, day.month, day.day), self._language),
            footer=Footer("", "", notices=()),
            language=self._language,
        )
        return Sheet(NOBODY, paper)
