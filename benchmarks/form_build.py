"""Opening a form on the screen, against a bare loop of widgets; and a huge form, against a small.

The bare loop makes the same labels, lines, buttons and layouts for the same questions, without a
form to read, answers, conditions, names for screen readers, or anything that listens.

The huge form is the largest of the public ones that the tests read, put together as often as it
takes to have as many items as the largest form known in public. It is folded: what is timed is
its first section on the screen.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from benchmarks.harness import Ratio, paired, timed
from peerdesk.forms.answers import started
from peerdesk.forms.reading import parse_form
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.answer_field import column_in
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.form_view.words import EitherWayTextEdit, WrappingLine
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Scheme

QUESTIONS, SMALL, LARGEST = 200, 40, 695
PAIRS = 20
ZONE = ZoneInfo("America/Chicago")
KINDS = ("string", "choice", "text", "boolean", "date", "integer", "open-choice", "string")
PUBLIC = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "questionnaires"


def measure(folder: Path) -> Iterator[Ratio]:  # noqa: ARG001 - nothing is written
    """The form against the loop; then the first section of a huge form against a small form."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["benchmark"])
    theme = Theme(application, Scheme.LIGHT, 100)
    stage = _Stage(application)
    form = _form(QUESTIONS)
    yield paired(
        f"form of {QUESTIONS} questions shown",
        timed(lambda: stage.show(lambda: _view(form))),
        timed(lambda: stage.show(_bare)),
        pairs=PAIRS,
        limit=1.5,
    )
    small, huge = _form(SMALL), _huge()
    yield paired(
        f"first section of {LARGEST} items shown",
        timed(lambda: stage.show(lambda: _view(huge))),
        timed(lambda: stage.show(lambda: _view(small))),
        pairs=PAIRS,
        limit=2,
    )
    theme.deleteLater()


class _Stage:
    """A window in which one thing after another is shown, painted and cleared away."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def show(self, make: Callable[[], QWidget]) -> None:
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setWidget(make())
        page.resize(800, 700)
        page.show()
        while self._application.eventDispatcher().processEvents(
            QEventLoop.ProcessEventsFlag.AllEvents
        ):
            pass
        page.close()
        page.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _view(form: bytes) -> QWidget:
    return FormView(started(parse_form(form, "benchmark.json")), ZONE)


def _form(questions: int) -> bytes:
    items = [_question(number) for number in range(questions)]
    sections: list[dict[str, object]] = [
        {"linkId": f"g{at}", "type": "group", "text": f"Part {at}", "item": items[at : at + 20]}
        for at in range(0, questions, 20)
    ]
    return _file(sections)


def _question(number: int) -> dict[str, object]:
    kind = KINDS[number % len(KINDS)]
    item: dict[str, object] = {"linkId": f"q{number}", "type": kind, "text": f"Question {number}?"}
    if kind.endswith("choice"):
        item["answerOption"] = [{"valueString": words} for words in ("Yes", "A bit", "No", "Later")]
    return item


def _bare() -> QWidget:
    """A label and its field for each question, in a column."""
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(QUESTIONS):
        row = QWidget()
        lines = column_in(row)
        lines.addWidget(label(f"Question {number}?", Look.LABEL))
        field = QWidget()
        _fill(field, KINDS[number % len(KINDS)])
        lines.addWidget(field)
        column.addWidget(row)
    return page


def _fill(field: QWidget, kind: str) -> None:
    if kind in {"string", "text"}:
        column_in(field).addWidget(WrappingLine() if kind == "string" else EitherWayTextEdit())
    elif kind.endswith("choice"):
        column = column_in(field)
        own = ["In own words"] if kind == "open-choice" else []
        options = FlowLayout()
        column.addLayout(options)
        _put([QRadioButton(words) for words in ("Yes", "A bit", "No", "Later", *own)], options)
        if own:
            column.addWidget(WrappingLine())
    elif kind == "boolean":
        _put([QRadioButton(words) for words in ("Yes", "No", "Not answered")], FlowLayout(field))
    else:
        line = QHBoxLayout(field)
        date = [PressButton("Calendar")] if kind == "date" else []
        _put([QLineEdit(), *date], line)


def _put(widgets: Sequence[QWidget], into: QLayout) -> None:
    for widget in widgets:
        into.addWidget(widget)


def _huge() -> bytes:
    """The largest public form that is at hand, as often as it takes; else one of our own."""
    files = sorted(PUBLIC.glob("*.json"), key=lambda file: file.stat().st_size)
    if not files:
        return _form(LARGEST)
    largest = json.loads(files[-1].read_bytes())
    copies: list[dict[str, object]] = []
    while _count(copies) < LARGEST:
        copies += _renamed(largest["item"], f"{len(copies)}/")
    return _file(copies)


def _count(items: list[dict[str, object]]) -> int:
    return sum(1 + _count(_inside(item)) for item in items)


def _renamed(items: list[dict[str, object]], mark: str) -> list[dict[str, object]]:
    """The items with linkIds of their own, and conditions that still find them."""
    text = json.dumps(items)
    for link_id in _link_ids(items):
        quoted = json.dumps(link_id)
        for name in ("linkId", "question"):
            text = text.replace(f'"{name}": {quoted}', f'"{name}": {json.dumps(mark + link_id)}')
    renamed: list[dict[str, object]] = json.loads(text)
    return renamed


def _link_ids(items: list[dict[str, object]]) -> Iterator[str]:
    for item in items:
        yield str(item["linkId"])
        yield from _link_ids(_inside(item))


def _inside(item: dict[str, object]) -> list[dict[str, object]]:
    inside = item.get("item", [])
    return inside if isinstance(inside, list) else []


def _file(items: list[dict[str, object]]) -> bytes:
    body = {"resourceType": "Questionnaire", "url": "urn:b", "version": "1", "item": items}
    return json.dumps(body).encode()
