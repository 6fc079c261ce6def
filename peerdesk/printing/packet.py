"""Several documents of one person on their way to paper together."""

from dataclasses import dataclass

from peerdesk.printing.letters import LetterPaper
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.records import Cover, Footer, PrintedNote

Printed = PrintedNote | PlanPaper | LetterPaper
"""One document among them."""


@dataclass(frozen=True, slots=True)
class PrintedRecord:
    """What of a person's record goes together: cover, index, then all of it in the order given."""

    cover: Cover
    documents: tuple[Printed, ...]
    footer: Footer
    language: str = "en"
