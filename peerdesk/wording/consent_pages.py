"""Sentences of the consent screens: what a paper is, where it stands, what comes next.

Codes are those of `peerdesk.domain.consents`. Nothing here scolds: what a paper still needs is
said as the place to go to, never as a fault of anyone's.
"""

from collections.abc import Sequence
from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_PAPERS = {
    "general": "Share with someone they choose",
    "tpo_single": "Share for care, payment and running the programme",
    "hipaa_authorization": "Release health records (HIPAA)",
    "counseling_notes": "Share counseling notes",
    "legal_proceeding": "Use in a legal case",
    "criminal_justice": "Tell probation or a treatment court",
    "revocation": "Take a consent back, in writing",
    "restriction": "Agree not to share something",
    "confidential_communication": "How to reach them safely",
    "notice_acknowledgement": "They got our privacy notice",
}
_PAPERS_EXPLAINED = {
    "general": "A landlord, a clinic, a school, family: they say who, what, why and until when.",
    "tpo_single": "One paper for everyone who treats them or pays for it.",
    "hipaa_authorization": "For records that are not about substance use.",
    "counseling_notes": "Always on a paper of its own. A peer's notes are seldom these.",
    "legal_proceeding": "For one court case, on a paper of its own.",
    "criminal_justice": "When court sent them here and wants to hear how it goes.",
    "revocation": "They need no reason. It counts from the day they sign.",
    "restriction": "What we promise to keep to ourselves, also where the rules would let us share.",
    "confidential_communication": "The phone, address or hour that is safe for them.",
    "notice_acknowledgement": "Which notice they got, and when. They need not sign it.",
}
_HOW = {"oral": "said aloud", "written": "in writing"}


def paper(code: str) -> str:
    """What a kind of paper does, as in a menu."""
    return gettext(_PAPERS[code])


def paper_explained(code: str) -> str:
    """When one takes it."""
    return gettext(_PAPERS_EXPLAINED[code])


# --- Where it stands ------------------------------------------------------------------------------


def draft() -> str:
    """Begun, and not signed."""
    return gettext("Draft: counts for nothing yet")


def in_force() -> str:
    """Signed, and nothing has ended it."""
    return gettext("In force")


def ends_soon(days_left: int) -> str:
    """`Ends in 6 days`; on its last day `Ends today`."""
    if days_left <= 0:
        return gettext("Ends today")
    return ngettext("Ends in {days} day", "Ends in {days} days", days_left).format(days=days_left)


def ended(day: date | None, today: date) -> str:
    """Its last day is over, or what it waited for has happened."""
    return _on(gettext("Ended"), day, today)


def taken_back(day: date | None, today: date) -> str:
    """The person took it back."""
    return _on(gettext("Taken back"), day, today)


def replaced(day: date | None, today: date) -> str:
    """A newer one stands in its place."""
    return _on(gettext("Replaced"), day, today)


def by_mistake() -> str:
    """It should never have been written."""
    return gettext("Entered by mistake")


def needs_writing() -> str:
    """Said aloud, which counts; paper is still wanted."""
    return gettext("Get it in writing")


def signed_on_paper() -> str:
    """The signed sheet is of paper."""
    return gettext("Signed on paper")


# --- What it says ---------------------------------------------------------------------------------


def to_whom(names: Sequence[str]) -> str:
    """`To Rosa Clinic and Housing Office`."""
    return gettext("To {names}").format(names=listed(names)) if names else ""


def for_what(purposes: Sequence[str]) -> str:
    """`For housing and work`."""
    return gettext("For {what}").format(what=listed(purposes)) if purposes else ""


def shares(categories: Sequence[str]) -> str:
    """`Share attendance and the recovery plan`."""
    return gettext("Share {what}").format(what=listed(categories)) if categories else ""


def until(day: date | None, event: str, today: date) -> str:
    """Until when it holds, or "" where nothing says so."""
    if day is not None:
        return gettext("Until {day}").format(day=short_day(day, today))
    return gettext("Until: {event}").format(event=island(event)) if event else ""


def no_end() -> str:
    """A consent for care and payment may have no end."""
    return gettext("Until they take it back")


def signed(day: date, today: date) -> str:
    """`Signed Tue Feb 3`."""
    return gettext("Signed {day}").format(day=short_day(day, today))


def begun(day: date, today: date) -> str:
    """`Begun Tue Feb 3`, for a draft."""
    return gettext("Begun {day}").format(day=short_day(day, today))


