"""Where a letter leads: to whom it is for, to the person, to another one, to a consent."""

from collections.abc import Callable
from uuid import UUID

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.forms.library import URL_STEM
from peerdesk.services import consents, letters
from peerdesk.services.consents import Prefill
from peerdesk.services.desk import Desk
from peerdesk.ui.letter_page.letters import LetterPresenter
from peerdesk.ui.main_window.navigator import Navigator


class LetterWays:
    """The ways from the letter on the page; each leads to another page."""

    def __init__(self, desk: Desk, presenter: LetterPresenter, navigator: Navigator) -> None:
        self._desk, self._presenter, self._navigator = desk, presenter, navigator

    def send(self, act: str = "save") -> None:
        """To whom it is for, by the gate; to the person where nobody else is meant."""
        presenter = self._presenter
        if not presenter.is_open or not presenter.is_sealed:
            return
        party, written = presenter.party(), presenter.written
        place: dict[str, object] = {"document": str(presenter.document_id), "act": act}
        if party is not None:
            place |= {"party": str(party.party_id), "purpose": written.purpose}
            place |= {"case": written.reference}
        self._navigator.go("export", place)

    def give(self) -> None:
        """To the person whose letter it is: it is theirs."""
        place = {"document": str(self._presenter.document_id), "act": "save"}
        self._navigator.go("export", place)

    def write_again(self) -> None:
        """Another letter that begins with what this one says."""
        line = self._presenter.line
        form = line.columns.form_url.removeprefix(URL_STEM)
        language = line.columns.language or "en"

        def begin() -> UUID:
            person_id, before = line.person_id, line.document_id
            return letters.start(self._desk, person_id, form, language, from_letter=before)

        self._begin("letter", begin)

    def start_paper(self, paper: PaperKind) -> None:
        """The paper that would let it go, with what is known filled in."""
        written, person_id = self._presenter.written, self._presenter.person_id
        prefill = Prefill(
            party_id=written.party_id,
            purpose=written.purpose,
            categories=written.categories,
            proceeding_ref=written.reference,
        )
        self._begin(
            "consent", lambda: consents.start(self._desk, person_id, paper, prefill=prefill)
        )

    def _begin(self, page: str, begin: Callable[[], UUID]) -> None:
        made = self._navigator.given(begin)
        if made is not None:
            self._navigator.go(page, {"document": str(made)})
