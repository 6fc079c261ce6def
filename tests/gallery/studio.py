"""The real window on a real desk, drawn without a screen and photographed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from peerdesk.pages import PageMaker
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.theme import Theme
from tests.gallery.looks import PICTURES

WIDTH, HEIGHT = 1366, 768
_FEW_COLOURS = 12
_PATIENCE = 60.0  # seconds until something drawn in the background has come
NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


class NeverCame(Exception):
    """What a picture waits for did not happen."""


@dataclass
class Studio:
    """Pictures of one window in one look: `taken` are their files, `troubles` what never came."""

    app: QApplication
    desk: Desk
    theme: Theme
    look: str
    pictures: Path = PICTURES
    taken: list[Path] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.navigator = Navigator()
        offers = PageMaker(self.desk, self.navigator, self.theme).offers()
        self.window = MainWindow(offers, self.navigator, self.theme, lambda: NOON)
        self.window.offer_find("find")
        self.window.offer_new_contact(lambda: None)
        self.window.offer_crisis(lambda: None)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window")

    def go(self, key: str, **place: object) -> Page:
        """Open a page and give it."""
        if not self.window.go(key, place) or self.window.page is None:
            raise NeverCame(key)
        self.settle()
        return self.window.page

    def settle(self) -> None:
        """Until every event has had its turn, those that others left included."""
        for _ in range(6):
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait(self, true: Callable[[], bool], what: str) -> None:
        """Until `true()`; NeverCame after a while."""
        until = monotonic() + _PATIENCE
        while not true():
            self.app.processEvents()
            if monotonic() > until:
                raise NeverCame(what)
        self.settle()

    def wait_for_picture(self, view: QWidget) -> None:
        """Until something is drawn in the middle of a view that draws in the background."""

        def drawn() -> bool:
            shot = view.grab().toImage()
            across = range(0, shot.width(), 2)
            seen = {shot.pixel(x, y) for y in range(0, shot.height(), 2) for x in across}
            return len(seen) > _FEW_COLOURS  # letters have soft edges; an empty page has not

        self.wait(drawn, "the picture of a page")

    def picture(self, name: str) -> None:
        """The window as it is, with the dialogs over it."""
        self.settle()
        shot = self.window.grab()
        painter = QPainter(shot)
        for dialog in self.dialogs():
            middle = self.window.rect().center() - dialog.rect().center()
            painter.drawPixmap(middle, dialog.grab())
        painter.end()
        self._keep(shot, name)

    def whole(self, sheet: QWidget, name: str) -> None:
        """All of what scrolls in the window, as one long picture."""
        self.settle()
        shot = QPixmap(sheet.size())
        shot.fill(self.window.palette().window().color())
        sheet.render(shot, QPoint())
        self._keep(shot, name)

    def close_dialogs(self) -> None:
        """Answer them with No."""
        for dialog in self.dialogs():
            dialog.reject()
        self.window.activateWindow()
        self.settle()

    def close(self) -> None:
        """Put the window away; nothing more is written."""
        self.window.close()
        self.window.deleteLater()
        self.navigator.deleteLater()
        self.settle()

    def dialogs(self) -> list[QDialog]:
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def _keep(self, shot: QPixmap, name: str) -> None:
        self.pictures.mkdir(parents=True, exist_ok=True)
        file = self.pictures / f"{self.look}-{name}.png"
        shot.save(str(file))
        self.taken.append(file)
