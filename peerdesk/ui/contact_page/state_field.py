"""In which state somebody was: two letters, or its name."""

from peerdesk.domain.states import may_become_state, state_of
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.fields import LineField


class StateField(LineField):
    """Takes the letters of a state or its name, and leaves the letters standing.

    Nothing is called wrong while it can still become one.
    """

    def __init__(self, example: str) -> None:
        super().__init__(_read, example)
        self.line.editingFinished.connect(self._settle)

    def _tell(self) -> None:
        begun = self.line.text().strip()
        if begun and state_of(begun) is None and may_become_state(begun):
            self._told = ()
            self.answered.emit(())
            self.unreadable.emit("")
        else:
            super()._tell()

    def _settle(self) -> None:
        """Once it is left, its two letters stand; what is none says so."""
        typed = self.line.text()
        if not typed.strip() or (typed,) == self._told:
            return
        super()._tell()
        if self._told:
            self.line.setText(str(self._told[0]))


def _read(text: str) -> Value:
    letters = state_of(text)
    if letters is None:
        raise ValueError("state")
    return letters
