"""The outside of what folds into a small book: neutral, so that it may lie about (`plans.md` B6).

It tells the name the person wants on it, the version and the day, and nothing of what is inside.
"""

from typing import Final

from peerdesk.printing.blocks import Column
from peerdesk.printing.flow import SOFT_INK, WARNING, Rule, Strip, joined
from peerdesk.printing.fonts import Weight
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.tagging import Role
from peerdesk.wording.days import day_in_words

_DOWN: Final = 0.3  # of the height of a page: how far down the title stands
_BETWEEN = " · "


def cover_strips(
    paper: PlanPaper, column: Column, title: str, height: float, part: str = ""
) -> list[Strip]:
    """A page with a title; `part` says which book it is where there is more than one."""
    found = [Strip(height * _DOWN, joined=True)]
    found += joined(column.strips(title, 1.7, Weight.BOLD, role=Role.TITLE))
    found.append(Strip(column.size, (Rule(column.x, column.width, column.size * 0.5),)))
    if paper.owner:
        found += column.strips(paper.owner, 1.2)
    for told in filter(None, (part, edition(paper))):
        found += column.strips(told, ink=SOFT_INK)
    if paper.every_page:
        found += [column.space(0.6), *column.strips(paper.every_page, ink=SOFT_INK)]
    if paper.is_draft:
        found += [column.space(0.6), *column.strips(paper.words.draft_line, ink=WARNING)]
    return found


def inside_strips(paper: PlanPaper, column: Column) -> list[Strip]:
    """What the person calls the plan, and the line of every page; never the name of the form."""
    found = joined(column.strips(paper.own_title, 1.25, Weight.BOLD)) if paper.own_title else []
    if paper.every_page:
        found += column.strips(paper.every_page, 0.85, ink=SOFT_INK)
    return [*found, column.space(0.5)] if found else []


def edition(paper: PlanPaper) -> str:
    """The version and its day: "version 2 · November 20, 2026"."""
    day = paper.saved_on or paper.today
    number = paper.words.version.format(number=paper.version) if paper.version else ""
    told = "" if paper.is_blank else day_in_words((day.year, day.month, day.day), paper.language)
    return _BETWEEN.join(filter(None, (number, told)))
