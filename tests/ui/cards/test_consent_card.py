"""A card of a paper says where it stands, in words that fit what the paper does."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.services import consents
from peerdesk.ui.cards.consent_card import marks_of
from tests.services.consents.builders import TODAY, sealed


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (PaperKind.GENERAL, "In force"),
        (PaperKind.RESTRICTION, "In force"),
        (PaperKind.REVOCATION, "Signed; it took effect"),
        (PaperKind.NOTICE_ACKNOWLEDGEMENT, "Signed; it took effect"),
    ],
)
def test_what_happened_once_is_not_in_force(desk, paper, expected):
    summary = replace(consents.summary(desk, sealed(desk)), paper=paper)
    (first, *_) = marks_of(summary, TODAY, ZoneInfo("America/Chicago"))
    assert first.words == expected
