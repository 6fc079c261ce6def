"""Going through the notes of a large group before signing, against a small one's.

One more member must not make every other note wait: a step reads the note on the screen, whose
names are around it and what the others of the meeting say. The limit is twice the time.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from benchmarks.desks import a_new_desk
from benchmarks.harness import Ratio, paired, timed
from peerdesk.domain.groups import Attendance
from peerdesk.domain.people import PersonDetails
from peerdesk.forms.formats import read_formats
from peerdesk.resource_files import resource
from peerdesk.services import documents, groups, people
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.ui.signing.presenter import ReviewPresenter

SMALL, LARGE = 12, 200
LIMIT = 2.0
PAIRS = 40

GIVEN = ("Hoa", "Darnell", "José", "Grace", "Fatima", "Siobhán", "Minh", "Rosa", "Omar", "Priya")
FAMILY = ("Nguyen", "Walker", "Peña", "Park", "Zahra", "Kelly", "Trần", "Lopez", "Khan", "Patel")


def measure(folder: Path) -> Iterator[Ratio]:
    """A step to the next note, and the look at one that is shown already."""
    app = QCoreApplication(["bench"])
    formats = read_formats(resource("forms", "narrative-formats.toml").read_text("utf-8"), "en")
    with ExitStack() as open_desks:
        reviews = []
        for members in (LARGE, SMALL):
            desk = a_new_desk(folder / f"group-{members}")
            open_desks.callback(desk.vault.close)
            notes = _meeting(desk, members)
            review = ReviewPresenter(desk, formats, app)
            review.open(notes, seen=notes)
            open_desks.callback(review.close)
            reviews.append(review)
        steps = [timed(partial(_step, review, count(1))) for review in reviews]
        names = f"a step through {LARGE} notes / {SMALL}", f"a look at one of {LARGE} / {SMALL}"
        yield paired(names[0], *steps, pairs=PAIRS, limit=LIMIT)
        looks = [timed(review.look_again) for review in reviews]
        yield paired(names[1], *looks, pairs=PAIRS, limit=LIMIT)


def _step(review: ReviewPresenter, places: "count[int]") -> None:
    """To another member's note; the meeting's own, the first, is one of a kind."""
    review.go_to(1 + next(places) % (len(review.notes) - 1))


def _meeting(desk: Desk, members: int) -> Sequence[UUID]:
    """A meeting and a note of each member's, with a line of their own."""
    meeting_id = groups.start(desk)
    _write(desk, meeting_id, "group.shared", "We walked round the lake and planned the soup day.")
    named = (f"{GIVEN[at % 10]} {FAMILY[at // 10 % 10]} {at // 100 or ''}" for at in range(members))
    groups.add_members(desk, meeting_id, [people.add(desk, PersonDetails(name)) for name in named])
    listed = groups.group_of(documents.open_draft(desk, meeting_id).answers).members
    rows = [one.row for one in listed]
    groups.change_attendance(desk, meeting_id, rows, Attendance.WHOLE)
    for at, one in enumerate(listed):
        if one.entry_id is not None:
            told = f"Spoke about week number {at}, and of what sleep has been like lately."
            _write(desk, one.entry_id, "response", told)
    return groups.drafts_to_sign(desk, meeting_id)


def _write(desk: Desk, document_id: UUID, link_id: str, text: str) -> None:
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(opened.answers.with_answer(link_id, text)))
