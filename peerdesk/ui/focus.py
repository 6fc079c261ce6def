"""Where the focus goes when a part of the window is entered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def focus_first(region: QWidget) -> bool:
    """Put the focus on the chosen button of `region`, else on its first field; False if none."""
    takers = []
    widget = region.nextInFocusChain()
    while widget is not None and widget is not region:
        if takes_focus(widget, region):
            takers.append(widget)
        widget = widget.nextInFocusChain()
    chosen = (w for w in takers if isinstance(w, QAbstractButton) and w.isChecked())
    target = next(chosen, takers[0] if takers else None)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
    return target is not None


def takes_focus(widget: QWidget, region: QWidget) -> bool:
    """Whether Tab would stop at `widget`, and it lies within `region`."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    seen = widget.isVisibleTo(region.window())  # holds before the window itself is shown
    return by_tab and widget.isEnabled() and seen and region.isAncestorOf(widget)
