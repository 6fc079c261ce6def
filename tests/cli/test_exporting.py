"""`peerdesk export pdf --for`: the same gate as the window, with an exit code."""

from pathlib import Path
from uuid import UUID

import pytest

from tests.builders import TurningClock, a_new_vault
from tests.services.sharing.builders import (
    CLINIC,
    a_clinic,
    a_consent,
    a_person_with_note,
    pages_of,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def shared(tmp_path: Path) -> tuple[Path, UUID]:
    """A closed vault with a note that may go to one clinic for treatment."""
    desk = a_new_vault(tmp_path / "shared", TurningClock())
    person_id, _ = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_clinic(desk, "Another Clinic")
    a_consent(desk, person_id, clinic, "contact_notes")
    desk.vault.close()
    return tmp_path / "shared", person_id


def exported(run, shared, key_file, out, *more):
    vault, person_id = shared
    words = ("export", "pdf", vault, "--person", person_id, "--out", out)
    return run(*words, "--passphrase-file", key_file, *more)


def test_what_a_consent_allows_leaves_with_its_notice(run, shared, key_file, tmp_path):
    out = tmp_path / "record.pdf"
    answer = exported(run, shared, key_file, out, "--for", CLINIC.upper(), "--purpose", "treatment")
    assert (answer.code, answer.out) == (0, f"Saved {out}\n")
    assert "protected by Federal confidentiality rules" in pages_of(out)[0]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--for", CLINIC, "--purpose", "housing"), "not for this purpose"),
        (("--for", "Another Clinic", "--purpose", "treatment"), "No consent names"),
        (("--for", CLINIC), "Fill in: what it is for"),
        (("--for", "Elm"), "address book"),
    ],
)
def test_a_refusal_says_why_and_writes_nothing(run, shared, key_file, tmp_path, more, why):
    out = tmp_path / "record.pdf"
    answer = exported(run, shared, key_file, out, *more)
    assert answer.code == 1
    assert why in answer.err
    assert not out.exists()


def test_someone_outside_is_not_inside(run, shared, key_file, tmp_path):
    more = ("--internal", "--for", CLINIC, "--purpose", "treatment")
    assert exported(run, shared, key_file, tmp_path / "record.pdf", *more).code == 2
