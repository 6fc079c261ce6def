"""A big button that says who somebody is, and cuts nothing off."""

from peerdesk.ui.press_button import PressButton
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class NameButton(PressButton):
    """`said` is a name, and behind a " · " each what tells one apart."""

    def __init__(self, said: str, look: Look | None = None) -> None:
        super().__init__("", look)
        self.setAccessibleName(said)

    def fit_into(self, width: int) -> None:
        """Where all of it is too long for one line of so many pixels, it takes several."""
        said = self.accessibleName()
        self.ensurePolished()
        fits = self.fontMetrics().horizontalAdvance(said) <= width - 2 * Space.EXTRA
        lines = said if fits else said.replace(" · ", "\n")
        self.setText(lines.replace("&", "&&"))
        if not fits:  # the style asks for one line's height
            self.setMinimumHeight(2 * self.fontMetrics().height() + Space.MEDIUM)
