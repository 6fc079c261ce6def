"""The list of what was shared leaves through the gate, as the person's own access."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from peerdesk.domain.accounting import AccountingView
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.services import sharing
from peerdesk.services.accounting import AccountingAsked, accounting
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press, Way
from peerdesk.services.sharing.accounting_paper import AccountingReader, request_for
from tests.builders import a_person
from tests.printing.readers import words
from tests.services.test_accounting import a_disclosure

TODAY = date(2026, 2, 3)


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[[bytes], str]:
    return lambda pdf: words(pdf, tmp_path)


def asked_of(person_id: UUID) -> AccountingAsked:
    return AccountingAsked(person_id, TODAY, view=AccountingView.EVERYTHING)


def saved(desk: Desk, asked: AccountingAsked, path: Path, language: str = "en") -> bytes:
    way = Way(read=AccountingReader(asked, language))
    return sharing.save_pdf(desk, request_for(asked), Press(), path, way=way).read_bytes()


def test_the_paper_holds_every_line_and_is_in_the_next_one_itself(
    desk: Desk, tmp_path: Path, read_text: Callable[[bytes], str]
) -> None:
    person = a_person(desk)
    a_disclosure(desk, person)
    told = read_text(saved(desk, asked_of(person), tmp_path / "shared.pdf"))
    for expected in ("Harbor House", "12 Dock Street", "housing", "Your signed consent"):
        assert expected in told
    lines = accounting(desk, asked_of(person)).lines
    assert [line.purpose for line in lines] == [
        SharingPurpose.PATIENT_ACCESS,
        SharingPurpose.OUTSIDE,
    ]
    assert lines[0].categories == ("accounting",)


def test_it_speaks_the_persons_language(
    desk: Desk, tmp_path: Path, read_text: Callable[[bytes], str]
) -> None:
    person = a_person(desk, "Marisol")
    a_disclosure(desk, person)
    told = read_text(saved(desk, asked_of(person), tmp_path / "shared.pdf", "es"))
    for expected in ("Qué se compartió sobre mí", "vivienda", "días y horas en que vino"):
        assert expected in told


def test_a_person_without_a_single_note_gets_their_empty_list(
    desk: Desk, tmp_path: Path, read_text: Callable[[bytes], str]
) -> None:
    told = read_text(saved(desk, asked_of(a_person(desk)), tmp_path / "shared.pdf"))
    assert "Nothing was shared in this period" in told


def test_looking_at_it_discloses_nothing(desk: Desk) -> None:
    person = a_person(desk)
    way = Way(read=AccountingReader(asked_of(person)))
    pages = sharing.preview(desk, request_for(asked_of(person)), Press(), way=way)
    assert pages.count == 1
    assert accounting(desk, asked_of(person)).lines == ()
