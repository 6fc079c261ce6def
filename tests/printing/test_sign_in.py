"""The sign-in sheet: first names, room to write, and nothing that says what the group is."""

from io import BytesIO

import pypdfium2
import pytest

from peerdesk.domain.groups import short_names
from peerdesk.services import sharing
from peerdesk.services.sharing.sign_in_sheet import SignInReader, sign_in_request
from peerdesk.storage import trail
from tests.services.groups.builders import a_meeting


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Hoa Nguyen", "Darnell"], ["Hoa", "Darnell"]),
        (["Hoa Nguyen", "Hòa Tran"], ["Hoa N.", "Hòa T."]),
        (["Ana Ruiz", "Ana Ramos", "Ben"], ["Ana Ru.", "Ana Ra.", "Ben"]),
        (["Ana", "Ana Ruiz"], ["Ana", "Ana R."]),
        (["Ana", "Ana"], ["Ana (1)", "Ana (2)"]),
        (["José María Peña"], ["José"]),
        ([], []),
    ],
)
def test_names_are_as_short_as_tells_two_apart(names, shown):
    assert short_names(names) == shown


def test_the_sheet_shows_first_names_and_says_nothing_of_the_group(desk, tmp_path):
    sharing.ensure_gui_application()
    meeting_id, _ = a_meeting(desk)
    way = sharing.Way(read=SignInReader())
    with desk.vault.reading() as session:
        before = trail.length(session)
    path = sharing.save_pdf(
        desk, sign_in_request(meeting_id), sharing.Press(), tmp_path / "sheet.pdf", way=way
    )
    document = pypdfium2.PdfDocument(BytesIO(path.read_bytes()))
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    assert "Sign-in sheet" in text
    assert "Hoa" in text
    assert "Fatima" in text
    for hidden in ("Nguyen", "Walker", "Zahra", "Walking group", "lake", "peer"):
        assert hidden not in text
    assert document.get_metadata_value("Title") == "Sign-in sheet"
    with desk.vault.reading() as session:
        assert trail.length(session) == before + 2  # that it was made, and that it was handed out
