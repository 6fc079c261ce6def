"""A look at what would leave: the answer of the gate, and the pages when it was a yes."""

from collections.abc import Callable
from dataclasses import dataclass

from peerdesk.domain.errors import SharingRefused
from peerdesk.domain.sharing import SharingRequest
from peerdesk.services import sharing
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press, Verdict
from peerdesk.ui.pdf_preview.source import PageSource


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look gave; no answer for a paper about nobody, no pages after a no."""

    verdict: Verdict | None
    pages: PageSource | None


def look(
    desk: Desk, request: SharingRequest, press: Press, count: Callable[[int, int], None]
) -> Looked:
    """The pages with the answer they were drawn on."""
    try:
        pages: PageSource | None = _drawn(desk, request, press, count)
    except SharingRefused:
        pages = None
    return Looked(getattr(pages, "verdict", None) or sharing.verdict(desk, request), pages)


def _drawn(
    desk: Desk, request: SharingRequest, press: Press, count: Callable[[int, int], None]
) -> PageSource:
    if request.selection.attachment_id is not None:
        return sharing.preview_attachment(desk, request, press)
    return sharing.preview(desk, request, press, count)
