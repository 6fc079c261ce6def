"""Plans in lists: which kinds there are, whose they are, how far they are, how they stand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from peerdesk.domain.errors import FormUnknown
from peerdesk.domain.goals import NextStep
from peerdesk.domain.plans import PlanFilter, PlanPlace, PlanRecord, PlanStanding
from peerdesk.domain.trail import Act
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.library import URL_STEM, FormLibrary
from peerdesk.forms.plan_table import PlanKind
from peerdesk.forms.versions import newest_of_each
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.stored_forms import form_named, worded
from peerdesk.storage import adopted_forms, goals, trail
from peerdesk.storage import plans as rows
from peerdesk.storage.session import Session

SAFETY_PLAN, CRISIS_PLAN = URL_STEM + "safety-plan", URL_STEM + "crisis-plan"

_PAGE = 50
_OF_ONE = 500
_LOOKING_BACK = timedelta(days=60)
_DUE_SHOWN = 200


@dataclass(frozen=True, slots=True)
class PlanForm:
    """One kind of plan that can be begun; `name` is what `start` takes, `about` what it is for.

    `group` is one of `plan_table.GROUPS`, "" for a form that a programme adopted.
    """

    name: str
    url: str
    title: str
    about: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One line about a plan; `version_count` is 0 while nothing is frozen yet.

    `identifier` is the person's short sign; `changed_at` is when the last version was frozen, or
    when the plan was begun; `language` is that of its texts.
    """

    document_id: UUID
    person_id: UUID
    person_name: str
    identifier: str
    form_url: str
    form_title: str
    title: str
    language: str
    standing: PlanStanding
    version_count: int
    last_version_at: datetime | None
    has_open_draft: bool
    review_on: date | None
    changed_at: datetime
    author_id: UUID


@dataclass(frozen=True, slots=True)
class Due:
    """What a day brings: steps with a date, and plans their person wants to look at again."""

    steps: tuple[NextStep, ...]
    reviews: tuple[PlanSummary, ...]


def kinds(desk: Desk, language: str = "en") -> tuple[PlanForm, ...]:
    """The kinds of plan one can begin: those that are shipped, then those a programme adopted.

    What is for the person alone is offered elsewhere: while they write together, when they ask.
    """
    offered = [kind for kind in desk.forms.plans.kinds if not kind.theirs_alone]
    with desk.vault.reading() as session:
        shipped = [_shipped(desk, session, kind, language) for kind in offered]
        urls = {form.url for form in shipped}
        in_use = [one for one in adopted_forms.adopted(session) if one.retired_at is None]
        own = [
            worded(session, desk.forms, form_named(session, desk.forms, one.url), language)
            for one in newest_of_each(in_use)
            if one.url not in urls
        ]
    return (*shipped, *(PlanForm(one.url, one.url, one.title, one.description) for one in own))


def kind(desk: Desk, name: str, language: str = "en") -> PlanForm | None:
    """One kind of plan that ships, by the short name of its form; None where it is not here."""
    found = desk.forms.plans.kind(name)
    if found is None:
        return None
    with desk.vault.reading() as session:
        return _shipped(desk, session, found, language)


def summary(desk: Desk, document_id: UUID) -> PlanSummary:
    """One line about one plan. Raises DocumentNotFound."""
    with desk.vault.reading() as session:
        return line(desk, session, document_id)


def of_person(desk: Desk, person_id: UUID) -> tuple[PlanSummary, ...]:
    """A person's plans: those in use first, the last changed before others."""
    with desk.vault.reading() as session:
        return _of_person(desk, session, person_id)


def plans(
    desk: Desk, wanted: PlanFilter, after: PlanSummary | None = None, limit: int = _PAGE
) -> list[PlanSummary]:
    """Plans that fit `wanted` and follow `after`, the last changed first."""
    place = PlanPlace(after.changed_at, after.document_id) if after else None
    with desk.vault.reading() as session:
        return _summaries(desk, session, rows.listed(session, wanted, place, limit))


def count(desk: Desk, wanted: PlanFilter) -> int:
    """How many plans fit. Safe to call from the background."""
    with desk.vault.reading() as session:
        return rows.count(session, wanted)


