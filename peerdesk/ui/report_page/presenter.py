"""One report: who was told, what the rules say, its line in the log; no widget in here."""

from uuid import UUID

from peerdesk.domain.address_book import Party
from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.letters import LetterLine
from peerdesk.domain.reporting import ReportGuide
from peerdesk.domain.trail import Disclosure
from peerdesk.forms.answers import Answers
from peerdesk.forms.report_reading import ReportKind, ReportWritten, report
from peerdesk.services import people, reports
from peerdesk.services.reports import Recorded
from peerdesk.services.sharing import Verdict
from peerdesk.ui.lacking import Lacking
from peerdesk.ui.letter_page.presenter import PaperPresenter
from peerdesk.wording import reports as words


class ReportPresenter(PaperPresenter):
    """A paper that is a report."""

    @property
    def written(self) -> ReportWritten:
        """What it says so far."""
        return report(self.answers)

    def guides(self) -> list[ReportGuide]:
        """Every sort of report."""
        return reports.guides(self.desk)

    def guide(self) -> ReportGuide | None:
        """The guide for the report on the page; None while its kind is open."""
        kind = self.written.kind
        return next((one for one in self.guides() if kind and one.kind == kind.value), None)

    def name_of(self, person_id: UUID) -> str:
        """Whom a report would be about. Raises PersonNotFound."""
        return people.person(self.desk, person_id).name

    def earlier(self, person_id: UUID) -> tuple[LetterLine, ...]:
        """Reports about this person, the last one first."""
        return reports.of_person(self.desk, person_id)

    def begin(self, person_id: UUID, kind: str) -> UUID:
        """Begin the record of a report. Raises PersonNotFound, DiskFull and its kin."""
        return reports.start(self.desk, person_id, ReportKind(kind))

    def lacking(self) -> tuple[Lacking, ...]:
        """What is needed before it is sealed, in the order of the form."""
        form = self.answers.form
        found = reports.lacking(self.answers)
        return tuple(Lacking(one, words.lacking(one, form.item(one).text)) for one in found)

    def addressed(self, party: Party) -> Answers:
        """The report with who was told."""
        return reports.told_to(self.answers, party)

    def addressee(self) -> str:
        """Who was told, in one line."""
        return self.written.told

    def party(self) -> Party | None:
        """Who was told, as the address book has them."""
        return self.party_of(self.written.party_id)

    def verdict(self) -> Verdict | None:
        """What the rules say to it; None while its kind or who was told is open."""
        try:
            return reports.verdict(self.desk, self.person_id, self.answers)
        except PeerDeskError:
            return None

    def entry(self) -> Disclosure | None:
        """Its line in the disclosure log."""
        return reports.read_report(self.desk, self.document_id).entry

    def note_told(self) -> Recorded:
        """Write the line that is missing. Raises DiskFull, SaveFailed."""
        return reports.note_told(self.desk, self.document_id)
