"""F6 walks between the parts of the window and comes back to where one was in each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from peerdesk.ui.focus import focus_first, takes_focus


class Regions:
    """The parts of the window in the order F6 visits them."""

    def __init__(self, regions: Sequence[QWidget]) -> None:
        self._regions = list(regions)
        self._was_at: dict[int, QWidget] = {}

    def walk(self, step: int) -> None:
        """Go `step` parts on, over those that are hidden or hold nothing to focus."""
        here = self._here()
        focus = QApplication.focusWidget()
        if here is not None and focus is not None:
            self._was_at[here] = focus
        start = -1 if here is None else here
        for distance in range(1, len(self._regions) + 1):
            if self._enter((start + step * distance) % len(self._regions)):
                return

    def enter(self, region: QWidget) -> None:
        """Put the focus into `region`, unless it is there already."""
        if self._here() != self._regions.index(region):
            self._was_at.pop(self._regions.index(region), None)
            self._enter(self._regions.index(region))

    def _here(self) -> int | None:
        focus = QApplication.focusWidget()
        for number, region in enumerate(self._regions):
            if focus is not None and region.isAncestorOf(focus):
                return number
        return None

    def _enter(self, number: int) -> bool:
        region = self._regions[number]
        was_at = self._was_at.get(number)
        if was_at is not None and isValid(was_at) and takes_focus(was_at, region):
            was_at.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return focus_first(region)