def listed(words: Sequence[str]) -> str:
    """`one`, `one and two`, `one, two and three`."""
    told = [island(word) for word in words if word]
    if len(told) < 2:  # noqa: PLR2004 - two can be joined
        return "".join(told)
    return gettext("{first} and {last}").format(first=", ".join(told[:-1]), last=told[-1])


# --- Lists ----------------------------------------------------------------------------------------


def how_many(count: int) -> str:
    """How many papers a list holds."""
    return ngettext("{count} paper", "{count} papers", count).format(count=f"{count:,}")


def none_here(*, narrowed: bool) -> str:
    """Why the list is empty, and what to do about it."""
    if narrowed:
        return gettext("No paper fits what you chose. Show all, or look for another name.")
    return gettext(
        "Consents that people sign with you will be here. Open a person to begin one with them."
    )


def none_of(name: str) -> str:
    """A person without any paper."""
    return gettext(
        "Nothing is signed. Nobody outside hears about {name} from here, and that may stay so."
    ).format(name=island(name))


def earlier(count: int) -> str:
    """The button that shows papers that count no more."""
    return ngettext("{count} earlier paper", "{count} earlier papers", count).format(count=count)


def which_paper() -> str:
    """Above the kinds of paper to begin."""
    return gettext("What do they want?")


def which_sheet() -> str:
    """Above the kinds of a paper that was signed by hand."""
    return gettext("Which paper did they sign?")


def language_of_paper() -> str:
    """Why a language is asked for."""
    return gettext("The paper speaks their language; your screens stay as they are.")


# --- Writing and signing --------------------------------------------------------------------------


def about(paper_title: str, name: str) -> str:
    """`Share with someone they choose · Darnell`."""
    return " · ".join(filter(None, (paper_title, island(name))))


def step_of(number: int, total: int) -> str:
    """`2 of 6`."""
    return gettext("{number} of {total}").format(number=number, total=total)


def ready() -> str:
    """Nothing stands in the way of sealing it."""
    return gettext("All is there. Your passphrase seals it.")


def ready_unsigned() -> str:
    """All that a paper without signatures needs is there."""
    return gettext("This is all it needs. Your passphrase seals it.")


def needed_first() -> str:
    """Above the links to what a paper still needs."""
    return gettext("Before it counts, it needs:")


def sealed(*, on_paper: bool) -> str:
    """After the passphrase."""
    if on_paper:
        return gettext("Kept. The signed sheet and what it says are in the vault together.")
    return gettext("Signed and sealed. It counts from now.")


def signature_taken_back() -> str:
    """A drawn signature never stands under changed words."""
    return gettext("The words changed, so the signature was taken off. They can sign again.")


def copy_for(name: str) -> str:
    """Above the ways to hand the person their copy."""
    return gettext("A copy for {name}, now").format(name=island(name))


def copy_explained() -> str:
    """Why there is always one to take."""
    return gettext("Everyone gets a copy of what they sign.")


def typed_signature() -> str:
    """What typing a name instead of drawing it means."""
    return gettext("Typing your name here counts like signing by hand.")


def no_law_here() -> str:
    """A step that rests on no words of the rules."""
    return gettext("This step has no legal words of its own.")


def language_changed(name: str) -> str:
    """The paper speaks another language now."""
    return gettext("The paper is in {language} now. What was answered stays.").format(language=name)


def another_writes() -> str:
    """The draft is another worker's."""
    return gettext("Someone else began this paper. They can go on with it, or give it up.")


def discarding() -> tuple[str, str]:
    """The question before a draft is given up, and what exactly follows."""
    return (
        gettext("Give this draft up?"),
        gettext("What is written in it goes. It was never signed and never counted."),
    )


def discarded() -> str:
    """The draft is gone."""
    return gettext("The draft is gone. Nothing was signed.")


def takes_place_of(title: str, names: Sequence[str], day: str) -> str:
    """One of the consents that the new one may stand in for."""
    return " · ".join(filter(None, (title, to_whom(names), day)))


def replaces_explained() -> str:
    """What replacing means, and that both may stand."""
    return gettext("Both may stand. Choose one only if the new paper is meant to take its place.")


def usual_lengths() -> str:
    """Above buttons with usual lengths of time."""
    return gettext("How long would they like it to count?")


def length(days: int) -> str:
    """`30 days`; half a year and a year by name."""
    named = {180: gettext("Half a year"), 365: gettext("One year")}
    return named.get(days) or ngettext("{days} day", "{days} days", days).format(days=days)


def all_on_it() -> str:
    """One tick for every statement, after looking at each."""
    return gettext("I looked: &all of these stand on it")


