"""A report on its way to paper: whom it is about, what was told to whom, and who made it."""

from zoneinfo import ZoneInfo

from peerdesk.printing.form_document import sections
from peerdesk.printing.records import Footer, Mark, PrintedNote
from peerdesk.services.sharing.going_out import Words
from peerdesk.services.sharing.note_paper import Around
from peerdesk.services.sharing.signed_by import signature
from peerdesk.wording import dates
from peerdesk.wording import records as words

_HASH_SHOWN = 16


def report_paper(report: Words, document_id: str, around: Around, zone: str) -> PrintedNote:
    """The report as it was sealed; a draft is marked on every page."""
    form, revision = report.answers.form, report.revision
    on = report.written_at.astimezone(ZoneInfo(zone)).date()
    return PrintedNote(
        title=form.title,
        person=around.person,
        programme=around.programme,
        header_rows=(),
        sections=sections(form, report.answers),
        footer=Footer(
            document_id,
            words.form(form.title, form.version),
            revision.content_hash[:_HASH_SHOWN] if revision else "",
        ),
        signatures=(signature(revision),) if revision else (),
        mark=None if revision else Mark.DRAFT,
        language=form.shown_in or form.language or "en",
        when=dates.short_day(on),
    )
