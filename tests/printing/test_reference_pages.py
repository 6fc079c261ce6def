import pytest

from peerdesk.printing.pictures import page_count, page_picture
from tests.pages.documents import DOCUMENTS, path


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pages_look_as_they_did_when_they_were_found_good(shelf, name):
    drawn, kept = DOCUMENTS[name](shelf), path(name).read_bytes()
    assert page_count(drawn) == page_count(kept)
    for page in range(page_count(kept)):
        assert page_picture(drawn, page, 60) == page_picture(kept, page, 60), (
            "the page changed; look at it, then run: python -m tests.pages"
        )
