"""What this device remembers outside the vault: how the window looks, and nothing personal."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QIODevice, QSaveFile, QSize
from PySide6.QtWidgets import QWidget

from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Scheme

_FILE = "device.json"
_FRAME = QSize(8, 40)
"""What a system may draw around a window: its size is set without it."""
_FIRST_SIZE = QSize(1200, 740)
_ROOMY = QSize(1500, 900)
"""From here on a first window leaves room for others; on a smaller screen it takes all there is."""


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """`scheme` is a name of Scheme, or empty to follow the system.

    `width` and `height` are 0 until a window was left for the first time.
    `device_id` is a random id by which the vault tells devices apart, 32 hex digits.
    """

    scheme: str = ""
    text_percent: int = 100
    width: int = 0
    height: int = 0
    maximised: bool = False
    device_id: str = ""

    @property
    def size(self) -> QSize | None:
        """The size of the last window when it was not maximised, None without one."""
        size = QSize(self.width, self.height)
        return None if size.isEmpty() else size

    @property
    def chosen_scheme(self) -> Scheme | None:
        """The scheme chosen on this device, None to follow the system."""
        return Scheme(self.scheme) if self.scheme in set(Scheme) else None


def read(folder: Path) -> DeviceSettings:
    """The settings kept in `folder`; what is missing, damaged or of a wrong type is as new."""
    try:
        kept = json.loads((folder / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        kept = {}
    if not isinstance(kept, dict):
        kept = {}
    new = DeviceSettings()
    known = {
        field.name: kept[field.name]
        for field in fields(DeviceSettings)
        if type(kept.get(field.name)) is type(getattr(new, field.name))
    }
    return DeviceSettings(**known)


def write(folder: Path, settings: DeviceSettings) -> bool:
    """Keep the settings in `folder`, whole or not at all; False when they could not be kept."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    file = QSaveFile(str(folder / _FILE))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    file.write(json.dumps(asdict(settings), indent=1).encode())
    return file.commit()


class Device:
    """The settings while PeerDesk runs; a folder that cannot be written is no trouble."""

    def __init__(self, folder: Path, chance: Callable[[int], bytes]) -> None:
        self._folder = folder
        self.settings = read(folder)
        if not _is_id(self.settings.device_id):
            self._keep(replace(self.settings, device_id=UUID(bytes=chance(16), version=4).hex))

    @property
    def device_id(self) -> UUID:
        """By which the vault tells this device from others."""
        return UUID(self.settings.device_id)

    def show(self, window: QWidget) -> None:
        """Show a window at the size and in the state of the last one, but whole on its screen.

        The very first takes the whole of a small screen.
        """
        screen, last = window.screen().availableSize(), self.settings.size
        window.resize((last or _FIRST_SIZE).boundedTo(screen - _FRAME))
        if self.settings.maximised or (last is None and is_small(screen)):
            window.showMaximized()
        else:
            window.show()

    def remember(self, window: QWidget, theme: Theme) -> None:
        """Keep how the window and the theme are now."""
        normal = window.normalGeometry()
        self._keep(
            replace(
                self.settings,
                scheme=theme.chosen or "",
                text_percent=theme.text_percent,
                width=normal.width(),
                height=normal.height(),
                maximised=window.isMaximized(),
            )
        )

    def remember_look(self, theme: Theme) -> None:
        """Keep the colors and the text size, as soon as they are chosen."""
        look = {"scheme": theme.chosen or "", "text_percent": theme.text_percent}
        self._keep(replace(self.settings, **look))  # type: ignore[arg-type]  # named parts

    def _keep(self, settings: DeviceSettings) -> None:
        if settings != self.settings:
            self.settings = settings
            write(self._folder, settings)


def is_small(screen: QSize) -> bool:
    """Whether a window is best given all of such a screen, in either direction."""
    return screen.boundedTo(_ROOMY) != _ROOMY


def _is_id(text: str) -> bool:
    try:
        return UUID(text).hex == text
    except ValueError:
        return False
