"""The order and the meaning of what is drawn, for readers that speak it (ISO 32000-1, 14.7, 14.8).

Without it a screen reader guesses at paragraphs by where letters stand on the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reportlab.pdfbase import pdfdoc


class Role(StrEnum):
    """What a text is, by its name in a PDF."""

    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    TEXT = "P"
    SIGN = "Artifact"
    """A dot before a thought: seen, not spoken."""


@dataclass(slots=True)
class _Said:
    """One paragraph or heading: the pieces it was drawn in, as page (from 0) and number."""

    role: Role
    pieces: list[tuple[int, int]] = field(default_factory=list)

    def kids(self, at_page: Sequence[str]) -> str:
        """The pieces as an element of the tree has them; on one page their numbers are enough."""
        (first, number), *more = self.pieces
        if not more:
            return f"/Pg {at_page[first]}/K {number}"
        if all(page == first for page, _ in more):
            return f"/Pg {at_page[first]}/K[{' '.join(str(number) for _, number in self.pieces)}]"
        told = (f"<</Type/MCR/Pg {at_page[page]}/MCID {n}>>" for page, n in self.pieces)
        return f"/K[{' '.join(told)}]"


class Tags:
    """Collects what is said while pages are drawn; `write` puts it into the file.

    Lines of one paragraph come one after the other, but may stand between those of a paragraph
    beside it: what goes on is found by the left edge of its column.
    """

    def __init__(self) -> None:
        self._said: list[_Said] = []
        self._pages: list[list[_Said]] = [[]]
        self._open: dict[float, _Said] = {}

    def number(self, role: Role, edge: float, *, ends: bool) -> int:
        """The number of a piece on its page; `ends` when the paragraph is over with it."""
        said = self._open.pop(edge, None)
        if said is None or said.role is not role:
            said = _Said(role)
            self._said.append(said)
        if not ends:
            self._open[edge] = said
        pieces = self._pages[-1]
        said.pieces.append((len(self._pages) - 1, len(pieces)))
        pieces.append(said)
        return len(pieces) - 1

    def next_page(self) -> None:
        """What is drawn from now on stands on the next page."""
        self._pages.append([])

    def write(self, document: Any) -> None:  # noqa: ANN401 - ReportLab ships no types
        """Add the tree to ReportLab's document, once all its pages are in it."""
        pages = document.Pages.pages
        at_page = [_shown(document, page) for page in pages]
        root, whole = _Written(), _Written()
        at_root, at_whole = _shown(document, root), _shown(document, whole)
        marked = {id(one): _Written() for one in self._said}
        at = {key: _shown(document, one) for key, one in marked.items()}
        for one in self._said:
            marked[id(one)].text = f"<</S/{one.role}/P {at_whole}{one.kids(at_page)}>>"
        inside = " ".join(at[id(one)] for one in self._said)
        whole.text = f"<</Type/StructElem/S/Document/P {at_root}/K[{inside}]>>"
        by_page = " ".join(
            f"{place} [{' '.join(at[id(one)] for one in pieces)}]"
            for place, pieces in enumerate(self._pages[: len(pages)])
        )
        root.text = (
            f"<</Type/StructTreeRoot/K {at_whole}/ParentTree<</Nums[{by_page}]>>"
            f"/ParentTreeNextKey {len(pages)}>>"
        )
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})
        for place, page in enumerate(pages):
            _number_page(page, place)


class _Written(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab ships no types
    """An object of the file, as it is written."""

    __RefOnly__ = 1
    text = ""

    def format(self, _document: object) -> bytes:
        """As ReportLab asks for it."""
        return self.text.encode("ascii")


def _shown(document: Any, part: Any) -> str:  # noqa: ANN401 - as above
    """A part of the file as another one names it."""
    reference: bytes = document.Reference(part).format(document)
    return reference.decode("ascii")


def _number_page(page: Any, place: int) -> None:  # noqa: ANN401 - as above
    """ReportLab writes those entries of a page that its list of names has."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = place, pdfdoc.PDFName("S")