# --- Taking back ----------------------------------------------------------------------------------


def how_told() -> str:
    """After "They took it back"."""
    return gettext("How did they say it? It counts at once, either way.")


def took_it_back() -> str:
    """The answer to a revocation."""
    return gettext("Taken back. From now on nothing leaves because of it.")


def get_it_written() -> str:
    """What is still to do after an oral revocation."""
    return gettext(
        "They said it aloud, which counts. When it suits them, let them sign it: that protects "
        "them too."
    )


def nobody_received() -> str:
    """No departure rested on this consent."""
    return gettext("Nobody received anything because of it.")


def already_received() -> str:
    """Above those who got something before it was taken back."""
    return gettext("What they already have cannot be called back. These received something:")


def received(name: str, day: date, what: str, today: date) -> str:
    """`Rosa Clinic · Tue Feb 3 · attendance`."""
    return " · ".join(filter(None, (island(name), short_day(day, today), what)))


def received_under() -> str:
    """Above what left because of a consent that stands."""
    return gettext("What was shared because of it")


def nothing_shared() -> str:
    """Nothing left yet."""
    return gettext("Nothing yet.")


# --- What happened to it --------------------------------------------------------------------------


def what_happened() -> str:
    """Above the events of a paper."""
    return gettext("What happened since")


def event(kind: str, day: date, today: date, *, how: str = "", reason: str = "") -> str:
    """One thing that happened to a paper, for a code of `ConsentEventKind`."""
    said = {
        "revoked": gettext("Taken back"),
        "written": gettext("Now in writing too"),
        "event_occurred": gettext("What it waited for happened"),
        "superseded": gettext("Replaced by a newer paper"),
        "entered_in_error": gettext("Marked as entered by mistake"),
        "ended": gettext("Ended"),
    }[kind]
    how_said = gettext(_HOW[how]) if how in _HOW else ""
    told = f"“{island(reason)}”" if reason else ""
    return " · ".join(filter(None, (said, short_day(day, today), how_said, told)))


def ask_about_event(what: str) -> str:
    """Asked monthly, whether the end that was named has come."""
    return gettext("It ends when this happens: {event}").format(event=island(what))


def event_is_noted() -> str:
    """The end that was named has come."""
    return gettext("Noted. From that day on nothing leaves because of it.")


def restriction_ended() -> str:
    """An agreed limit has ended."""
    return gettext("Noted. The agreement ends on that day.")


def end_of_agreement() -> str:
    """Asked before an agreed limit ends."""
    return gettext("End what was agreed to be kept back")


def who_ended(how: str) -> str:
    """Who ends an agreed limit, for a code of `TerminationType`."""
    if how == "unilateral":
        return gettext("Our programme alone: it still holds for what is on record until then")
    return gettext("They agree")


def mistake_title() -> str:
    """Asked before a paper is marked."""
    return gettext("Entered by mistake")


def mistake_explained() -> str:
    """What marking a paper does and does not do."""
    return gettext(
        "It stays readable, marked, and counts for nothing. What left because of it stays in the "
        "list of what was shared."
    )


def mistake_is_noted() -> str:
    """The paper is marked."""
    return gettext("Marked as entered by mistake. It counts for nothing from now on.")


def _on(words: str, day: date | None, today: date) -> str:
    return words if day is None else f"{words} {short_day(day, today)}"


# --- Which ones a list shows ----------------------------------------------------------------------

_SHOWN = {
    "everything": "All",
    "in_force": "In force",
    "ending": "Ending in 30 days",
    "ending_this_week": "Ending in 7 days",
    "needs_writing": "To get in writing",
    "waiting": "Waiting for an event",
    "draft": "Drafts",
    "expired": "Ended",
    "revoked": "Taken back",
    "superseded": "Replaced",
    "entered_in_error": "Entered by mistake",
}


def shown(code: str) -> str:
    """Which papers a list shows, for a code of the list's choice."""
    return gettext(_SHOWN[code])


# --- What the rules say ---------------------------------------------------------------------------


def the_rules() -> str:
    """The heading of the rules' own words."""
    return gettext("What the rules say")


def not_needed() -> str:
    """Nobody needs the law at hand."""
    return gettext("You need not read this. It is here for whoever asks.")


def so_far() -> str:
    """The heading of what the paper says as it stands."""
    return gettext("What it says so far")


def nothing_said() -> str:
    """Nothing is on the paper yet."""
    return gettext("Nothing yet. They choose each part.")
