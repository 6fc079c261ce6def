"""Pages of plans as they were when they were looked at and found good: words and their places.

Text, not bytes: what a page says and where, which another version of a library must not change.
After looking at a page that changed: `python -m tests.printing.references`.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.plan_pdf import render_plan
from tests.printing import boxes
from tests.printing.consents import CONSENT_NAMES, consent_page
from tests.printing.letters import LETTER_NAMES, letter_page
from tests.printing.plans import AT, CARDS, DAILY, FORMS, LIBRARY, empty, filled, paper

_SAME_LINE = 3.0  # points between the middles of words on one line
_EVERY = (
    *(Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.BLANK),
    *(Layout.POCKET, Layout.BOOKLET),
)
NAMES = (
    *(f"{form}-{layout}" for form in FORMS for layout in _EVERY),
    *(f"{form}-card-{style}" for form in CARDS for style in CardStyle),
    *(f"{form}-daily" for form in DAILY),
    "safety-plan-es-full",
    *CONSENT_NAMES,
    *LETTER_NAMES,
)


def path(name: str) -> Path:
    """Where a reference is kept."""
    return Path(__file__).with_name(f"{name}.txt")


def drawn(shelf: FontShelf, name: str) -> bytes:
    """The document of that name as it is drawn now: one row in each group, two thoughts a list."""
    if name in CONSENT_NAMES:
        return consent_page(shelf, name)
    if name in LETTER_NAMES:
        return letter_page(shelf, name)
    form = next(each for each in FORMS if name.startswith(each))
    language = "es" if "-es-" in name else "en"
    kind = name.removeprefix(form).removeprefix("-es").removeprefix("-")
    layout = Layout(kind.partition("-")[0])
    style = CardStyle(kind.partition("-")[2]) if layout is Layout.CARD else CardStyle.FLAT
    if layout is Layout.BLANK:
        plan = empty(form, language)
    else:
        answers = filled(LIBRARY.in_language(form, language), thoughts=2, rows=1)
        plan = paper(form, language, answers)
    return render_plan(plan, layout, shelf, AT, card=style).pdf


def told(pdf: bytes, folder: Path) -> Iterator[tuple[int, int, int, str]]:
    """Each line of words: page, distance of its start from the left and from the top, the words."""
    for number, page in enumerate(boxes.pages(pdf, folder), 1):
        words = sorted(page.words, key=lambda word: (round(word.middle / _SAME_LINE), word.left))
        for _, line in groupby(words, key=lambda word: round(word.middle / _SAME_LINE)):
            together = list(line)
            first = together[0]
            text = " ".join(word.text for word in together)
            yield number, round(first.left), round(first.middle), text


def lines(pdf: bytes, folder: Path) -> list[str]:
    """The same, a line of text each."""
    return [f"{page} {left} {down} {text}" for page, left, down, text in told(pdf, folder)]
