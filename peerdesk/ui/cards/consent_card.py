"""A paper about sharing as a card: to whom, what, for what, until when, and where it stands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.services.consents import ConsentSummary
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.wording import aliases
from peerdesk.wording import consent_pages as words
from peerdesk.wording.shared_words import category_words, purpose_words

_OVER = frozenset(
    {
        ConsentStanding.EXPIRED,
        ConsentStanding.REVOKED,
        ConsentStanding.SUPERSEDED,
        ConsentStanding.ENTERED_IN_ERROR,
    }
)

_DONE_ONCE = frozenset({PaperKind.REVOCATION, PaperKind.NOTICE_ACKNOWLEDGEMENT})
"""Papers that say what happened, and cannot end."""


def consent_card(paper: ConsentSummary, today: date, zone: ZoneInfo, given_as: str = "") -> Card:
    """What the card of one paper says in a list of all: whose it is stands first.

    `given_as` is the other name on a consent that opens nothing of the whole record.
    """
    marks = marks_of(paper, today, zone)
    if given_as and paper.standing is not ConsentStanding.DRAFT and not is_over(paper):
        marks = (Mark(aliases.opens_nothing_as(given_as)),)
    return Card(
        title=paper.person_name,
        beside=f"({paper.identifier})" if paper.identifier else "",
        right=_signed(paper, today, zone),
        body=" · ".join(filter(None, (_kind(paper), *says(paper)))),
        marks=marks,
    )


def _kind(paper: ConsentSummary) -> str:
    """The most usual paper says what it is by naming who gets what."""
    is_usual = paper.paper is PaperKind.GENERAL and paper.recipients
    return "" if is_usual else words.paper(paper.paper)


def says(paper: ConsentSummary) -> tuple[str, ...]:
    """What the paper says, a line each: to whom, what, for what."""
    told = (
        words.to_whom(paper.recipients),
        words.shares([category_words(code) for code in sorted(paper.categories)]),
        words.for_what([purpose_words(code) for code in sorted(paper.purposes)]),
    )
    return tuple(filter(None, told))


def is_over(paper: ConsentSummary) -> bool:
    """Whether it counts no more."""
    return paper.standing in _OVER


def marks_of(paper: ConsentSummary, today: date, zone: ZoneInfo) -> tuple[Mark, ...]:
    """Where it stands, until when, and what it waits for: in words, and never cut off."""
    marks = [_standing(paper, today, zone)]
    last = words.until(paper.expires_on, paper.expiry_event, today)
    if last and not is_over(paper):
        marks.append(Mark(last))
    if paper.needs_writing:
        marks.append(Mark(words.needs_writing(), needs_a_look=True))
    if paper.is_on_paper and paper.standing is not ConsentStanding.DRAFT:
        marks.append(Mark(words.signed_on_paper()))
    return tuple(marks)


def _standing(paper: ConsentSummary, today: date, zone: ZoneInfo) -> Mark:
    day = _day(paper.ended_at, zone)
    if paper.standing is ConsentStanding.ENDING_SOON and paper.days_left is not None:
        return Mark(words.ends_soon(paper.days_left), needs_a_look=True)
    said = {
        ConsentStanding.DRAFT: words.draft(),
        ConsentStanding.EXPIRED: words.ended(day or paper.expires_on, today),
        ConsentStanding.REVOKED: words.taken_back(day, today),
        ConsentStanding.SUPERSEDED: words.replaced(day, today),
        ConsentStanding.ENTERED_IN_ERROR: words.by_mistake(),
    }
    done = words.took_effect() if paper.paper in _DONE_ONCE else words.in_force()
    return Mark(said.get(paper.standing, done))


def _signed(paper: ConsentSummary, today: date, zone: ZoneInfo) -> str:
    day = _day(paper.signed_at, zone)
    return "" if day is None else words.signed(day, today)


def _day(moment: date | datetime | None, zone: ZoneInfo) -> date | None:
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment
