"""Papers bound into one file: what a reader speaks, paper after paper, as it was in each alone."""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf
from pikepdf import Page as PdfPage

from peerdesk.printing.pdf_file import MAKER

Bound = tuple[Pdf, Sequence[PdfPage]]
"""A paper as it came, and its pages where they are bound now."""


def bind_trees(document: Pdf, papers: Sequence[Bound]) -> None:
    """Give `document` one tree of everything that is read out, in the order of `papers`.

    Trees of files that others made are left behind: nobody knows what they hold.
    """
    whole = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parts, numbers, first = [], [], 0
    for paper, pages in papers:
        if not _has_our_tree(paper):
            _forget_numbers(pages)
            continue
        own = paper.Root.StructTreeRoot
        tree = own if paper is document else document.copy_foreign(own)
        for part in _parts(tree):
            part.P = whole
            parts.append(part)
        numbers += _renumbered(tree.ParentTree.Nums, first)
        for page in _numbered(pages):
            page.obj.StructParents = int(page.obj.StructParents) + first
        first += len(pages)
    whole.K = Array(parts)
    whole.ParentTree = Dictionary(Nums=Array(numbers))
    whole.ParentTreeNextKey = first
    document.Root.StructTreeRoot = whole
    document.Root.MarkInfo = Dictionary(Marked=True)


def _has_our_tree(paper: Pdf) -> bool:
    tree = paper.Root.get("/StructTreeRoot", Dictionary())
    is_whole = "/K" in tree and "/Nums" in tree.get("/ParentTree", Dictionary())
    return is_whole and paper.docinfo.get("/Producer") == MAKER


def _renumbered(pairs: Object, first: int) -> list[object]:
    """Numbers of pages with what stands on each, counted from `first`."""
    told = list(pairs)
    return [one if place % 2 else int(one) + first for place, one in enumerate(told)]


def _parts(tree: Object) -> list[Object]:
    """Each paper in it: one that was bound before has several."""
    return list(tree.K) if isinstance(tree.K, Array) else [tree.K]


def _numbered(pages: Sequence[PdfPage]) -> list[PdfPage]:
    return [page for page in pages if "/StructParents" in page.obj]


def _forget_numbers(pages: Sequence[PdfPage]) -> None:
    for page in _numbered(pages):
        del page.obj.StructParents
    for link in _links(pages):
        if isinstance(link, Dictionary) and "/StructParent" in link:
            del link.StructParent


def _links(pages: Sequence[PdfPage]) -> Iterator[Object]:
    """Links and notes on the pages, which may be numbered as well."""
    for page in pages:
        found = page.obj.get("/Annots")
        if isinstance(found, Array):
            yield from found
