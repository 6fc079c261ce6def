"""How the person took part in the writing of a contact note (`contact-notes.md` §8)."""

from dataclasses import dataclass
from datetime import datetime

from peerdesk.domain.contact_notes import CollabMode, CollabReasonNot, CopyOffer, PersonAgrees
from peerdesk.forms.facts import Facts

EDITS, TYPED_BY_PERSON = "collab.edits", "person_comment.typed_by_person"
"""Hidden in the form: what the person changed, and whether they typed their comment themselves."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What the person changed in one text of the note; both wordings stay (§8).

    `field` is its linkId. `put_back` when the worker's words stand in the text again.
    """

    field: str
    before: str
    after: str
    at: datetime | None
    put_back: bool


@dataclass(frozen=True, slots=True)
class Part:
    """How the person took part in the writing; `comment` is theirs, word for word (§8).

    `typed_comment` when they typed it themselves: then nobody else changes it any more.
    """

    mode: CollabMode | None
    reason_not: CollabReasonNot | None
    comment: str
    typed_comment: bool
    agrees: PersonAgrees | None
    initials: str
    copy: CopyOffer | None
    edits: tuple[Edit, ...]

    @property
    def disagrees(self) -> bool:
        """Whether the person does not, or only partly, agree with what is written."""
        return self.agrees in {PersonAgrees.PARTLY, PersonAgrees.NO}


def part(facts: Facts) -> Part:
    """The facts of the group `collab`; what an earlier version of the form lacks is empty."""
    return Part(
        mode=facts.code(CollabMode, "collab.mode"),
        reason_not=facts.code(CollabReasonNot, "collab.reason_not"),
        comment=facts.text("person_comment"),
        typed_comment=facts.knows(TYPED_BY_PERSON) and facts.yes(TYPED_BY_PERSON) is True,
        agrees=facts.code(PersonAgrees, "person_agrees"),
        initials=facts.text("person_initials") if facts.knows("person_initials") else "",
        copy=facts.code(CopyOffer, "copy"),
        edits=_edits(facts),
    )


def _edits(facts: Facts) -> tuple[Edit, ...]:
    if not facts.knows(EDITS):
        return ()
    return tuple(
        Edit(
            field=facts.text(f"{EDITS}.field", row),
            before=facts.text(f"{EDITS}.before", row),
            after=facts.text(f"{EDITS}.after", row),
            at=facts.moment(f"{EDITS}.at", row),
            put_back=facts.yes(f"{EDITS}.put_back", row) is True,
        )
        for row in facts.rows(EDITS)
    )
