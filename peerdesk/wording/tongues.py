"""Languages by their own names, for people who look for theirs in a list."""

from collections.abc import Mapping
from typing import Final

_NAMES: Final[Mapping[str, str]] = {
    "en": "English",
    "es": "Español",
    "am": "አማርኛ",
    "ar": "العربية",
    "bn": "বাংলা",
    "zh": "中文",
    "chr": "ᏣᎳᎩ",
    "fa": "فارسی",
    "fr": "Français",
    "gu": "ગુજરાતી",
    "de": "Deutsch",
    "he": "עברית",
    "hi": "हिन्दी",
    "hmn": "Hmoob",
    "ht": "Kreyòl ayisyen",
    "it": "Italiano",
    "ja": "日本語",
    "km": "ខ្មែរ",
    "rw": "Ikinyarwanda",
    "ko": "한국어",
    "ku": "Kurdî",
    "lo": "ລາວ",
    "my": "မြန်မာ",
    "nv": "Diné bizaad",
    "ne": "नेपाली",
    "oj": "Anishinaabemowin",
    "ps": "پښتو",
    "pl": "Polski",
    "pt": "Português",
    "pa": "ਪੰਜਾਬੀ",
    "ru": "Русский",
    "so": "Soomaali",
    "sw": "Kiswahili",
    "tl": "Tagalog",
    "th": "ไทย",
    "ti": "ትግርኛ",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "yi": "ייִדיש",
}
_IN_ENGLISH: Final[Mapping[str, str]] = {
    "en": "English",
    "es": "Spanish",
    "am": "Amharic",
    "ar": "Arabic",
    "bn": "Bengali",
    "zh": "Chinese",
    "chr": "Cherokee",
    "fa": "Persian",
    "fr": "French",
    "gu": "Gujarati",
    "de": "German",
    "he": "Hebrew",
    "hi": "Hindi",
    "hmn": "Hmong",
    "ht": "Haitian Creole",
    "it": "Italian",
    "ja": "Japanese",
    "km": "Khmer",
    "rw": "Kinyarwanda",
    "ko": "Korean",
    "ku": "Kurdish",
    "lo": "Lao",
    "my": "Burmese",
    "nv": "Navajo",
    "ne": "Nepali",
    "oj": "Ojibwe",
    "ps": "Pashto",
    "pl": "Polish",
    "pt": "Portuguese",
    "pa": "Punjabi",
    "ru": "Russian",
    "so": "Somali",
    "sw": "Swahili",
    "tl": "Tagalog",
    "th": "Thai",
    "ti": "Tigrinya",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "yi": "Yiddish",
}
TONGUES: Final = tuple(_NAMES)
"""The languages a plan can be translated into, by tag; other tags are read all the same."""

_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})


def tongue(tag: str) -> str:
    """A language by its own name; a tag nobody here knows stays as it is."""
    return _NAMES.get(_base(tag), tag)


def tongue_to_pick(tag: str) -> str:
    """The same for a worker who picks it and may not read its script: "Arabic · العربية"."""
    own, english = tongue(tag), _IN_ENGLISH.get(_base(tag), tag)
    return own if own == english else f"{english} · {own}"


def reads_right_to_left(tag: str) -> bool:
    """Whether one of these languages is written from right to left."""
    return _base(tag) in _RIGHT_TO_LEFT


def _base(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()
