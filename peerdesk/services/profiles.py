"""Rule profiles: the dated presets that ship, and the one a practice has chosen."""

from functools import cache

from peerdesk.domain.errors import ProfileUnknown
from peerdesk.domain.profiles import RuleProfile, parse_profile
from peerdesk.domain.trail import Act
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import settings, trail
from peerdesk.storage.session import Session

MINUTES_ONLY = "GRANT-ONLY"
"""What holds until the programme chooses in writing (`contact-notes.md` §7)."""

_SETTING = "profile"


def available() -> tuple[RuleProfile, ...]:
    """Every preset, by name, the one without billing first."""
    files = sorted(resource("profiles").glob("*.toml"))
    found = (_preset(path.stem) for path in files)
    return tuple(sorted(found, key=lambda profile: (profile.name != MINUTES_ONLY, profile.name)))


def named(name: str) -> RuleProfile:
    """The preset of this name, upper and lower case alike. Raises ProfileUnknown."""
    for path in resource("profiles").glob("*.toml"):
        if path.stem.casefold() == name.casefold():
            return _preset(path.stem)
    raise ProfileUnknown


def current(desk: Desk) -> RuleProfile:
    """The profile this practice works by."""
    with desk.vault.reading() as session:
        return current_in(session)


def current_in(session: Session) -> RuleProfile:
    """The profile this practice works by, for services inside a transaction of their own."""
    name = settings.value(session, settings.PRACTICE, _SETTING)
    return named(str(name or MINUTES_ONLY))


def choose(desk: Desk, name: str) -> None:
    """Work by another profile from now on; signed notes keep theirs. Raises ProfileUnknown."""
    chosen, written = named(name), stamp(desk)
    with desk.vault.writing() as session:
        settings.put(session, settings.PRACTICE, _SETTING, chosen.name, written)
        trail.add(session, new_id(desk), Act.SETTING_CHANGED, written, None, f"profile {name}")


@cache
def _preset(stem: str) -> RuleProfile:
    """Shipped files do not change while the program runs."""
    return parse_profile(resource("profiles", f"{stem}.toml").read_text("utf-8"))
