"""The phone lines of a plan on paper: which, how to reach them, and how fresh the numbers are."""

from peerdesk.domain.lines import PhoneLine, chosen, gone, words_in
from peerdesk.forms.keeping import lines_shown
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import LineTold
from peerdesk.wording.days import day_in_words


def lines_of(paper: PlanPaper) -> tuple[LineTold, ...]:
    """The phone lines of the plan: those the person keeps, in their order, then their own."""
    kept = chosen(paper.lines, lines_shown(paper.answers), paper.language)
    own = tuple(
        LineTold(paper.one("ln.own:name", row), paper.one("ln.own:how", row))
        for row in paper.answers.rows.get(("ln.own", None), ())
        if "ln.own" not in paper.without
    )
    return (*(_line_told(line, paper) for line in kept), *filter(lambda line: line.name, own))


def gone_of(paper: PlanPaper) -> str:
    """A sentence about lines the plan names and nobody offers now; "" when all are there."""
    names = {line.id: words_in(line.name, paper.language) for line in paper.lines}
    missing = gone(paper.lines, lines_shown(paper.answers))
    told_names = ", ".join(names.get(line_id, line_id) for line_id in missing)
    return paper.words.gone.format(names=told_names) if missing else ""


def _line_told(line: PhoneLine, paper: PlanPaper) -> LineTold:
    """A phone line in the plan's language, with the day it was checked."""
    if line.checked is None:
        return LineTold(words_in(line.name, paper.language), words_in(line.how, paper.language))
    day = day_in_words((line.checked.year, line.checked.month, line.checked.day), paper.language)
    stale = line.is_stale(paper.today)
    checked = paper.words.check_again if stale else paper.words.checked
    return LineTold(
        words_in(line.name, paper.language),
        words_in(line.how, paper.language),
        checked.format(day=day),
        stale,
    )
