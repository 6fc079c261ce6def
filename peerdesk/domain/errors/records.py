"""What goes wrong with documents and with people's records."""

from uuid import UUID

from peerdesk.domain.errors.root import PeerDeskError


class DocumentError(PeerDeskError):
    """The document cannot take this step."""


class DocumentNotFound(DocumentError):
    """No such document in this vault."""


class AlreadySigned(DocumentError):
    """Signed documents are amended, never edited."""


class NotSigned(DocumentError):
    """The step needs a signed document."""


class NotTheAuthor(DocumentError):
    """Only the author may change or sign a draft."""


class FindingsOpen(DocumentError):
    """Something in a note must be mended, or confirmed as right, before it can be signed.

    `document_id` says in which of those that were to be signed together.
    """

    def __init__(self, document_id: UUID) -> None:
        super().__init__(document_id)
        self.document_id = document_id


class AnswersMissing(DocumentError):
    """Something needed for signing is missing; `link_ids` in the order of the form."""

    def __init__(self, link_ids: tuple[str, ...]) -> None:
        super().__init__(link_ids)
        self.link_ids = link_ids


class WorkerNamedToSign(DocumentError):
    """A directive names a peer worker as witness, notary or proxy; `link_ids` say where."""

    def __init__(self, link_ids: tuple[str, ...]) -> None:
        super().__init__(link_ids)
        self.link_ids = link_ids


class VersionInForce(DocumentError):
    """The version of a plan that is in use cannot be taken away by itself."""


class ReasonMissing(DocumentError):
    """An addendum, an amendment, a late entry or a mark as error needs its reason."""


class ChainBroken(DocumentError):
    """A signature or a link of the chain does not hold."""

    def __init__(self, revision_id: UUID) -> None:
        super().__init__(revision_id)
        self.revision_id = revision_id


class SignatureInvalid(DocumentError):
    """The signature was not made by this key over exactly these bytes."""


class PersonError(PeerDeskError):
    """A person's record cannot take this step."""


class PersonNotFound(PersonError):
    """No such person in this vault."""


class WordsMissing(PersonError):
    """A goal needs the person's words."""


class NameMissing(PersonError):
    """A person needs a name or a nickname."""


class StatusNotReachable(PersonError):
    """The participation status cannot follow the present one (`recovery-plans.md` §6)."""

    def __init__(self, present: str, wanted: str) -> None:
        super().__init__(present, wanted)
        self.present, self.wanted = present, wanted


class SamePerson(PersonError):
    """A record cannot be put together with itself."""


class AlreadyMerged(PersonError):
    """The alias went into somebody's record before."""


class MergeNotFound(PersonError):
    """No two records of this vault were put together so."""


class MergeOver(PersonError):
    """What was put together is apart again already."""


class LinkedToThemselves(PersonError):
    """A caregiver and a child are two people; this is one record."""


class AlreadyLinked(PersonError):
    """The two belong together already."""


class AskingClosed(PersonError):
    """What the person asked for was answered already."""


class ExtensionNotPossible(PersonError):
    """There is no time to put off, it was put off once, or the first time is over."""


class PartyNotFound(PersonError):
    """No such entry in the address book."""


class EntryNotFound(PersonError):
    """No such agreement, order, request or incident in this vault."""
