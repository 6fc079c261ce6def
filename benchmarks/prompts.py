"""A key in a note of 4,000 words, and the look at what changed that follows after a pause.

The look is measured after every single key, which is harder than typing: by the prompts alone, with
spelling, and with the look before signing too.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.desks import a_new_desk
from benchmarks.harness import Measure, Spread, alone, timed
from benchmarks.language import NOTE

if TYPE_CHECKING:
    from peerdesk.services.desk import Desk
    from peerdesk.ui.prompts.findings import Source

WORDS, KEYS, PEOPLE = 4_000, 300, 500
_PARAGRAPHS = WORDS // len(NOTE.split())


def measure(folder: Path) -> Iterator[Spread]:
    """The look by more and more sources, then a key with all of them on."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is chosen

    app = QApplication.instance() or QApplication([])
    desk = a_new_desk(folder / "vault")
    sources = _sources(desk)
    note = f"in {WORDS:,} words"
    looks = ("the prompts", "prompts, spelling", "prompts, spelling, pre-flight")
    for count, said in enumerate(looks, start=1):
        yield alone(f"a look {note}: {said}", _pressing(sources[:count], looking=True), times=KEYS)
    yield alone(f"a key {note}, all on", _pressing(sources, looking=False), times=KEYS)
    app.processEvents()
    desk.vault.close()


def _sources(desk: "Desk") -> list["Source"]:
    from peerdesk.services.preflight import ongoing_around  # noqa: PLC0415 - as above
    from peerdesk.services.prompts import prompt_rules  # noqa: PLC0415 - as above
    from peerdesk.services.spelling import speller_of  # noqa: PLC0415 - as above
    from peerdesk.ui.prompts.look_source import LookSource  # noqa: PLC0415 - as above
    from peerdesk.ui.prompts.spelling_source import SpellingSource  # noqa: PLC0415 - as above
    from peerdesk.ui.prompts.words_source import WordsSource  # noqa: PLC0415 - as above

    words, spelling = WordsSource(desk, None, "", lambda: None), SpellingSource(desk, lambda: None)
    looking = LookSource()
    words.use(prompt_rules(desk, None))
    spelling.use(speller_of(desk))
    looking.use(ongoing_around([f"Person{n} Family{n}" for n in range(PEOPLE)]))
    return [words, spelling, looking]


def _pressing(sources: Sequence["Source"], *, looking: bool) -> Measure:
    """A letter into a paragraph in the middle; `looking` has the look follow at once."""
    from PySide6.QtGui import QTextCursor  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from peerdesk.ui.prompts.prompted_field import PromptedField  # noqa: PLC0415 - as above
    from peerdesk.ui.text_fields import GrowingTextEdit  # noqa: PLC0415 - as above

    field = GrowingTextEdit()
    field.resize(720, 600)
    field.show()
    field.setPlainText("\n\n".join(f"{NOTE} {number}." for number in range(_PARAGRAPHS)))
    prompted = PromptedField(field, sources, print)
    prompted.look_now()
    cursor = QTextCursor(field.document().findBlockByNumber(_PARAGRAPHS))

    def press() -> None:
        cursor.insertText("x")
        if looking:
            prompted.look_now()
        else:
            QApplication.processEvents()

    return timed(press)
