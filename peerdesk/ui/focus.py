"""Where the focus goes when a part of the window is entered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from peerdesk.ui.main_window.rail import RailButton
from peerdesk.ui.tab_button import TabButton


def focus_first(region: QWidget) -> bool:
    """Put the focus on what `region` shows where one is by, else on its first field; False if none.

    That is the open page of the rail or the open tab. A ticked box far down is an answer, and
    would take one past all that comes before it.
    """
    takers = [widget for widget in _chain_behind(region) if takes_focus(widget, region)]
    if not takers:
        return False
    here = (w for w in takers if isinstance(w, RailButton | TabButton) and w.isChecked())
    next(here, _of_its_group(takers)).setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _chain_behind(region: QWidget) -> list[QWidget]:
    """All that Tab would pass in the window before it is back at `region`."""
    chain = [region]
    while (widget := chain[-1].nextInFocusChain()) is not None and widget is not region:
        chain.append(widget)
    for passed in chain:
        # PySide takes what `nextInFocusChain` gives for a child of the widget it was asked of: a
        # dialog would belong to its own button, and go as garbage with it. To Qt this is nothing.
        passed.setParent(passed.parentWidget())
    return chain[1:]


def _of_its_group(takers: Sequence[QWidget]) -> QWidget:
    """The first; where it is one of several answers, of which one is chosen, that one."""
    first = takers[0]
    group = (w for w in takers if isinstance(w, QRadioButton) and w.parent() is first.parent())
    chosen = (w for w in group if isinstance(first, QRadioButton) and w.isChecked())
    return next(chosen, first)


def takes_focus(widget: QWidget, region: QWidget) -> bool:
    """Whether Tab would stop at `widget`, and it lies within `region`."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    seen = widget.isVisibleTo(region.window())  # holds before the window itself is shown
    return by_tab and widget.isEnabled() and seen and region.isAncestorOf(widget)
