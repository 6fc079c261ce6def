"""The looks in which pictures are taken, and where the pictures go."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "out" / "screens" / "forms"
LOOKS: dict[str, tuple[str, int]] = {
    "light": ("light", 100),
    "dark": ("dark", 100),
    "contrast": ("contrast", 100),
    "large": ("light", 200),
}
"""Scheme, and text in per cent."""
