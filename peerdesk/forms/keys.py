"""Short keys of forms, for people who type: `rp`, `wp`, `contact-note`."""

from typing import Final

from peerdesk.domain.errors import FormUnknown
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.library import URL_STEM, FormLibrary

KEY_SYSTEM: Final = "urn:peerdesk:key"
"""A form may say its short key itself, by a `code` of this system."""

_COMMON_START: Final = "me"
"""Every plan begins with this part, so its own linkIds begin behind it (plans.md B)."""


def short_key(form: FormDefinition) -> str:
    """The key the form names, or what a plan's own linkIds begin with, such as `rp`.

    Other forms go by the name of their file.
    """
    own = next((code.code for code in form.codes if code.system == KEY_SYSTEM), "")
    if own:
        return own
    name = form.url.removeprefix(URL_STEM)
    if len(form.items) > 1 and form.items[0].link_id == _COMMON_START:
        return form.items[1].link_id.partition(".")[0]
    return name


def named(library: FormLibrary, key: str) -> FormDefinition:
    """The newest version of the form meant by a short key, its name or its `url|version`.

    Raises FormUnknown.
    """
    try:
        return library[key]
    except FormUnknown:
        found = next((form for form in library.versions if short_key(form) == key), None)
        if found is None:
            raise
        return library[found.url]
