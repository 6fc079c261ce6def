"""All keys of the window in one table: what each is called, which keys, what it does in words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QWidget

from peerdesk.ui.chords import WindowKeys

_CONTEXT = "shortcuts"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One key: its name in code, the keys as Qt writes them, and what it does (translatable)."""

    name: str
    keys: str
    words: object  # a str, typed as Qt types its mark for translators

    def said(self) -> str:
        """What the key does, in the worker's language."""
        return QCoreApplication.translate(_CONTEXT, str(self.words))

    def shown(self) -> str:
        """The keys as this system writes them."""
        return QKeySequence(self.keys).toString(QKeySequence.SequenceFormat.NativeText)


SHORTCUTS = (
    Shortcut("find", "Ctrl+K", QT_TRANSLATE_NOOP("shortcuts", "Find anything")),
    Shortcut("new_contact", "Ctrl+N", QT_TRANSLATE_NOOP("shortcuts", "Write a new contact")),
    Shortcut("new_person", "Ctrl+Shift+N", QT_TRANSLATE_NOOP("shortcuts", "Add a person")),
    Shortcut("outreach", "Ctrl+Shift+O", QT_TRANSLATE_NOOP("shortcuts", "Count an outreach round")),
    Shortcut("group", "Ctrl+Shift+G", QT_TRANSLATE_NOOP("shortcuts", "Write about a group")),
    Shortcut("lock", "Ctrl+L", QT_TRANSLATE_NOOP("shortcuts", "Lock PeerDesk")),
    Shortcut("shield", "Ctrl+Shift+H", QT_TRANSLATE_NOOP("shortcuts", "Cover the window")),
    Shortcut("back", "Esc", QT_TRANSLATE_NOOP("shortcuts", "One step back")),
    Shortcut("next_region", "F6", QT_TRANSLATE_NOOP("shortcuts", "Next part of the window")),
    Shortcut("previous_region", "Shift+F6", QT_TRANSLATE_NOOP("shortcuts", "The part before")),
    Shortcut("crisis", "Ctrl+Shift+E", QT_TRANSLATE_NOOP("shortcuts", "Safety plan, at once")),
    Shortcut("telling", "Ctrl+Shift+T", QT_TRANSLATE_NOOP("shortcuts", "What may I tell them?")),
    Shortcut("questions", "Ctrl+Shift+Q", QT_TRANSLATE_NOOP("shortcuts", "Their own questions")),
    Shortcut("week", "Ctrl+Shift+W", QT_TRANSLATE_NOOP("shortcuts", "The week ahead")),
    Shortcut("plan_ahead", "Ctrl+Shift+A", QT_TRANSLATE_NOOP("shortcuts", "Plan a contact")),
    Shortcut("undo", "Ctrl+Z", QT_TRANSLATE_NOOP("shortcuts", "Take back what was done last")),
    Shortcut("reveal", "F4", QT_TRANSLATE_NOOP("shortcuts", "Show what a plan keeps hidden")),
    Shortcut("sign", "Ctrl+Return", QT_TRANSLATE_NOOP("shortcuts", "Review and sign")),
    Shortcut("save_pdf", "Ctrl+Shift+S", QT_TRANSLATE_NOOP("shortcuts", "Save as PDF")),
    Shortcut("print", "Ctrl+P", QT_TRANSLATE_NOOP("shortcuts", "Print")),
    Shortcut("next_step", "Ctrl+J", QT_TRANSLATE_NOOP("shortcuts", "Add a next step")),
    Shortcut("copy_field", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("shortcuts", "Copy the next field")),
    Shortcut("checked_today", "F9", QT_TRANSLATE_NOOP("shortcuts", "Mark as checked today")),
    Shortcut("read_aloud", "F2", QT_TRANSLATE_NOOP("shortcuts", "Read the page aloud, or stop")),
    Shortcut("turn", "Ctrl+T", QT_TRANSLATE_NOOP("shortcuts", "Turn the note to the person")),
    Shortcut("now", "F8", QT_TRANSLATE_NOOP("shortcuts", "Write the present time")),
    Shortcut("prompt", "Alt+Return", QT_TRANSLATE_NOOP("shortcuts", "What else one could say")),
    Shortcut("next_prompt", "F7", QT_TRANSLATE_NOOP("shortcuts", "Next place with other words")),
    Shortcut("previous_prompt", "Shift+F7", QT_TRANSLATE_NOOP("shortcuts", "The place before")),
    Shortcut("keys", "F1", QT_TRANSLATE_NOOP("shortcuts", "Show all keys")),
    Shortcut("larger_text", "Ctrl++", QT_TRANSLATE_NOOP("shortcuts", "Larger text")),
    Shortcut("smaller_text", "Ctrl+-", QT_TRANSLATE_NOOP("shortcuts", "Smaller text")),
    Shortcut("normal_text", "Ctrl+0", QT_TRANSLATE_NOOP("shortcuts", "Text at its normal size")),
    *(
        Shortcut(
            f"page_{n}", f"Alt+{n}", QT_TRANSLATE_NOOP("shortcuts", "Go to a page of the list")
        )
        for n in range(1, 10)
    ),
    *(
        Shortcut(f"goal_{n}", f"Ctrl+{n}", QT_TRANSLATE_NOOP("shortcuts", "Tick a goal of theirs"))
        for n in range(1, 10)
    ),
)


def shortcut(name: str) -> Shortcut:
    """The key called `name`; an unknown name is a bug and raises KeyError."""
    for known in SHORTCUTS:
        if known.name == name:
            return known
    raise KeyError(name)


def keys(name: str) -> str:
    """The keys called `name`, as buttons show them and as Qt reads them."""
    return shortcut(name).keys


def on_key(name: str, widget: QWidget, action: Callable[[], object]) -> QShortcut:
    """Let the key called `name` do `action` while `widget` or something in it has the focus.

    For a window that means anywhere in the window.
    """
    made = QShortcut(QKeySequence(keys(name)), widget)
    if not widget.isWindow():
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(action)
    return made


class GlobalKeys(WindowKeys):
    """Keys that work before anything else: over open dialogs, and where a text field takes them.

    A modal dialog shuts out ordinary shortcuts, and text fields keep some for themselves (Ctrl+K
    deletes to the end of the line on Linux). These are caught at the window instead.
    """

    def __init__(self, app: QGuiApplication) -> None:
        self._actions: dict[str, tuple[Callable[[], object], QWindow | None]] = {}
        super().__init__(app)

    def add(self, name: str, action: Callable[[], object], only_in: QWindow | None = None) -> None:
        """Let the key called `name` do `action`, everywhere or in one window only."""
        self._actions[keys(name)] = (action, only_in)

    def takes(self, window: QObject, event: QKeyEvent) -> bool:
        """Do the action of a known key and keep the key from going further."""
        action, only_in = self._actions.get(_pressed(event), (None, None))
        if action is None or (only_in is not None and only_in is not window):
            return False
        action()
        return True


def _pressed(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