def safety_plan(desk: Desk, person_id: UUID) -> PlanSummary | None:
    """The plan to reach for in a crisis: the newest safety plan, else the newest crisis plan.

    One with a version comes before one that is only begun; what was replaced or closed is out.
    """
    with desk.vault.reading() as session:
        found = [
            one for one in _of_person(desk, session, person_id) if not one.standing.is_put_away
        ]
    for has_version in (True, False):
        for url in (SAFETY_PLAN, CRISIS_PLAN):
            for one in found:
                if one.form_url == url and (one.version_count > 0) is has_version:
                    return one
    return None


def set_standing(desk: Desk, document_id: UUID, standing: PlanStanding) -> None:
    """Write where a plan stands, as the person says. Raises DocumentNotFound.

    Goals and steps of a plan that is put away are asked about no more, until it is in use again.
    """
    with desk.vault.writing() as session:
        rows.set_standing(session, document_id, standing)
        trail.add(session, new_id(desk), Act.PLAN_STANDING, stamp(desk), document_id, str(standing))


def due(desk: Desk, day: date) -> Due:
    """Steps due by `day`, of the last sixty days, and plans to look at by then; of those in use.

    Nothing here is late: a step waits until somebody says what came of it.
    """
    wanted = PlanFilter(standing=PlanStanding.IN_USE, review_until=day)
    with desk.vault.reading() as session:
        steps = goals.due_steps(session, day - _LOOKING_BACK, day, _DUE_SHOWN)
        reviews = rows.listed(session, wanted, None, _DUE_SHOWN)
        return Due(tuple(steps), tuple(_summaries(desk, session, reviews)))


def _shipped(desk: Desk, session: Session, found: PlanKind, language: str) -> PlanForm:
    form = worded(session, desk.forms, desk.forms[found.form], language)
    return PlanForm(found.form, form.url, form.title, found.about, found.group)


def line(desk: Desk, session: Session, document_id: UUID) -> PlanSummary:
    """One line about one plan, for services inside a transaction. Raises DocumentNotFound."""
    return _summaries(desk, session, [rows.record(session, document_id)])[0]


def _of_person(desk: Desk, session: Session, person_id: UUID) -> tuple[PlanSummary, ...]:
    found = rows.listed(session, PlanFilter(person_id=person_id), None, _OF_ONE)
    in_use_first = sorted(found, key=lambda one: one.standing is not PlanStanding.IN_USE)
    return tuple(_summaries(desk, session, in_use_first))


def _summaries(desk: Desk, session: Session, found: list[PlanRecord]) -> list[PlanSummary]:
    titles: dict[tuple[str, str], str] = {}
    for one in found:
        key = (one.columns.form_url, one.columns.language)
        if key not in titles:
            titles[key] = _form_title(session, desk.forms, one)
    return [_summary(one, titles[one.columns.form_url, one.columns.language]) for one in found]


def _form_title(session: Session, library: FormLibrary, found: PlanRecord) -> str:
    """What the form is called in the plan's language; its own title when it is put away."""
    try:
        form = _form(session, library, found)
    except FormUnknown:
        return found.columns.title
    language = found.columns.language
    texts = library.catalogues.get(language) if language != form.language else None
    worded_here = texts.forms.get(form.canonical) if texts else None
    return (worded_here.title if worded_here else "") or form.title


def _form(session: Session, library: FormLibrary, found: PlanRecord) -> FormDefinition:
    columns = found.columns
    try:
        return library[f"{columns.form_url}|{columns.form_version}"]
    except FormUnknown:
        return form_named(session, library, columns.form_url)


def _summary(found: PlanRecord, form_title: str) -> PlanSummary:
    columns = found.columns
    return PlanSummary(
        document_id=found.document_id,
        person_id=found.person_id,
        person_name=found.person_name,
        identifier=found.identifier,
        form_url=columns.form_url,
        form_title=form_title,
        title=columns.title,
        language=columns.language,
        standing=found.standing,
        version_count=found.version_count,
        last_version_at=found.last_version_at,
        has_open_draft=found.has_open_draft,
        review_on=columns.review_on,
        changed_at=found.changed_at,
        author_id=found.author_id,
    )
