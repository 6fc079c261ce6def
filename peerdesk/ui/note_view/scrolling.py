"""Reading by keys: a page of text scrolls while the focus is on a button beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea

_STEPS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
}


def scrolled(area: QScrollArea, event: QKeyEvent) -> bool:
    """Scroll `area` as the key says; whether it was a key for that."""
    for key, step in _STEPS.items():
        if key == event.key():
            area.verticalScrollBar().triggerAction(step)
            return True
    return False
