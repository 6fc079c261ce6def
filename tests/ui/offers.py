"""Pages that a test made, as the window is offered them."""

from collections.abc import Iterable

from peerdesk.ui.main_window.page import Page, PageOffer


def offered(pages: Iterable[Page]) -> list[PageOffer]:
    """Each with its title in the rail, unless it belongs to another page."""
    return [_offer(page) for page in pages]


def _offer(page: Page) -> PageOffer:
    return PageOffer(page.key, lambda: page, "" if page.belongs_to else page.title)
