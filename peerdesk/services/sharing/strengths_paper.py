"""The strengths story on its way to paper: what was ticked, through the gate like any copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from peerdesk.domain.errors import ChangedMeanwhile, NothingToShare
from peerdesk.domain.progress import Progress
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.forms.answers import Answers, started
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.services.desk import Desk, today
from peerdesk.services.sharing.contents import contents
from peerdesk.services.sharing.form_paper import neutral_title
from peerdesk.services.sharing.paper import Sheet
from peerdesk.services.strengths import Strength, StrengthKind, gathered
from peerdesk.storage.session import Session

FORM: Final = "strengths"
STORY_LAYOUTS: Final = (Layout.BOOKLET, Layout.FULL, Layout.LARGE)
"""How it can be printed: a booklet first."""


@dataclass(frozen=True, slots=True)
class Story:
    """What goes on the paper: what was ticked, the name to print, a title of the person's own."""

    person_id: UUID
    ticked: tuple[Strength, ...]
    name: str = ""
    title: str = ""
    language: str = "en"


def story_request(story: Story, layout: Layout = Layout.BOOKLET) -> SharingRequest:
    """It is for the person; the plans it comes from are what leaves. Raises NothingToShare."""
    if not story.ticked:
        raise NothingToShare
    sources = tuple(dict.fromkeys(one.document_id for one in story.ticked))
    selection = Selection(story.person_id, sources)
    return SharingRequest(selection, SharingPurpose.PATIENT_ACCESS, layout=layout)


class StoryReader:
    """Reads the paper for the gate; what stands in no plan any more does not leave."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def __call__(
        self, desk: Desk, session: Session, request: SharingRequest, progress: Progress
    ) -> Sheet:
        """The paper as it stands in this transaction. Raises NothingToShare, ChangedMeanwhile."""
        del progress
        held, story, day = contents(desk, session, request), self._story, today(desk)
        there = {(one.kind, one.words) for one in gathered(desk, session, story.person_id)}
        if any((one.kind, one.words) not in there for one in story.ticked):
            raise ChangedMeanwhile
        answers = _answers(desk, story)
        title = neutral_title(answers.form, day)
        return Sheet(held, PlanPaper(answers=answers, today=day, title=title, saved_on=day))


def _answers(desk: Desk, story: Story) -> Answers:
    answers = started(desk.forms.in_language(FORM, story.language))
    answers = answers.with_answer("me.title", story.title).with_answer("me.name", story.name)
    for kind in StrengthKind:
        answers = answers.with_answer(f"st.{kind}", _words(story.ticked, kind))
    return answers


def _words(ticked: Sequence[Strength], kind: StrengthKind) -> tuple[str, ...]:
    return tuple(one.words for one in ticked if one.kind is kind)
