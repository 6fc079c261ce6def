"""Adding a person: a nickname is enough, and nobody is mistaken for someone known."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.names import HeardName, heard, heard_alike
from peerdesk.domain.people import PersonDetails, PersonSummary
from peerdesk.domain.text import fold
from peerdesk.services import people
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.typed_draft import TypedDraft
from peerdesk.wording import sentence

NAME, PRONOUNS, SIGN, CODE_NAME = "name", "pronouns", "sign", "code_name"
_YES = "yes"


class NewPersonPresenter(QObject):
    """Keeps what is typed about someone new, and knows who sounds like them."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed = TypedDraft(desk, "new-person", parent=self)
        self._typed.saving.connect(navigator.saving)
        self._typed.saved.connect(navigator.saved)
        self._typed.failed.connect(lambda error: navigator.not_saved(sentence(error)))
        self._known: Sequence[tuple[PersonSummary, HeardName]] = ()

    def begin(self, name: str) -> None:
        """Learn who is known; `name` is used where nothing is typed yet."""
        self._known = [(one, heard(one.name)) for one in people.names(self._desk)]
        if not self._typed.text(NAME):
            self._typed.write(NAME, name)

    def text(self, field: str) -> str:
        """What is typed in a field."""
        return self._typed.text(field)

    def write(self, field: str, text: str) -> None:
        """Take over what is typed in a field."""
        self._typed.write(field, text)

    @property
    def is_code_name(self) -> bool:
        """Whether the name is said to be a code name."""
        return self.text(CODE_NAME) == _YES

    def say_code_name(self, *, yes: bool) -> None:
        """Say whether the name is a code name."""
        self._typed.write(CODE_NAME, _YES if yes else "")

    def alike(self) -> list[PersonSummary]:
        """Those who are known and sound like the new name."""
        name = heard(self.text(NAME))
        return [one for one, how in self._known if heard_alike(how, name)]

    def same_sign(self) -> list[PersonSummary]:
        """Those who are known by the very sign that is typed."""
        sign = fold(self.text(SIGN)).strip()
        return [one for one, _ in self._known if sign and fold(one.identifier).strip() == sign]

    def add(self) -> UUID:
        """Open the record. Raises NameMissing, DiskFull, SaveFailed; what is typed stays then."""
        person_id = people.add(
            self._desk,
            PersonDetails(
                self.text(NAME),
                pronouns=self.text(PRONOUNS),
                identifier=self.text(SIGN),
                is_alias=self.is_code_name,
            ),
        )
        self._typed.forget()
        return person_id

    def give_up(self) -> None:
        """Drop what is typed."""
        self._typed.forget()

    def flush(self) -> bool:
        """Keep what is typed now; False when it could not be kept."""
        return self._typed.flush()
