"""What happens when something happens that nobody foresaw: save first, then one calm dialog."""

import platform
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk import __version__
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence

_PACKAGE = Path(__file__).resolve().parents[1]


def redacted_report(error: BaseException) -> str:
    """The kinds of error and where in our code they arose; no message, no value, no name.

    Messages and values are left out as they may hold what was typed; so are paths, which may
    hold a worker's name.
    """
    made_of = f"PeerDesk {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    lines = [made_of, f"{platform.system()} {platform.release()}"]
    link: BaseException | None = error
    while link is not None:
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        lines.extend(_places(link.__traceback__))
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_module(Path(frame.filename))}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]


def _module(file: Path) -> str:
    """The file's place in the package; of other files only the last name."""
    if file.is_relative_to(_PACKAGE):
        return file.relative_to(_PACKAGE.parent).as_posix()
    return file.name


class CrashDialog(QDialog):
    """Says what happened and what is safe, and offers a report without names or text."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("PeerDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = redacted_report(error)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        heading = self.tr("Something went wrong")
        self.setAccessibleName(heading)
        column.addWidget(label(heading, Look.TITLE))
        column.addWidget(label(sentence(error)))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        copy = ActionButton(self.tr("Copy details"))
        copy.setToolTip(self.tr("A report without names and without any text of yours"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self._report))
        go_on = ActionButton(self.tr("Go on"), look=Look.PRIMARY)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(copy)
        line.addWidget(go_on)
        return line
