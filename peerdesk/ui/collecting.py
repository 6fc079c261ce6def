"""Python's garbage, collected on the interface thread alone.

Python collects wherever it happens to be: in the middle of work in the background too. Widgets that
stand in a circle would be destroyed there, on a thread that is not theirs, and the program would be
gone without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_OLDEST = 2


class Collector(QObject):
    """From now on garbage is collected by a timer of this object's thread, and nowhere else.

    What the first full collection leaves is set aside: nearly all of it is what was loaded, which
    stays till the end, and walking through it again would hold up the keys for a tenth of a second.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        self._has_settled = False

    def _collect(self) -> None:
        if collect_if_due() == _OLDEST and not self._has_settled:
            self._has_settled = True
            gc.freeze()


def collect_if_due() -> int | None:
    """Collect the oldest generation that has grown past Python's own limit; None if none has.

    Some Pythons give the oldest no limit of its own: it is then part of the ones before.
    """
    counted, limits = gc.get_count(), gc.get_threshold()
    for generation in (_OLDEST, 1, 0):
        if 0 < limits[generation] < counted[generation]:
            gc.collect(generation)
            return generation
    return None
