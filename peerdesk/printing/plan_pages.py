"""The whole plan on pages of one kind, from its first part to its last."""

from peerdesk.printing import plan_blocks
from peerdesk.printing.blocks import title
from peerdesk.printing.hand_form import hand_strips
from peerdesk.printing.page import Page, framed
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_frame import column_of, frame_of
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.records import PaperSettings
from peerdesk.printing.text import Typesetter
from peerdesk.printing.two_languages import credit, in_two_languages


def plan_pages(
    setter: Typesetter,
    paper: PlanPaper,
    look: PaperSettings,
    anchor: str = "",
    *,
    for_pen: bool = False,
) -> list[Page]:
    """The pages in that look; `for_pen` the whole form with no answer on it.

    The first page has the name `anchor`, for links.
    """
    column = column_of(setter, paper, look)
    strips = title(column, paper.called, paper.owner, tuple(filter(None, (paper.filled_in,))))
    if paper.is_blank or for_pen:
        strips += hand_strips(paper, column)
    elif paper.second is not None:
        strips += in_two_languages(paper, paper.second, column)
    else:
        for told in told_parts(paper):
            strips += plan_blocks.strips(told.piece, column)
    around = frame_of(setter, paper, look, credit=credit(paper))
    return framed(around, strips, anchor, paper.called)
