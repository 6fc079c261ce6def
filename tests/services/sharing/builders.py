"""Consents, notes and requests of somebody outside, for tests of the gate."""

import subprocess
from datetime import date
from pathlib import Path
from uuid import UUID

import pypdfium2

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.sharing import Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act, Disclosure, TrailEntry
from peerdesk.services.desk import Desk
from peerdesk.storage import trail
from tests.builders import a_signed_note
from tests.services.consents.builders import (
    a_grown_up,
    a_party,
    a_programme,
    sealed,
    signed,
    ticked,
    until,
)

CLINIC = "Elm Street Clinic"
LAST_DAY = date(2026, 12, 31)


def a_clinic(desk: Desk, name: str = CLINIC) -> UUID:
    return a_party(desk, name, PartyKind.TREATING_PROVIDER)


def a_consent(
    desk: Desk, person_id: UUID, party_id: UUID, *categories: str, purpose: str = "treatment"
) -> UUID:
    """A signed consent to tell this party these kinds of record for this purpose."""

    def filled(answers):
        answers = ticked(answers, "cn.what", *categories)
        return signed(until(ticked(answers, "cn.why", purpose), LAST_DAY))

    return sealed(desk, filled, person_id=person_id, party_id=party_id)


def a_person_with_note(desk: Desk, name: str = "Darnell") -> tuple[UUID, UUID]:
    """A grown-up person of a programme that has told its name, and one signed note about them."""
    a_programme(desk)
    person_id = a_grown_up(desk, name)
    return person_id, a_signed_note(desk, person_id)


def for_outside(
    party_id: UUID,
    *document_ids: UUID,
    purpose: str = "treatment",
    basis: Basis = Basis.CONSENT,
    **more: object,
) -> SharingRequest:
    """These documents for somebody in the address book."""
    outside = Outside(party_id, basis, purpose, **more)  # type: ignore[arg-type]
    selection = Selection(None, document_ids)
    return SharingRequest(selection, SharingPurpose.OUTSIDE, outside=outside)


def disclosures(desk: Desk, person_id: UUID) -> list[Disclosure]:
    with desk.vault.reading() as session:
        return trail.disclosures(session, person_id)


def told_about(desk: Desk, person_id: UUID, act: Act) -> list[TrailEntry]:
    """The entries of one act about a person."""
    with desk.vault.reading() as session:
        return [one for one in trail.about(session, person_id) if one.act is act]


def pages_of(path: Path, password: str = "") -> list[str]:
    """The words of each page, with single spaces, as another reader sees them."""
    with pypdfium2.PdfDocument(path, password=password or None) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return [" ".join(text.split()) for text in texts]


def words_of(path: Path) -> str:
    """The words of the whole file as poppler reads them."""
    command = ["pdftotext", "-layout", str(path), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return " ".join(done.stdout.split())
