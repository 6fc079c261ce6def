"""The tokens of the theme: colours and sizes, read from `resources/theme/*.toml`."""

import tomllib
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from peerdesk.resource_files import resource


class Scheme(StrEnum):
    """A set of colours; each has a file of its name."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Space(IntEnum):
    """Distances in page code, as steps of the 8-pixel grid."""

    NONE = 0
    TIGHT = 4
    SMALL = 8
    MEDIUM = 16
    LARGE = 24
    EXTRA = 32


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme's colours as `#RRGGBB`; what each is for stands in `light.toml`."""

    paper: str
    rail: str
    card: str
    ink: str
    soft_ink: str
    line: str
    control_line: str
    accent: str
    on_accent: str
    accent_pressed: str
    accent_soft: str
    on_accent_soft: str
    amber: str
    amber_soft: str
    danger: str
    danger_soft: str
    focus: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in pixels at one text scale; what each is for stands in `sizes.toml`."""

    text_small: int
    text: int
    text_large: int
    text_title: int
    step: int
    card_radius: int
    control_radius: int
    target: int
    together_target: int
    column: int
    side: int
    entry: int
    mark: int


_NEARLY_BLACK = 0.04045  # below it sRGB is linear (IEC 61966-2-1)


def read_colours(scheme: Scheme) -> Colours:
    """The colours of `scheme`. A missing or unknown name is a bug and raises TypeError."""
    return Colours(**_table(f"{scheme}.toml", "colours"))


def read_sizes(text_percent: int) -> Sizes:
    """All sizes at `text_percent`, rounded to whole pixels."""
    table = _table("sizes.toml", "sizes")
    return Sizes(**{name: round(pixels * text_percent / 100) for name, pixels in table.items()})


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    shares = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= _NEARLY_BLACK else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _table(file: str, name: str) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads(resource("theme", file).read_text("utf-8"))[name]
    return table
