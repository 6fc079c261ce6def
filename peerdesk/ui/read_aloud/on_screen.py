"""What stands in a widget, in the order one reads it, for a voice to say."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from peerdesk.domain.said_numbers import digits_apart
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.read_aloud.reader import Said
from peerdesk.ui.rows import plain


def said_on(widget: QWidget, language: str) -> list[Said]:
    """Every text that shows in `widget`, in its own language or else in `language`.

    A passphrase is never said, nor a button that only acts on a line which was read already.
    """
    return [
        Said(digits_apart(text), _language(one, language))
        for one in _shown_in(widget)
        if (text := _text(one).strip())
    ]


def _shown_in(widget: QWidget) -> Iterator[QWidget]:
    """Leaves in the order of their layouts."""
    if _is_leaf(widget):
        yield widget
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)
    else:
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isHidden():
                yield from _shown_in(child)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None and not widget.isHidden():
            yield from _shown_in(widget)
        elif inner is not None:
            yield from _in_layout(inner)


_LEAVES = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def _is_leaf(widget: QWidget) -> bool:
    return isinstance(widget, _LEAVES)


def _text(leaf: QWidget) -> str:
    if isinstance(leaf, QLabel):
        return plain(leaf.text()) if leaf.buddy() is not None else leaf.text()
    if isinstance(leaf, QAbstractButton):
        return _of_button(leaf)
    if isinstance(leaf, QComboBox):
        return leaf.currentText()
    if isinstance(leaf, QLineEdit):
        return leaf.text() if leaf.echoMode() is QLineEdit.EchoMode.Normal else ""
    if isinstance(leaf, QPlainTextEdit | QTextEdit):
        return leaf.toPlainText()
    return ""


def _of_button(button: QAbstractButton) -> str:
    acts_on_a_line = isinstance(button, PressButton) and bool(button.accessibleDescription())
    return "" if acts_on_a_line else plain(button.text())


def _language(leaf: QWidget, language: str) -> str:
    own = leaf.testAttribute(Qt.WidgetAttribute.WA_SetLocale)
    return leaf.locale().bcp47Name() if own else language
