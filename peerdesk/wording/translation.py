"""The one catalogue of translations, chosen once.

Python's own `gettext.gettext` looks for a catalogue on the disk at every call when there is none.
"""

from gettext import NullTranslations

_CATALOGUE = NullTranslations()

gettext = _CATALOGUE.gettext
"""A sentence in the worker's language."""

ngettext = _CATALOGUE.ngettext
"""A sentence for one, and another for many, in the worker's language."""
