"""Places people can turn to, and what came of turning there (`contact-notes.md` §2)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from peerdesk.domain.text import fold

TRUSTED_FOR: Final = timedelta(days=183)
"""Half a year: phone numbers and hours older than that deserve a call before they are given."""

_SAY_LITTLE: Final = frozenset({"the", "a", "an", "of", "and", "for", "at", "in", "inc", "llc"})
_LEAST_DIGITS: Final = 7  # a number without its area code


class ResourceAction(StrEnum):
    """How it was given. Codes never change meaning."""

    GIVEN_INFO = "given_info"
    CALLED_TOGETHER = "called_together"
    WARM_HANDOFF = "warm_handoff"
    ACCOMPANIED = "accompanied"


class ResourceResult(StrEnum):
    """What came of it. Codes never change meaning."""

    PENDING = "pending"
    CONNECTED = "connected"
    WAITING = "waiting"
    TURNED_AWAY = "turned_away"
    DECLINED = "declined"
    CLOSED = "closed"
    UNSUITABLE = "unsuitable"

    @property
    def is_open(self) -> bool:
        """Whether something may still come of it."""
        return self in {ResourceResult.PENDING, ResourceResult.WAITING}


@dataclass(frozen=True, slots=True)
class Resource:
    """One entry of the directory. A closed one stays for the contacts that point at it.

    `checked_on` is when somebody last made sure that it is all still so. The two `hsds_` ids are
    those of a published directory (Open Referral HSDS), empty where there is none.
    """

    resource_id: UUID
    name: str
    what_for: str = ""
    phone: str = ""
    hours: str = ""
    address: str = ""
    note: str = ""
    hsds_organization_id: str = ""
    hsds_service_id: str = ""
    checked_on: date | None = None
    closed_on: date | None = None

    def is_stale(self, on: date) -> bool:
        """Whether nobody has checked it for half a year, or ever."""
        return self.checked_on is None or on - self.checked_on > TRUSTED_FOR

    @property
    def found_by(self) -> str:
        """The folded words it is found by; a phone by its digits as well."""
        return fold(" ".join((self.name, self.what_for, self.address, digits(self.phone))))


@dataclass(frozen=True, slots=True)
class Referral:
    """A resource given in a signed contact, and what came of it since.

    `person_id` is None for work without a person, `resource_id` for a name that is not in the
    directory; `name` is the one the note has. `action` may be None: nobody has to say how.
    """

    referral_id: UUID
    document_id: UUID
    person_id: UUID | None
    resource_id: UUID | None
    name: str
    action: ResourceAction | None
    result: ResourceResult
    given_on: date
    result_on: date | None = None


def digits(phone: str) -> str:
    """The digits of a phone number, whatever stands between them."""
    return "".join(sign for sign in fold(phone) if sign.isdecimal())


def telling_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, folded."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(name)).split()
    return frozenset(words) - _SAY_LITTLE or frozenset(words)


def may_be_the_same(one: Resource, other: Resource) -> bool:
    """Whether two entries look like the same place: a hint to a worker, never a rule.

    The same phone, the same telling words in any order, or all words of one name within the
    other's, at least two.
    """
    phone, known = digits(one.phone), digits(other.phone)
    if len(phone) >= _LEAST_DIGITS and len(known) >= _LEAST_DIGITS and _same_phone(phone, known):
        return True
    words, others = telling_words(one.name), telling_words(other.name)
    if not words or not others:
        return False
    fewer, more = sorted((words, others), key=len)
    return fewer == more or (len(fewer) > 1 and fewer <= more)


def closeness(resource: Resource, words: str) -> int:
    """How near an entry that holds these words is to them: 0 where its name begins so.

    1 where a word of the name does, 2 elsewhere.
    """
    name, typed = fold(resource.name).strip(), fold(words).strip()
    if name.startswith(typed):
        return 0
    return 1 if any(word.startswith(typed) for word in name.split()) else 2


def _same_phone(one: str, other: str) -> bool:
    """The same number, one of them maybe without its area or country code."""
    return one.endswith(other) or other.endswith(one)
