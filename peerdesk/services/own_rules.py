"""A programme's own rules: a preset changed, kept beside the presets, dated from a day on.

Each version stays, so that what was signed by it can always be explained and rebuilt.
"""

from dataclasses import dataclass, replace
from datetime import date

from peerdesk.domain.errors import RulesDayPassed, RulesNameTaken
from peerdesk.domain.profile_writing import written
from peerdesk.domain.profiles import RuleProfile, parse_profile
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services import profiles
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.profiles import OWN_RULES, begins, choose_in, rules, rules_in
from peerdesk.storage import settings, trail
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Choice:
    """Rules the programme worked or will work by; `since` None for every day before the next."""

    since: date | None
    profile: RuleProfile
    is_own: bool


def own(desk: Desk) -> tuple[RuleProfile, ...]:
    """The newest version of each of the programme's own profiles, by name."""
    newest: dict[str, RuleProfile] = {}
    for one in sorted(rules(desk).own, key=lambda each: each.effective_from):
        newest[one.name.casefold()] = one
    return tuple(newest[name] for name in sorted(newest))


def history(desk: Desk) -> tuple[Choice, ...]:
    """Every choice so far and to come, the latest first."""
    known = rules(desk)
    names = {one.name.casefold() for one in known.own}
    return tuple(
        Choice(
            None if since == date.min else since,
            known.find(name, None if since == date.min else since),
            name.casefold() in names,
        )
        for since, name in reversed(known.choices)
    )


def keep(desk: Desk, profile: RuleProfile) -> RuleProfile:
    """Work by these rules for services from `effective_from` on; gives them as they are kept.

    Until a first contact is signed they hold for every day. Raises RulesNameTaken for a name that
    is blank or a preset's, RulesDayPassed for a day that is over, ProfileUnreadable for a value
    that no rules can have.
    """
    tidy = _tidy(profile)
    with desk.vault.writing() as session:
        first = begins(desk, session)
        if tidy.effective_from < first or _is_in_use(session, tidy, first):
            raise RulesDayPassed
        _add(desk, session, tidy)
        choose_in(desk, session, tidy.name, first if first == date.min else tidy.effective_from)
    return tidy


def _tidy(profile: RuleProfile) -> RuleProfile:
    name = " ".join(clean(profile.name).text.split())
    presets = {one.name.casefold() for one in profiles.available()}
    if not name or name.casefold() in presets or "|" in name:
        raise RulesNameTaken
    label = " ".join(clean(profile.label).text.split()) or name
    return parse_profile(written(replace(profile, name=name, label=label)))


def _is_in_use(session: Session, profile: RuleProfile, first: date) -> bool:
    """Whether notes may be signed by a version of this name and day, so that it cannot change."""
    same = any(
        one.name.casefold() == profile.name.casefold()
        and one.effective_from == profile.effective_from
        for one in rules_in(session).own
    )
    return same and first != date.min and profile.effective_from <= first


def _add(desk: Desk, session: Session, profile: RuleProfile) -> None:
    """Keep the version; one of the same name and day gives way, as nobody has begun to use it."""
    same = (profile.name.casefold(), profile.effective_from)
    others = [
        one for one in rules_in(session).own if (one.name.casefold(), one.effective_from) != same
    ]
    texts = [written(one) for one in (*others, profile)]
    changed = stamp(desk)
    settings.put(session, settings.PRACTICE, OWN_RULES, texts, changed)
    detail = f"own rules {profile.name} {profile.effective_from.isoformat()}"
    trail.add(session, new_id(desk), Act.SETTING_CHANGED, changed, None, detail)
