"""A plan of the vault on its way to paper: its version in force, as this one copy may hold it."""

from collections.abc import Collection, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from peerdesk.domain.documents import Revision
from peerdesk.domain.lines import PhoneLine
from peerdesk.domain.plans import THEIRS_ALONE
from peerdesk.domain.sharing import Layout, SharingRequest
from peerdesk.forms.answers import Answers
from peerdesk.forms.named_files import named_files
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.services.sharing.copies import for_copy, left_out
from peerdesk.services.sharing.form_paper import neutral_title
from peerdesk.services.sharing.going_out import Words
from peerdesk.services.state_rules import rules_for


def plan_paper(
    plan: Words,
    request: SharingRequest,
    lines: Sequence[PhoneLine],
    today: date,
    kept_files: Collection[str] = (),
) -> PlanPaper:
    """The plan with what may be in this copy, drafts marked; BLANK is its form for a pen.

    What is the person's alone is never frozen, so it is no draft of anything.
    `kept_files` are the names of all its files; those the copy itself names are told.
    """
    if request.layout is Layout.BLANK:
        empty = Answers(plan.answers.form)
        return PlanPaper(empty, today, empty.form.title, tuple(lines), is_blank=True)
    for_person = request.without_supervision
    saved_on = _day(plan.revision) if plan.revision else None
    ticked, off = request.ticked, request.off
    answers = for_copy(plan.answers, ticked=ticked, off=off, for_person=for_person)
    named = dict.fromkeys(name for _, name in named_files(answers) if name in kept_files)
    return PlanPaper(
        answers=answers,
        today=today,
        title=neutral_title(plan.answers.form, saved_on or today),
        lines=tuple(lines),
        rules=rules_for(plan.answers, today),
        without=left_out(plan.answers, ticked=ticked, off=off, for_person=for_person),
        version=plan.revision.number if plan.revision else 0,
        saved_on=saved_on,
        files=tuple(named),
        is_draft=plan.revision is None and plan.answers.form.url not in THEIRS_ALONE,
    )


def _day(frozen: Revision) -> date:
    """The day of a version where it was written."""
    return frozen.signed_at.astimezone(ZoneInfo(frozen.signed_zone)).date()
