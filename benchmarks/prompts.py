"""A key in a note of 4,000 words: the letter, the look at what changed, and its underlines."""

import os
from collections.abc import Iterator
from pathlib import Path

from benchmarks.desks import a_new_desk
from benchmarks.harness import Spread, alone, timed
from benchmarks.language import NOTE

WORDS, KEYS, PEOPLE = 4_000, 300, 500


def measure(folder: Path) -> Iterator[Spread]:
    """Each key changes a paragraph in the middle, and everything is looked at again at once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QTextCursor  # noqa: PLC0415 - after the platform is chosen
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from peerdesk.services.preflight import ongoing_around  # noqa: PLC0415 - as above
    from peerdesk.services.prompts import prompt_rules  # noqa: PLC0415 - as above
    from peerdesk.services.spelling import speller_of  # noqa: PLC0415 - as above
    from peerdesk.ui.prompts.look_source import LookSource  # noqa: PLC0415 - as above
    from peerdesk.ui.prompts.prompted_field import PromptedField  # noqa: PLC0415 - as above
    from peerdesk.ui.prompts.spelling_source import SpellingSource  # noqa: PLC0415 - as above
    from peerdesk.ui.prompts.words_source import WordsSource  # noqa: PLC0415 - as above
    from peerdesk.ui.text_fields import GrowingTextEdit  # noqa: PLC0415 - as above

    app = QApplication.instance() or QApplication([])
    desk = a_new_desk(folder / "vault")
    source = WordsSource(desk, None, "", lambda: None)
    source.use(prompt_rules(desk, None))
    spelling = SpellingSource(desk, lambda: None)
    spelling.use(speller_of(desk))
    field = GrowingTextEdit()
    field.resize(720, 600)
    field.show()
    paragraphs = WORDS // len(NOTE.split())
    field.setPlainText("\n\n".join(f"{NOTE} {number}." for number in range(paragraphs)))
    looking = LookSource()
    looking.use(ongoing_around([f"Person{n} Family{n}" for n in range(PEOPLE)]))
    prompted = PromptedField(field, (source, spelling, looking), print)
    prompted.look_now()
    cursor = QTextCursor(field.document().findBlockByNumber(paragraphs))

    def press() -> None:
        cursor.insertText("x")
        prompted.look_now()

    said = f"a key in {WORDS:,} words with prompts, spelling and pre-flight"
    yield alone(said, timed(press), times=KEYS)
    field.close()
    app.processEvents()
    desk.vault.close()
