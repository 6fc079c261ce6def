"""The list of what was shared, as it stands on paper."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.printing.accounting import AccountingEntry, AccountingPaper
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.records import Footer

AT = datetime(2026, 6, 15, 18, 0, tzinfo=UTC)


def an_entry(number: int = 1, **changes: object) -> AccountingEntry:
    facts = {
        "heading": f"June {number}, 2026, 2:05 pm",
        "facts": (
            ("With whom", "Harbor House, 12 Dock Street"),
            ("What", "days and times they came (on paper)"),
            ("What for", "housing"),
            ("Why it was allowed", "Your signed consent"),
            ("By", "Rosa Little"),
        ),
        "marks": (),
    }
    return AccountingEntry(**facts | changes)  # type: ignore[arg-type]


def a_paper(*entries: AccountingEntry, **changes: object) -> AccountingPaper:
    facts = {
        "title": "What was shared about me",
        "programme": "Lantern Recovery Center",
        "person": "Darnell · DT",
        "rows": (("Period", "June 1, 2026 – June 30, 2026"), ("Made by", "Rosa Little")),
        "rule": "This lists what was shared with your consent in the last 3 years.",
        "count": f"Shared {len(entries)} times in this period.",
        "entries": entries,
        "footer": Footer("DT", "What was shared about me", notices=()),
    }
    return AccountingPaper(**facts | changes)  # type: ignore[arg-type]


def test_every_fact_of_every_entry_can_be_read(
    shelf: FontShelf, words_of: Callable[[bytes], str]
) -> None:
    failed = an_entry(2, marks=("Nothing left: it could not be finished.",))
    made = a_paper(an_entry(1), failed).drawn(shelf, AT)
    told = words_of(made.pdf)
    for words in ("Harbor House", "housing", "Your signed consent", "June 1, 2026", "Darnell"):
        assert words in told
    assert told.count("Nothing left") == 1


def test_a_long_list_goes_on_over_pages_and_keeps_each_entry_whole(
    shelf: FontShelf, words_of: Callable[[bytes], str]
) -> None:
    made = a_paper(*(an_entry(number) for number in range(1, 29))).drawn(shelf, AT)
    assert made.pages > 1
    for page in words_of(made.pdf).split("\f"):
        assert page.count("What for") == page.count("Why it was allowed") == page.count("With whom")


def test_an_empty_list_says_so(shelf: FontShelf, words_of: Callable[[bytes], str]) -> None:
    made = a_paper(count="Nothing was shared in this period.").drawn(shelf, AT)
    assert made.pages == 1
    assert "Nothing was shared" in words_of(made.pdf)


def test_the_file_is_the_same_each_time_and_names_nobody_in_its_description(
    shelf: FontShelf,
) -> None:
    first, second = (a_paper(an_entry()).drawn(shelf, AT).pdf for _ in range(2))
    assert first == second
    assert b"Darnell" not in first.partition(b"stream")[0]


def test_names_of_many_scripts_are_drawn_or_named(
    shelf: FontShelf, words_of: Callable[[bytes], str]
) -> None:
    facts = (("With whom", "Nguyễn Thị Đào, مركز الأمل, 希望中心"),)
    told = words_of(a_paper(an_entry(facts=facts)).drawn(shelf, AT).pdf)
    assert "Nguyễn Thị Đào" in told
    with pytest.raises(GlyphsMissing):
        a_paper(an_entry(heading="\U00012000")).drawn(shelf, AT)


def test_all_that_is_drawn_is_told_beforehand() -> None:
    paper = a_paper(an_entry(marks=("Nothing left.",)))
    texts = set(paper.texts())
    assert {"Harbor House, 12 Dock Street", "Nothing left.", "Darnell · DT"} <= texts
