"""The words of a packet of someone's work: cover, log, sums, gaps, plans, consents, proof.

English, as a supervisor reads it; what people wrote stands in their own language.
"""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from peerdesk.wording import dates
from peerdesk.wording.problems import SENTENCES

TITLE = "Record of work"

WORKER = "Whose work"
PERIOD = "Period"
PEOPLE = "People"
MADE_FOR = "Made for"
CONTACTS = "Notes signed"
IN_ERROR = "Entered in error"
DRAFTS = "Drafts, not signed"
DIRECT = "Direct time"
UNITS = "Units"
MILES = "Miles"
LATE = "Late notes"
RULES = "Rules in force"
MADE_ON = "Made on"
PACKET = "Packet"

EVERYONE = "Everyone"
ALL_TIME = "Everything so far"
NO_UNITS = "Minutes only; no units are counted"

LOG_COLUMNS = (
    "Day",
    "Time",
    "Person",
    "Contact",
    "Outcome",
    "How and where",
    "Min",
    "Units (by rule)",
    "Apart from it (min)",
    "Miles",
    "Signed",
    "Late",
)
LOG_SENTENCE = (
    "Minutes are whole minutes of direct time. Travel, waiting and writing are apart from them."
)
WITHIN = (
    "* Within a meeting or an outreach round that is in the log itself: "
    "its time counts once for the worker, and in full for each person."
)
WITHIN_MARK = "*"
IN_ERROR_LINE = "Entered in error; does not count"

SUMS = "What it adds up to"
BY_KIND, BY_PERSON, BY_DAY = "By kind of contact", "By person", "By day"
KIND, PERSON, DAY, ALL = "Kind", "Person", "Day", "All together"
SUM_COLUMNS = ("Contacts", "Direct min", "Units", "Travel min", "Wait min", "Writing min", "Miles")
SUMS_SENTENCE = "Entered in error counts nowhere."
MILES_APART = "Miles not tied to one contact"
NO_PERSON = "No person"

GAPS = "Drafts and gaps"
GAP_COLUMNS = ("Day", "Person", "Contact", "What is open")
NO_GAPS = "Nothing is open: no drafts, no late notes, no planned contact without a note."
GAPS_SENTENCE = "Drafts are listed by their age. What they say stays with the worker."

PLANS = "Plans in force"
PLAN_COLUMNS = ("Person", "Plan", "Version", "From", "Until", "Now")
NO_PLANS = "No plan was in force in this period."
STILL = "still in force"

CONSENTS = "Consents and limits"
CONSENT_COLUMNS = ("Person", "Paper", "Who and what for", "Signed", "Ends", "Standing then")
NO_CONSENTS = "No consent was signed by the end of this period."

PROOF = "How to check this packet"
PROOF_COLUMNS = ("Document", "Version", "Signed", "Content hash (SHA-256)")
NOTICE = "Notice"


def proof_sentences(packet_id: str, packet_hash: str) -> tuple[str, ...]:
    """What the hashes are for, and how anyone can work the last one out."""
    return (
        (
            "Each signed version has a content hash in PeerDesk. It is another one as soon as one "
            "letter of what was signed is another one."
        ),
        (
            "To check the list itself: write document, version and hash of each row on a line "
            "of its own, with one space between them and a line feed after each, in this order. "
            "The SHA-256 "
            f"of that text is the hash of packet {packet_id}:"
        ),
        packet_hash,
    )


def period(first: date | None, last: date | None) -> str:
    """`February 2026` for a whole month, the days otherwise."""
    if first is None and last is None:
        return ALL_TIME
    if first and last and first.day == 1 and _is_month_end(last) and _same_month(first, last):
        return dates.month(first)
    return f"{dates.day(first) if first else '…'} – {dates.day(last) if last else '…'}"


def log_of(month: date) -> str:
    """The heading of one month of the log."""
    return f"Log of contacts, {dates.month(month)}"


def everyone(count: int) -> str:
    """Nobody was left out; how many there are."""
    return f"{EVERYONE} ({count:,})" if count else EVERYONE


def minutes_and_hours(minutes: int) -> str:
    """`1,407 minutes (23 hours 27 minutes)`."""
    return f"{minutes:,} minutes ({dates.minutes(minutes)})"


def units(by_rule: Mapping[str, int]) -> str:
    """Units never stand without the rule they were counted by."""
    return ", ".join(f"{count:,} (by {rule})" for rule, count in by_rule.items()) or NO_UNITS


def rules_told(by_rule: Mapping[str, int]) -> str:
    """Beside sums of units: the rules that counted them."""
    return f"Units: {units(by_rule)}."


def miles(tenths: int) -> str:
    """`12.4`, "" for none."""
    return f"{tenths // 10:,}.{tenths % 10}" if tenths else ""


def rule_since(name: str, since: date) -> str:
    """A rule profile with the first day it holds."""
    return name if since == date.min else f"{name} from {dates.short_day(since)}"


def apart(travel: int | None, waiting: int | None, writing: int | None) -> str:
    """Minutes that are no direct time: `20 travel, 50 waiting`."""
    told = ((travel, "travel"), (waiting, "waiting"), (writing, "writing"))
    return ", ".join(f"{count:,} {word}" for count, word in told if count)


def signed(at: datetime, zone: str, near: date | None = None) -> str:
    """When something was signed; the year only where it is not the one of `near`."""
    on = at.astimezone(ZoneInfo(zone)).date()
    return f"{dates.short_day(on, near)}, {dates.clock_time(at, zone)}"


def late(reason: str) -> str:
    """A late note and why."""
    return f"Late: {reason}" if reason else "Late, no reason given"


def draft(age_days: int, lacks: int, due: date | None, *, overdue: bool) -> str:
    """A draft: how old, what it lacks, and until when it was to be signed."""
    parts = [f"Draft, last written {_ago(age_days)}"]
    if lacks:
        parts.append("1 answer is missing" if lacks == 1 else f"{lacks} answers are missing")
    if due is not None:
        parts.append(f"{'was due' if overdue else 'due'} {dates.short_day(due)}")
    return "; ".join(parts)


def addition(age_days: int) -> str:
    """An addition or correction that was begun."""
    return f"An addition is not signed, last written {_ago(age_days)}"


NO_NOTE = "Planned; no note was begun"


def overlap(problem: str) -> str:
    """What was found when contacts are seen together."""
    return SENTENCES[problem]


def standing(code: str, day: date | None) -> str:
    """Where a paper stood."""
    words = _STANDINGS[code]
    return f"{words} {dates.short_day(day)}" if day is not None else words


def what_left(packet_hash: str) -> str:
    """What the disclosure log says of a packet."""
    return f"Record of work {packet_hash[:16]}"


_STANDINGS = MappingProxyType(
    {
        "draft": "Draft",
        "active": "In force",
        "ending_soon": "In force",
        "expired": "Ended",
        "revoked": "Taken back",
        "superseded": "Replaced",
        "entered_in_error": "Entered in error",
    }
)


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days:,} days ago"


def _same_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)


def _is_month_end(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1
