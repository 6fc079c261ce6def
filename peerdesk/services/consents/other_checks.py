"""What the papers beside the consents still need: taken back, limited, how to reach, notice."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from peerdesk.forms.answers import Answers
from peerdesk.forms.paper_reading import PERSON_SIGNS
from peerdesk.forms.sharing_papers import (
    PaperHead,
    limit_answers,
    notice_answers,
    revocation_answers,
    safe_contact_answers,
)
from peerdesk.services.consents.found import Found
from peerdesk.services.consents.reading import must_agree

_NOT_SIGNED_ON_PURPOSE: Final = frozenset({"declined", "unable"})
_DETAILS: Final = (
    ("phone", "way_phone", "cfc.phone"),
    ("text", "way_phone", "cfc.phone"),
    ("email", "way_email", "cfc.email"),
    ("letter", "way_address", "cfc.address"),
)


def in_revocation(answers: Answers, today: date) -> Iterator[Found]:
    """42 CFR 2.31(a)(6): in writing, so signed; what was said aloud counts without this paper."""
    written = revocation_answers(answers)
    yield from _head(written.head, today)
    if not written.scope:
        yield Found("what_is_revoked", "rvk.scope")
    if written.scope == "one" and not (written.title or written.which):
        yield Found("which_is_revoked", "rvk.title")


def in_limit(answers: Answers, today: date) -> Iterator[Found]:
    """42 CFR 2.26 and 45 CFR 164.522(a): the request, and the programme's answer with its day."""
    written = limit_answers(answers)
    yield from _head(written.head, today)
    if not written.answer:
        yield Found("answer", "rst.answer")
    elif written.answered_on is None:
        yield Found("answer", "rst.answer.day")
    if written.answer == "refused" and must_agree(written):
        yield Found("must_agree", "rst.answer")
    for one in written.recipients:
        if not one.name and not one.kind:
            yield Found("recipient_name", "cn.to:name", one.row)


def in_safe_contact(answers: Answers, today: date) -> Iterator[Found]:
    """45 CFR 164.522(b). Nobody must sign to be reached safely, so that only tells."""
    written = safe_contact_answers(answers)
    yield from _head(written.head, today, must_sign=False)
    if not written.ways:
        yield Found("way", "cfc.way")
    told = {"phone": written.phone, "text": written.phone, "email": written.email}
    told["letter"] = written.address
    for way, token, place in _DETAILS:
        if way in written.ways and not told[way]:
            yield Found(token, place)


def in_notice(answers: Answers, today: date) -> Iterator[Found]:
    """45 CFR 164.520(c)(2)(ii): signed for, or noted why not."""
    written = notice_answers(answers)
    head = written.head
    if head.status in _NOT_SIGNED_ON_PURPOSE and head.why_unsigned:
        yield from _name(head)
    elif head.is_signed:
        yield from _head(head, today)
    else:
        yield from _name(head)
        yield Found("notice_signature", PERSON_SIGNS)
    if not written.version:
        yield Found("notice_version", "nta.version")
    if written.given_on is None:
        yield Found("notice_day", "nta.day")


def _head(head: PaperHead, today: date, *, must_sign: bool = True) -> Iterator[Found]:
    yield from _name(head)
    if not head.is_signed:
        yield Found("signature", PERSON_SIGNS, blocks=must_sign)
    for one in head.signatures:
        if one.counts and one.day is None:
            yield Found("date_signed", f"{one.link_id}:date", blocks=must_sign)
        elif one.counts and one.day is not None and one.day > today:
            yield Found("signed_ahead", f"{one.link_id}:date")
    if head.is_on_paper and not head.scan:
        yield Found("scan", "cn.sheet.file", blocks=False)


def _name(head: PaperHead) -> Iterator[Found]:
    if not head.person_name.strip():
        yield Found("patient_name", "cn.name")
