"""Sentences of the settings: what each choice means, and what changes by it."""

from dataclasses import dataclass
from datetime import date

from peerdesk.wording.contact import rounding_explained, scope_explained
from peerdesk.wording.dates import day
from peerdesk.wording.translation import gettext, ngettext


@dataclass(frozen=True, slots=True)
class ProfileFacts:
    """What a profile says, by the codes of `domain.profiles`; None or "" where it asks."""

    bills: bool
    rounding: str
    scope: str
    soft_cap: int | None
    business_days: int | None
    urgent_days: int | None
    late_reason: bool
    mode: str
    effective_from: date


_MODES = {
    "full": "Notes may tell what was done and said.",
    "logistics_only": "Notes hold time and place only.",
    "aggregate_only": "Only counts are kept, no notes about single people.",
    "": "Ask your program how much a note may tell.",
}


def profile_explained(facts: ProfileFacts) -> tuple[str, ...]:
    """A profile in plain sentences: counting, deadlines, what notes may hold."""
    lines = [*_counting(facts), *_deadlines(facts), gettext(_MODES[facts.mode])]
    since = gettext("As published for {day}.").format(day=day(facts.effective_from))
    return (*filter(None, lines), since)


def what_a_change_does() -> str:
    """Choosing another profile never touches what is signed."""
    return gettext(
        "A change holds for contacts from today on. Older ones keep the rules of their day, "
        "also in open drafts. Until you have signed a first contact, it holds for every day."
    )


def worker_change() -> str:
    """A changed name or credential stands under later notes only."""
    return gettext("Notes you sign from now on carry this. Signed notes keep what they had.")


def unread_date() -> str:
    """A date that cannot be read."""
    return gettext("Write the date like 2027-12-31, or leave it empty.")


def locks_after(minutes: int) -> str:
    """A choice of the idle lock."""
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def last_backup(said: str) -> str:
    """When the last daily backup was made; `said` is a day and time, "" for never."""
    if not said:
        return gettext("There is no backup yet. PeerDesk makes one a day by itself.")
    return gettext("Last daily backup: {when}. PeerDesk makes one a day by itself.").format(
        when=said
    )


def why_elsewhere() -> str:
    """Why the daily backups are not enough."""
    return gettext(
        "Daily backups lie beside your records, so they do not help when this computer is lost. "
        "Put one on a stick or another disk now and then. It stays encrypted."
    )


def backed_up_to(path: str) -> str:
    """A backup by hand is done."""
    return gettext("Backed up to {path}. The passphrase of today opens it.").format(path=path)


def how_to_restore() -> str:
    """Where restoring is found."""
    return gettext(
        "To restore a backup, start PeerDesk with an empty folder and choose “Restore a backup”. "
        "The passphrase and recovery key of that day open it."
    )


def recovery_kept_by(*, agency: bool) -> str:
    """Whose records these are, so who keeps the key."""
    if agency:
        return gettext("These are your agency's records. The agency keeps the recovery key.")
    return gettext("These are your own records. You keep the recovery key.")


def new_key_means() -> str:
    """What making a new recovery key does."""
    return gettext(
        "The old key stops working, and all records are encrypted anew. This can take a few "
        "minutes. Older backups still open with the old key."
    )


def key_unproven() -> str:
    """Why a new recovery key is asked for at once."""
    return gettext(
        "PeerDesk was closed before your recovery key was typed back, so perhaps nobody has it. "
        "Your records are safe, but if the passphrase is forgotten, nothing else opens them. "
        "Make a new recovery key now."
    )


def not_proven() -> tuple[str, str]:
    """The key was shown but not proven: a question and what it means."""
    return gettext("Close without the key?"), gettext(
        "The old key no longer works, and this one is never shown again. If you have not kept it, "
        "you can make another one here while you know your passphrase."
    )


def _counting(facts: ProfileFacts) -> list[str]:
    if not facts.bills:
        return [gettext("Minutes are kept as they are. No units are counted.")]
    unchosen = gettext("How units are counted is not chosen yet. Ask your program.")
    lines = [rounding_explained(facts.rounding) or unchosen]
    scope = scope_explained(facts.scope)
    if scope:
        lines.append(scope)
    elif facts.rounding:
        lines.append(gettext("What is added up in a day is not chosen yet. Ask your program."))
    if facts.soft_cap is not None:
        cap = gettext("More than {count} units a day with one person are pointed out, not blocked.")
        lines.append(cap.format(count=facts.soft_cap))
    return lines


def _deadlines(facts: ProfileFacts) -> list[str]:
    lines = [gettext("No deadline for notes is chosen. Ask your program.")]
    if facts.business_days is not None:
        lines = [
            ngettext(
                "A note is due within {count} business day.",
                "A note is due within {count} business days.",
                facts.business_days,
            ).format(count=facts.business_days)
        ]
    if facts.urgent_days is not None:
        lines.append(
            ngettext(
                "After a crisis it is due within {count} day.",
                "After a crisis it is due within {count} days.",
                facts.urgent_days,
            ).format(count=facts.urgent_days)
        )
    if facts.late_reason:
        lines.append(gettext("A late note needs a reason. It still counts."))
    return lines
