"""What surrounds a plan on every page, and the column its words stand in."""

from dataclasses import replace

from peerdesk.printing.blocks import Column
from peerdesk.printing.covers import edition
from peerdesk.printing.page import Frame, frame, headed, text_width
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.records import Footer, Mark, PaperSettings
from peerdesk.printing.script import is_right_to_left
from peerdesk.printing.text import Typesetter
from peerdesk.wording.islands import island
from peerdesk.wording.paper import paper_words


def frame_of(
    setter: Typesetter,
    paper: PlanPaper,
    look: PaperSettings,
    *,
    titled: bool = True,
    credit: str = "",
) -> Frame:
    """The foot tells title, version and date on every page (`plans.md` B9), the head what must.

    Without the title where others may see the paper from afar; `credit` says who translated.
    """
    words = replace(
        paper_words(paper.language), draft=paper.words.draft, draft_line=paper.words.draft_line
    )
    told = (island(paper.called) if titled else "", edition(paper))
    around = frame(
        setter,
        look,
        words,
        programme="",
        running="",
        footer=Footer("", "\n".join(filter(None, (" · ".join(filter(None, told)), credit)))),
        mark=Mark.DRAFT if paper.is_draft else None,
    )
    return headed(around, setter, paper.every_page)


def column_of(setter: Typesetter, paper: PlanPaper, look: PaperSettings) -> Column:
    """The text of a page, between its margins."""
    return Column(
        setter,
        text_width(look),
        look.text_points,
        least=look.least_points,
        right_to_left=is_right_to_left(paper.language),
    )
