"""What of a group may leave: each member's own note, and never who else was there."""

import json
from io import BytesIO

import pypdfium2
import pytest

from peerdesk.domain.errors import NothingToShare, RosterStaysHere
from peerdesk.domain.leaks import leaks
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.services import groups, sharing, signing
from tests.builders import a_key
from tests.services.groups.builders import NAMES, a_written_meeting, members


def words_of(path):
    document = pypdfium2.PdfDocument(BytesIO(path.read_bytes()))
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def own_copy(person_id, *documents):
    return SharingRequest(Selection(person_id, documents), SharingPurpose.PATIENT_ACCESS)


def test_a_members_paper_and_export_hold_no_other_member(desk, tmp_path):
    sharing.ensure_gui_application()
    meeting_id, entries = a_written_meeting(desk)
    people = [one.person_id for one in members(desk, meeting_id)]
    signing.sign(desk, a_key(desk), [meeting_id, *entries])
    press = sharing.Press()
    for place in (0, 4, 7):
        request = own_copy(people[place], entries[place])
        path = sharing.save_pdf(desk, request, press, tmp_path / f"{place}.pdf")
        text = words_of(path)
        assert NAMES[place] in text
        assert "We walked round the lake" in text
        assert not [name for name in NAMES if name != NAMES[place] and name in text]
        found = leaks(text, groups.others(desk, entries[place]), groups.own(desk, entries[place]))
        assert not found
        whole = sharing.save_fhir(desk, request, press, tmp_path / f"{place}.json")
        bundle = json.dumps(json.loads(whole.read_bytes()), ensure_ascii=False)
        assert not [name for name in NAMES if name != NAMES[place] and name in bundle]


@pytest.mark.parametrize("purpose", [SharingPurpose.PATIENT_ACCESS, SharingPurpose.OUTSIDE])
def test_the_roster_goes_to_nobody(desk, tmp_path, purpose):
    meeting_id, entries = a_written_meeting(desk, NAMES[:2])
    person_id = members(desk, meeting_id)[0].person_id
    signing.sign(desk, a_key(desk), [meeting_id, *entries])
    asked = (
        Selection(None, (meeting_id,)),
        Selection(person_id, (meeting_id,)),
        Selection(person_id, (entries[0], meeting_id)),
    )
    for selection in asked:
        request = SharingRequest(selection, purpose)
        for leave in (
            lambda request: sharing.save_pdf(desk, request, sharing.Press(), tmp_path / "x.pdf"),
            lambda request: sharing.preview(desk, request, sharing.Press()),
            lambda request: sharing.save_fhir(desk, request, sharing.Press(), tmp_path / "x.json"),
        ):
            with pytest.raises((RosterStaysHere, NothingToShare)):
                leave(request)
    assert not list(tmp_path.glob("x*"))
