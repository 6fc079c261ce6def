"""Sentences around a copy of a plan: its layout, and what is in it or not."""

from collections.abc import Sequence

from peerdesk.wording.translation import gettext

_LAYOUTS = {
    "full": "The whole plan",
    "large": "Large print",
    "short": "One page",
    "card": "A card",
    "pocket": "A pocket book",
    "booklet": "A booklet",
    "daily": "A page for the fridge",
    "blank": "Empty, to fill by hand",
}
_EXPLAINED = {
    "full": "Everything that may go into a copy, in 12 point.",
    "large": "The same in 18 point.",
    "short": "What matters most, on one page.",
    "card": (
        "This is all that a stranger sees who finds the card. Nothing about health is on it "
        "unless the person put it there."
    ),
    "pocket": (
        "Eight small pages on one sheet, printed on one side at full size (100%). Fold it in half "
        "three times and open it. Cut along the dashed line in the middle. Fold the long way, "
        "push the ends together, and close it like a book."
    ),
    "booklet": (
        "The whole plan on half pages. Print on both sides, turned over the short edge, at full "
        "size (100%). Fold all sheets together in the middle."
    ),
    "daily": "The every-day part alone, in large type. Visitors can read it too.",
    "blank": "The questions with lines to write on. No answer is on it.",
}
_CARDS_EXPLAINED = {
    "flat": "As large as a bank card. Print at full size (100%) and cut along the marks.",
    "fold": "Front and back side by side. Cut along the marks, then fold in the middle.",
    "large": "For eyes that want large type: 14 point or more. Cut along the dashed lines.",
    "sheet": "The same card several times, for friends and helpers.",
}
_CARDS = {
    "flat": "Flat, like a bank card",
    "fold": "To fold over",
    "large": "Large, a quarter of a sheet",
    "sheet": "Many on one sheet",
}


def layout(code: str) -> str:
    """A layout, by its code of `domain.sharing.Layout`."""
    return gettext(_LAYOUTS[code])


def layout_explained(code: str) -> str:
    """What a layout holds."""
    return gettext(_EXPLAINED[code])


def card_style(code: str) -> str:
    """How a card lies on its sheet."""
    return gettext(_CARDS[code])


def card_style_explained(code: str) -> str:
    """What to do with a card of that kind."""
    return gettext(_CARDS_EXPLAINED[code])


def sensitive_parts() -> str:
    """Above the ticks for what is sensitive."""
    return gettext("Sensitive parts stay out. Tick what the person wants in this one copy.")


def not_in_it(spilled: Sequence[str], left_out: Sequence[str]) -> str:
    """What did not fit, and what stays out; "" when all is there."""
    parts = []
    if spilled:
        parts.append(
            gettext("Did not fit where it belongs and goes on elsewhere: {names}.").format(
                names=", ".join(spilled)
            )
        )
    if left_out:
        parts.append(gettext("Not in this copy: {names}.").format(names=", ".join(left_out)))
    return " ".join(parts)


def copy_of(title: str) -> str:
    """The heading over the pages."""
    return gettext("A copy of {title}").format(title=title)


def what_the_code_holds() -> str:
    """Beside the QR code."""
    return gettext(
        "Point a phone's camera at it. The code holds the words of the card and nothing else. "
        "The phone needs no network. Whoever can see this screen can take it too."
    )


def qr_left_out(names: Sequence[str]) -> str:
    """What had no room in the code; "" when all is in it."""
    if not names:
        return ""
    return gettext("No room in the code for: {names}.").format(names=", ".join(names))
