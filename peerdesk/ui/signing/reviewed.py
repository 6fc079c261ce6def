"""One draft as it will read once it is signed."""

from dataclasses import dataclass, replace
from uuid import UUID

from peerdesk.domain.contact_notes import NarrativeFormat, NoteMode
from peerdesk.domain.documents import ContactColumns, DocumentSummary, RevisionKind
from peerdesk.domain.preflight import LintFinding
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Kind
from peerdesk.forms.formats import Formats, in_use, labels
from peerdesk.forms.response_writing import left_out
from peerdesk.services import (
    contacts,
    documents,
    note_columns,
    odd_times,
    people,
    preflight,
    profiles,
    records,
)
from peerdesk.services.desk import Desk
from peerdesk.services.odd_times import Asked, OddTime
from peerdesk.services.preflight import Surroundings
from peerdesk.ui.draft_keeper import DraftKeeper
from peerdesk.ui.lacking import Lacking, lacking
from peerdesk.ui.note_view.reading import Around, Part, PartKind, amended, parts
from peerdesk.ui.note_view.titles import title
from peerdesk.wording import contact, dates
from peerdesk.wording import records as paper
from peerdesk.wording.left_unsigned import not_signed


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A note to look at; `late` when it asks for the reason of a late entry."""

    document_id: UUID
    person_id: UUID | None
    title: str
    notices: tuple[str, ...]
    parts: tuple[Part, ...]
    lacking: tuple[Lacking, ...]
    findings: tuple[LintFinding, ...]
    odd_times: tuple[OddTime, ...]
    late: bool
    late_reason: str


def review(desk: Desk, keeper: DraftKeeper, formats: Formats, known: Surroundings) -> Reviewed:
    """The draft in `keeper` as it will read, what it lacks and what to look at in it."""
    line = contacts.summary(desk, keeper.document_id)
    answers = documents.settled(desk, keeper.opened, keeper.answers)
    at, zone, rules = line.columns.happened_at, line.columns.zone, profiles.rules(desk).on
    has_person = line.person_id is not None
    ground = note_columns.ground_of(answers, at, zone, rules, has_person=has_person)
    columns = note_columns.derived(answers, ground, line.signed_at or desk.clock.now())
    person = None if line.person_id is None else people.summary(desk, line.person_id)
    name = person.name if person else ""
    mode = ground.profile.notes.mode or NoteMode.FULL
    chosen = in_use(formats, NarrativeFormat(keeper.narrative_format), mode)
    asked_by = labels(chosen, answers, contact.name_or_they(name), has_person=has_person)
    around = Around(columns, goals_of(desk, line.person_id), name, asked_by)
    late = answers.value("late") is True
    return Reviewed(
        keeper.document_id,
        line.person_id,
        title(answers, person),
        (*_notices(keeper, columns, late=late), *_left_out(keeper, answers)),
        _parts(desk, keeper, answers, around),
        _lacking(desk, keeper, answers),
        _findings(keeper, answers, known),
        _odd_times(desk, keeper, line, columns),
        late,
        str(answers.value("late_reason") or ""),
    )


def goals_of(desk: Desk, person_id: UUID | None) -> dict[str, str]:
    """The words of a person's goals by their ids."""
    found = [] if person_id is None else people.goals(desk, person_id)
    return {str(goal.goal_id): goal.own_words for goal in found}


def _notices(keeper: DraftKeeper, columns: ContactColumns, *, late: bool) -> tuple[str, ...]:
    if keeper.is_correction:
        kinds = {
            RevisionKind.ADDENDUM: paper.ADDENDUM,
            RevisionKind.AMENDMENT: paper.AMENDMENT,
        }
        return (kinds.get(keeper.opened.draft.kind, ""),)
    return (contact.late_entry(dates.day(columns.service_date)),) if late else ()


def _left_out(keeper: DraftKeeper, answers: Answers) -> tuple[str, ...]:
    """The worker's own words that stand in the draft and would not be signed."""
    if keeper.is_addendum:
        return ()
    words = (
        answers.form.item(one.link_id) for one in left_out(answers) if one.reason == "not_asked"
    )
    texts = [item.text for item in words if item.kind is Kind.TEXT and not item.look.hidden]
    said = not_signed(list(dict.fromkeys(texts)))
    return (said,) if said else ()


def _parts(desk: Desk, keeper: DraftKeeper, answers: Answers, around: Around) -> tuple[Part, ...]:
    kind = keeper.opened.draft.kind
    if kind is RevisionKind.ORIGINAL:
        return parts(answers, around)
    said = Part(PartKind.TEXT, paper.ADDENDUM, keeper.reason)
    if kind is RevisionKind.ADDENDUM:
        return (said,)
    signed = records.read(desk, keeper.document_id)
    signed_columns = replace(around, columns=signed.summary.columns)
    before = parts(signed.present.answers or answers, signed_columns)
    reason = Part(PartKind.TEXT, contact.why_amended(), keeper.reason)
    return (reason, *amended(before, parts(answers, around)))


def _findings(
    keeper: DraftKeeper, answers: Answers, known: Surroundings
) -> tuple[LintFinding, ...]:
    """What to look at; what is missing altogether stands in the list of what is lacking."""
    draft = replace(keeper.opened.draft, reason=keeper.reason)
    return preflight.findings(preflight.text_of(draft, answers), known)


def _odd_times(
    desk: Desk, keeper: DraftKeeper, line: DocumentSummary, columns: ContactColumns
) -> tuple[OddTime, ...]:
    """What looks odd about the times; an addendum has none of its own."""
    if keeper.is_addendum:
        return ()
    asked = Asked(line.document_id, line.author_id, line.person_id, columns)
    return odd_times.odd_times(desk, asked)


def _lacking(desk: Desk, keeper: DraftKeeper, answers: Answers) -> tuple[Lacking, ...]:
    kind = keeper.opened.draft.kind
    found: tuple[str, ...] = ()
    if kind is not RevisionKind.ADDENDUM:
        found = documents.missing(desk, keeper.opened, answers)
    if keeper.is_correction and not keeper.reason.strip():
        found = ("reason", *found)
    return lacking(answers.form, found)
