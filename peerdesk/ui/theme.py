"""Colours, type and spacing of the whole window: the only place with a palette or a style sheet.

`Theme` turns tokens into palette, font and style sheet, live: choosing another scheme or another
text scale takes effect at once. Widgets ask for a look with `set_look`.

What the lock screen needs, this module among it, does without the names `Qt`, `QEvent` and
`QStyle`: PySide builds all their enumerations at the first use, 50 ms that nobody has to wait for.
"""

from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.resource_files import resource
from peerdesk.ui.tokens import Colours, Scheme, Sizes, read_colours, read_sizes

_MID_GREY = 0.5
_LINE_PAD = 0.16  # of a target, above and below one line of text, so that it is a target too
_WIDEST_NUMBER = 56  # pixels: eleven of a rating stand in one line even where text is largest
SMALLEST_TEXT, LARGEST_TEXT = 90, 200  # per cent
_TWENTY_POINTS = 27  # pixels, at the 96 to an inch that all sizes here are meant at
_WIDEST_LOGO = 26  # pixels of letters that fit into the rail
_LEAST_TOUCH = 44  # pixels: what a finger hits


class Look(StrEnum):
    """The looks a widget can ask for; each is a rule of `resources/theme/peerdesk.qss`."""

    PAPER = "paper"
    CARD = "card"
    CARDS = "cards"
    RAIL = "rail"
    TOP = "top"
    FOOT = "foot"
    FIND = "find"
    NOTICE = "notice"
    CHIP = "chip"
    CHIP_LABEL = "chip-label"
    COLUMN = "column"
    BRAND = "brand"
    DISPLAY = "display"
    TITLE = "title"
    TITLE_BESIDE = "title-beside"
    SECTION = "section"
    HEADING = "heading"
    LABEL = "label"
    SOFT = "soft"
    SMALL = "small"
    ERROR = "error"
    MARK = "mark"
    MARK_AMBER = "mark-amber"
    QUOTE = "quote"
    KEY = "key"
    PRIMARY = "primary"
    LINK = "link"
    QUIET = "quiet"
    CHOSEN = "chosen"
    CHOICE = "choice"
    FOLD = "fold"
    RATING = "rating"
    LINE = "line"
    INSET = "inset"
    INSTRUCTION = "instruction"
    TOGETHER = "together"
    BAR = "bar"
    QUESTION = "question"
    CALL = "call"
    COUNT = "count"


def set_look(widget: QWidget, look: Look) -> None:
    """Give `widget` a look; also right after it was shown."""
    set_state(widget, "look", str(look))


