"""What a screen reader is told: headings, paragraphs in their order, nothing of mere looks."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name

from peerdesk.domain.sharing import Layout
from peerdesk.printing.enclosing import CoverLetter, bound, cover_letter
from peerdesk.printing.plan_pdf import render_plan
from peerdesk.printing.seal import sealed
from tests.printing.plans import AT, LIBRARY, empty, filled, paper
from tests.printing.readers import check

PASSWORD = "lantern orchard seven bicycles"
COVER = CoverLetter("What goes along", "Riverside Peer Center", (("To", "Ana"),), "Notice", ("No",))


@pytest.fixture
def plan():
    answers = filled(LIBRARY.in_language("safety-plan", "en"), thoughts=2, rows=1)
    return paper("safety-plan", "en", answers)


def spoken(pdf, password=""):
    """Roles with their texts in the order of the tree, and how many pieces each page numbers."""
    with pikepdf.open(BytesIO(pdf), password=password) as document:
        root = document.Root.StructTreeRoot
        wholes = root.K if isinstance(root.K, pikepdf.Array) else [root.K]
        places = {page.obj.objgen: place for place, page in enumerate(document.pages)}
        told = [
            (str(one.S), [(places[page.objgen], number) for page, number in pieces(one)])
            for whole in wholes
            for one in whole.K
        ]
        listed = list(root.ParentTree.Nums)
        numbered = {int(listed[at]): len(listed[at + 1]) for at in range(0, len(listed), 2)}
        keys = [int(page.obj.StructParents) for page in document.pages]
        marked = [marks(page) for page in document.pages]
    return told, [numbered[key] for key in keys], marked


def pieces(one):
    kids = one.K if isinstance(one.K, pikepdf.Array) else [one.K]
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid.Pg, int(kid.MCID)
        else:
            yield one.Pg, int(kid)


def marks(page):
    """The numbers of the pieces on a page, and whether text stands outside of any mark."""
    depth, loose, found = 0, False, []
    for told in pikepdf.parse_content_stream(page):
        assert isinstance(told, pikepdf.ContentStreamInstruction)
        operands, name = told.operands, str(told.operator)
        if name in ("BDC", "BMC"):
            depth += 1
            if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary):
                found += [int(operands[1].MCID)] if Name.MCID in operands[1] else []
        elif name == "EMC":
            depth -= 1
        elif name == "Tj":
            loose = loose or not depth
    assert depth == 0
    return found, loose


@pytest.mark.parametrize("layout", [one for one in Layout if one is not Layout.DAILY])
def test_everything_drawn_is_said_or_set_aside(shelf, plan, layout):
    drawn = empty("safety-plan", "en") if layout is Layout.BLANK else plan
    told, numbered, marked = spoken(render_plan(drawn, layout, shelf, AT).pdf)
    assert [len(found) for found, _ in marked] == numbered
    assert [sorted(found) for found, _ in marked] == [list(range(n)) for n in numbered]
    assert not any(loose for _, loose in marked)
    in_tree = sorted(place for _, found in told for place in found)
    assert in_tree == [(page, n) for page, count in enumerate(numbered) for n in range(count)]


def test_a_plan_has_one_title_and_a_heading_for_each_part(shelf, plan):
    told, _, _ = spoken(render_plan(plan, Layout.FULL, shelf, AT).pdf)
    roles = [role for role, _ in told]
    assert roles.count("/H1") == 1
    assert roles.count("/H2") > 3
    assert roles.index("/H1") < roles.index("/H2")


def test_the_lines_of_a_paragraph_are_one_piece_of_speech(shelf, plan):
    told, _, _ = spoken(render_plan(plan, Layout.LARGE, shelf, AT).pdf)
    assert max(len(found) for role, found in told if role == "/P") > 1


def test_a_locked_file_is_spoken_as_well(shelf, plan):
    locked = sealed(render_plan(plan, Layout.FULL, shelf, AT).pdf, PASSWORD)
    told, numbered, _ = spoken(locked, PASSWORD)
    assert sum(len(found) for _, found in told) == sum(numbered)


def test_papers_bound_together_are_read_one_after_the_other(shelf, plan, tmp_path):
    record = render_plan(plan, Layout.FULL, shelf, AT).pdf
    before = cover_letter(COVER, shelf, AT)
    behind = render_plan(plan, Layout.SHORT, shelf, AT).pdf
    made = bound(record, shelf, AT, before=(before,), behind=(behind,), foot="Do not pass it on.")
    told, numbered, marked = spoken(made)
    assert [len(found) for found, _ in marked] == numbered
    alone = [spoken(one)[0] for one in (before, record, behind)]
    assert [role for role, _ in told] == [role for one in alone for role, _ in one]
    pages = [page for _, found in told for page, _ in found]
    assert pages == sorted(pages)
    assert check(made, tmp_path).returncode == 0
    assert made == bound(
        record, shelf, AT, before=(before,), behind=(behind,), foot="Do not pass it on."
    )


def test_a_file_that_others_made_brings_no_tree_of_its_own(shelf, plan):
    theirs = BytesIO()
    with pikepdf.open(BytesIO(render_plan(plan, Layout.SHORT, shelf, AT).pdf)) as document:
        document.docinfo["/Producer"] = "Somebody"
        link = pikepdf.Dictionary(Type=Name.Annot, Subtype=Name.Link, StructParent=0)
        document.pages[-1].obj.Annots = pikepdf.Array([document.make_indirect(link)])
        document.save(theirs)
    made = bound(
        render_plan(plan, Layout.FULL, shelf, AT).pdf, shelf, AT, behind=[theirs.getvalue()]
    )
    with pikepdf.open(BytesIO(made)) as document:
        assert "/StructParents" not in document.pages[-1].obj
        assert "/StructParent" not in document.pages[-1].obj.Annots[0]
        assert "/StructParents" in document.pages[0].obj


def test_a_paper_of_ours_that_another_program_changed_is_like_one_of_others(shelf, plan):
    record, changed = render_plan(plan, Layout.FULL, shelf, AT).pdf, BytesIO()
    with pikepdf.open(BytesIO(record)) as document:
        del document.Root.StructTreeRoot.ParentTree
        document.save(changed)
    made = bound(record, shelf, AT, behind=[changed.getvalue()])
    with pikepdf.open(BytesIO(made)) as document:
        assert "/StructParents" not in document.pages[-1].obj
        assert len(document.Root.StructTreeRoot.K) == 1


def test_papers_that_were_bound_before_are_bound_again(shelf, plan, tmp_path):
    record = render_plan(plan, Layout.FULL, shelf, AT).pdf
    theirs = BytesIO()
    with pikepdf.open(BytesIO(record)) as document:
        document.docinfo["/Producer"] = "Somebody"
        document.save(theirs)
    once = bound(record, shelf, AT, behind=[theirs.getvalue(), cover_letter(COVER, shelf, AT)])
    made = bound(record, shelf, AT, before=[cover_letter(COVER, shelf, AT)], behind=[once])
    with pikepdf.open(BytesIO(made)) as document:
        root, pages = document.Root.StructTreeRoot, [page.obj for page in document.pages]
        listed = list(root.ParentTree.Nums)
        keys = [int(page.StructParents) for page in pages if "/StructParents" in page]
        assert sorted(keys) == [int(key) for key in listed[::2]]
        assert len(root.K) == 4
        assert all(whole.P.objgen == root.objgen for whole in root.K)
        kept = {page.objgen for page in pages}
        assert {kid.Pg.objgen for whole in root.K for kid in whole.K if "/Pg" in kid} <= kept
    assert check(made, tmp_path).returncode == 0


def test_a_foot_stands_beside_one_that_was_there_before(shelf, plan):
    record = render_plan(plan, Layout.FULL, shelf, AT).pdf
    once = bound(record, shelf, AT, foot="Theirs: do not pass it on.")
    made = bound(record, shelf, AT, behind=[once], foot="Ours: keep it safe.")
    with pikepdf.open(BytesIO(made)) as document:
        first, last = document.pages[0], document.pages[-1]
        assert len(drawn_forms(first)) == 1
        assert len(set(drawn_forms(last))) == 2


def drawn_forms(page):
    """The parts of other pages that are drawn on a page."""
    told = pikepdf.parse_content_stream(page, "Do")
    names = [str(one.operands[0]) for one in told]
    return [page.resources.XObject[name].objgen for name in names]
