"""Rule profiles: the dated presets that ship, and what a practice has chosen, by day of service."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.domain.documents import ContactFilter, DocumentStatus
from peerdesk.domain.errors import ProfileUnknown
from peerdesk.domain.profiles import RuleProfile, in_force, parse_profile
from peerdesk.domain.trail import Act
from peerdesk.domain.zones import local_date
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import lists, settings, trail
from peerdesk.storage.session import Session

MINUTES_ONLY = "GRANT-ONLY"
"""What holds until the programme chooses in writing (`contact-notes.md` §7)."""

_SETTING, _MODE = "profile", "note_mode"
OWN_RULES = "own_rules"
"""The setting that holds the programme's own profiles, as the texts of their files."""


def available() -> tuple[RuleProfile, ...]:
    """Every preset, by name, the one without billing first."""
    found = map(named, {_name_of(file) for file in resource("profiles").glob("*.toml")})
    return tuple(sorted(found, key=lambda profile: (profile.name != MINUTES_ONLY, profile.name)))


def named(name: str, on: date | None = None) -> RuleProfile:
    """The preset of this name, upper and lower case alike, as it is on a day, else its newest.

    Raises ProfileUnknown.
    """
    versions = versions_in(resource("profiles"), name.casefold())
    if not versions:
        raise ProfileUnknown
    return versions[-1] if on is None else in_force(versions, on)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the practice chose to work by: each choice with its first day, the earliest first.

    `modes` are its own choices of how much a note may say about a person ("" goes by the profile);
    `own` are its own profiles, every version of them.
    """

    choices: tuple[tuple[date, str], ...]
    modes: tuple[tuple[date, str], ...] = ()
    own: tuple[RuleProfile, ...] = ()

    def on(self, day: date) -> RuleProfile:
        """The rules for a service on that day; days before the first choice go by it."""
        chosen = [name for since, name in self.choices if since <= day]
        profile = self.find(chosen[-1] if chosen else self.choices[0][1], day)
        mode = self.own_mode(day)
        if mode is None:
            return profile
        return replace(profile, notes=replace(profile.notes, mode=mode))

    def find(self, name: str, day: date | None = None) -> RuleProfile:
        """The programme's own profile of this name, else the preset; as of `named`."""
        versions = [one for one in self.own if one.name.casefold() == name.casefold()]
        if not versions:
            return named(name, day)
        versions.sort(key=lambda one: one.effective_from)
        return versions[-1] if day is None else in_force(versions, day)

    def without_own_mode(self) -> "Rules":
        """These rules as their profiles have them."""
        return replace(self, modes=())

    def own_mode(self, day: date) -> NoteMode | None:
        """The note mode the practice chose for that day over its profile; None without."""
        chosen = [mode for since, mode in self.modes if since <= day]
        return NoteMode(chosen[-1]) if chosen and chosen[-1] in set(NoteMode) else None

    def chosen(self, name: str, day: date) -> "Rules":
        """With another choice from that day on; what was chosen for later days gives way."""
        before = tuple((since, known) for since, known in self.choices if since < day)
        return replace(self, choices=(*before, (day, name)))


def rules(desk: Desk) -> Rules:
    """The rules this practice works by, for any day of service."""
    with desk.vault.reading() as session:
        return rules_in(session)


def rules_in(session: Session) -> Rules:
    """The same for services inside a transaction of their own."""
    kept = settings.value(session, settings.PRACTICE, _SETTING)
    modes = _dated(settings.value(session, settings.PRACTICE, _MODE))
    texts = settings.value(session, settings.PRACTICE, OWN_RULES)
    own = _own(tuple(map(str, texts))) if isinstance(texts, list) else ()
    if isinstance(kept, list):
        return Rules(_dated(kept), modes, own)
    return Rules(((date.min, str(kept or MINUTES_ONLY)),), modes, own)


@lru_cache(maxsize=8)
def _own(texts: tuple[str, ...]) -> tuple[RuleProfile, ...]:
    """The programme's own profiles; asked for at every save, so the reading is kept."""
    return tuple(map(parse_profile, texts))


def current(desk: Desk) -> RuleProfile:
    """The profile for what happens today."""
    return rules(desk).on(local_date(desk.clock.now(), desk.clock.zone()))


def choose(desk: Desk, name: str) -> None:
    """Work by another profile for services from today on; signed notes keep theirs.

    Until a first contact is signed no rules have been in use, and the choice is for every day.
    Raises ProfileUnknown.
    """
    with desk.vault.writing() as session:
        since = begins(desk, session)
        choose_in(desk, session, rules_in(session).find(name).name, since)


def choose_in(desk: Desk, session: Session, name: str, since: date) -> None:
    """Choose a profile for services from a day on, inside a transaction of its own."""
    written = stamp(desk)
    after = rules_in(session).chosen(name, since)
    kept = [[day.isoformat(), known] for day, known in after.choices]
    settings.put(session, settings.PRACTICE, _SETTING, kept, written)
    trail.add(session, new_id(desk), Act.SETTING_CHANGED, written, None, f"profile {name}")


def choose_note_mode(desk: Desk, mode: NoteMode | None) -> None:
    """Keep notes in this mode for services from today on; None: as the profile says.

    Signed notes stay as they are, and so does the text of drafts. Until a first contact is signed
    the choice is for every day.
    """
    code, written = str(mode or ""), stamp(desk)
    with desk.vault.writing() as session:
        since = begins(desk, session)
        before = tuple(chosen for chosen in rules_in(session).modes if chosen[0] < since)
        kept = [[day.isoformat(), known] for day, known in (*before, (since, code))]
        settings.put(session, settings.PRACTICE, _MODE, kept, written)
        detail = f"note mode {code}".rstrip()
        trail.add(session, new_id(desk), Act.SETTING_CHANGED, written, None, detail)


def begins(desk: Desk, session: Session) -> date:
    """From which day of service a choice made now holds; every day until one was signed by it."""
    in_use = lists.count(session, ContactFilter(status=DocumentStatus.SIGNED))
    return local_date(desk.clock.now(), desk.clock.zone()) if in_use else date.min


def _dated(kept: object) -> tuple[tuple[date, str], ...]:
    """Choices with their first days, as the settings keep them."""
    found = kept if isinstance(kept, list) else []
    return tuple((date.fromisoformat(since), str(name)) for since, name in found)


@cache
def versions_in(folder: Path, name: str) -> tuple[RuleProfile, ...]:
    """The dated versions of a preset, the oldest first; none for a name that is not known.

    Shipped files do not change while the program runs.
    """
    files = (path for path in folder.glob("*.toml") if _name_of(path).casefold() == name)
    found = (parse_profile(path.read_text("utf-8")) for path in files)
    return tuple(sorted(found, key=lambda profile: profile.effective_from))


def _name_of(file: Path) -> str:
    """`US-XX` of `US-XX.toml` and of its later version `US-XX@2027-01-01.toml`."""
    return file.stem.partition("@")[0]