def set_state(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet reads (`look`, `invalid`, `focused`) and draw it anew.

    A widget in the making, not yet seen, needs no drawing anew: the style reads it when it shows.
    """
    before = widget.property(name)
    if before == value:
        return
    widget.setProperty(name, value)
    if before is None and not widget.isVisible():
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Theme(QObject):
    """The look of the application, kept in step with the system and the worker's choice."""

    changed = Signal()

    def __init__(
        self, app: QApplication, chosen: Scheme | None = None, text_percent: int = 100
    ) -> None:
        super().__init__(app)
        self._app = app
        self._chosen = chosen
        self._text_percent = _within_limits(text_percent)
        self._families = ["Noto Sans"]
        _load_fonts("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
        if not app.styleSheet():  # never twice: PySide keeps hold of the style it replaces
            app.setStyle("Fusion")
        self._system_is_dark = app.palette().window().color().lightnessF() < _MID_GREY
        self._high_contrast = self._follows = False
        self._lent: tuple[Scheme | None, int] | None = None
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """The scheme now on screen."""
        chosen = self._chosen if self._lent is None else self._lent[0]
        return chosen or self._chosen or self._system_scheme()

    @property
    def chosen(self) -> Scheme | None:
        """The worker's choice; None follows the system."""
        return self._chosen

    @property
    def text_percent(self) -> int:
        """The text scale, 90 to 200."""
        return self._text_percent

    def choose(self, scheme: Scheme | None) -> None:
        """Use `scheme`, or follow the system again."""
        self._chosen = scheme
        self._apply()

    def scale_text(self, percent: int) -> None:
        """Draw all text at `percent`, within 90 to 200."""
        self._text_percent = _within_limits(percent)
        self._apply()

    def lend(self, scheme: Scheme | None, text_percent: int) -> None:
        """Draw as someone else likes it; what the worker chose stays chosen. None keeps it."""
        self._lent = (scheme, _within_limits(text_percent))
        self._apply()

    def give_back(self) -> None:
        """Draw as the worker chose again."""
        if self._lent is not None:
            self._lent = None
            self._apply()

    def load_fallback_fonts(self) -> None:
        """Load the bundled faces of the other scripts; later than start-up, as they are large."""
        files = sorted(path.name for path in resource("fonts").glob("*.[to]tf"))
        found = _load_fonts(*(file for file in files if not file.startswith("NotoSans-")))
        self._families = ["Noto Sans", *sorted(found - {"Noto Sans"})]
        self._app.setFont(self._font())

    def follow_system(self) -> None:
        """From now on hear of the system's changes; called after the first paint."""
        if self._follows:
            return
        self._follows = True
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._note_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._note_system)
        self._note_system()

    def _note_system(self) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - slow to import, see above

        hints = self._app.styleHints()
        wanted = hints.accessibility().contrastPreference()
        self._high_contrast = wanted == Qt.ContrastPreference.HighContrast
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if (dark, self._high_contrast) != (self._system_is_dark, self.scheme is Scheme.CONTRAST):
            self._system_is_dark = dark
            if self._chosen is None:
                self._apply()

    def _system_scheme(self) -> Scheme:
        if self._high_contrast:
            return Scheme.CONTRAST
        return Scheme.DARK if self._system_is_dark else Scheme.LIGHT

    def _apply(self) -> None:
        self.colours: Colours = read_colours(self.scheme)
        self.sizes: Sizes = read_sizes(self._lent[1] if self._lent else self._text_percent)
        self._put_on(self._font(), style_sheet(self.scheme, self.colours, self.sizes))
        self.changed.emit()

    def _put_on(self, font: QFont, sheet: str) -> None:
        """Dress the application, unless it is dressed so: every widget there is is styled anew."""
        if self._app.styleSheet() == sheet and self._app.font() == font:
            return
        self._app.setFont(font)
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(sheet)

    def _font(self) -> QFont:
        font = QFont(self._families)
        font.setPixelSize(self.sizes.text)
        return font


def style_sheet(scheme: Scheme, colours: Colours, sizes: Sizes) -> str:
    """The style sheet with every token filled in; an unknown name raises KeyError."""
    template = Template(resource("theme", "peerdesk.qss").read_text("utf-8"))
    names: dict[str, object] = {
        name: getattr(record, name) for record in (colours, sizes) for name in record.__slots__
    }
    return template.substitute(
        names,
        scheme=scheme,
        icons=resource("icons").as_posix(),
        title=round(sizes.text * 1.5),
        brand=round(sizes.text * 1.2),
        logo=min(round(sizes.text * 1.2), _WIDEST_LOGO),
        field=sizes.target - 10,  # less padding and border: the whole is never below the target
        chip_field=sizes.target - 10,
        arrow=round(sizes.mark * 0.8),
        mark_half=sizes.mark // 2,
        line_pad=round(sizes.target * _LINE_PAD),
        line_pad_less=round(sizes.target * _LINE_PAD) - 1,
        rating=min(sizes.target, _WIDEST_NUMBER),
        count=max(sizes.target, _LEAST_TOUCH) - 10,
        # Read from two metres: never below 20 pt (27 pixels), whatever the text scale.
        together=max(_TWENTY_POINTS, round(sizes.text * 1.8)),
        question=max(_TWENTY_POINTS, round(sizes.text * 2.4)),
        bar=_TWENTY_POINTS,
        bar_field=_LEAST_TOUCH - 10,
        together_field=max(sizes.together_target, _LEAST_TOUCH) - 10,
        together_mark=round(sizes.mark * 1.6),
        together_mark_half=round(sizes.mark * 0.8),
    )


def _palette(colours: Colours) -> QPalette:
    """The palette for what the style sheet does not reach, such as the system's own dialogs."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in (
        (role.Window, colours.paper),
        (role.WindowText, colours.ink),
        (role.Base, colours.card),
        (role.AlternateBase, colours.paper),
        (role.Text, colours.ink),
        (role.Button, colours.card),
        (role.ButtonText, colours.ink),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.soft_ink),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.soft_ink))
    return palette


def _load_fonts(*files: str) -> set[str]:
    """Load bundled font files and name their families; a file that is not there is left out."""
    families: set[str] = set()
    for path in (resource("fonts", file) for file in files):
        if path.is_file():
            number = QFontDatabase.addApplicationFont(str(path))
            families.update(QFontDatabase.applicationFontFamilies(number))
    return families


def _within_limits(percent: int) -> int:
    return max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))
