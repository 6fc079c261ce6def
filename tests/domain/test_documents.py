"""The signed envelope has one spelling."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from peerdesk.domain.documents import (
    ContactColumns,
    DocumentKind,
    Envelope,
    RevisionKind,
    WorkerSnapshot,
    canonical_json,
    salted_hash,
)
from peerdesk.domain.ids import record_id

ID = UUID("018f2f5e-7d3a-7c4b-8a5d-1234567890ab")
AT = datetime(2026, 2, 3, 19, 5, tzinfo=UTC)


def an_envelope() -> Envelope:
    return Envelope(
        vault_id=ID,
        document_id=ID,
        document_kind=DocumentKind.CONTACT_NOTE,
        revision_id=ID,
        revision=1,
        kind=RevisionKind.ORIGINAL,
        person_id=None,
        person_label="Đặng Thị Hoa",
        worker=WorkerSnapshot(ID, "Rosa Little", credential_expires=date(2027, 1, 31)),
        device_id=ID,
        sequence=1,
        previous="",
        predecessor="",
        signed_at=AT,
        signed_zone="America/Chicago",
        form="urn:peerdesk:form:contact-note|1.0.0",
        form_sha256="ab",
        catalogue_sha256="cd",
        profile="GRANT-ONLY",
        language="en",
        columns=ContactColumns(AT, "America/Chicago", date(2026, 2, 3), minutes=47),
        reason="",
        body_sha256="ef",
    )


def test_the_same_facts_have_the_same_bytes():
    assert an_envelope().canonical_bytes() == an_envelope().canonical_bytes()


def test_every_fact_changes_the_bytes():
    other = replace(an_envelope(), profile="GENERIC-US")
    assert other.canonical_bytes() != an_envelope().canonical_bytes()


def test_names_stay_readable_in_the_envelope():
    assert "Đặng Thị Hoa".encode() in an_envelope().canonical_bytes()


def test_canonical_json_sorts_and_has_no_blanks():
    assert canonical_json({"b": 1, "a": [1, None]}) == b'{"a":[1,null],"b":1}'


def test_the_salt_matters():
    assert salted_hash(b"1", b"yes") != salted_hash(b"2", b"yes")


def test_record_ids_sort_by_time_and_are_version_7():
    first, later = record_id(1_000, b"\xff" * 10), record_id(1_001, b"\x00" * 10)
    assert first < later
    assert (first.version, later.variant) == (7, "specified in RFC 4122")
