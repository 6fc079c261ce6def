"""What goes along with a record to somebody outside: the notice, the consent, a request.

Carried out by the paper itself (`consent.md` §3.4): nobody has to remember it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.consents.reasons import Obligation
from peerdesk.domain.sharing import Layout, SharingRequest
from peerdesk.printing.enclosing import CoverLetter, bound, cover_letter
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.letters import LetterPaper
from peerdesk.printing.pictures import page_count
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import PlanPdf, render_plan
from peerdesk.printing.plan_texts import texts_of
from peerdesk.printing.records import PaperSettings
from peerdesk.printing.scanned import as_pdf
from peerdesk.services.desk import Desk
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.prescribed import STATEMENT_1, STATEMENT_2, prescribed
from peerdesk.services.sharing.deciding import Verdict
from peerdesk.services.sharing.form_paper import neutral_title
from peerdesk.services.sharing.going_out import words_going_out
from peerdesk.services.sharing.paper import Printed
from peerdesk.storage import attachments, people, settings
from peerdesk.storage.session import Session
from peerdesk.wording import dates
from peerdesk.wording import going_along as words


@dataclass(frozen=True, slots=True)
class Along:
    """The page before the record, the papers behind it, and the line on each foot.

    `scans` are pages of a consent that was signed on paper.
    """

    cover: CoverLetter | None = None
    consents: tuple[PlanPaper, ...] = ()
    scans: tuple[bytes, ...] = field(default=(), repr=False)
    foot: str = ""

    def texts(self) -> Iterator[str]:
        """Every text that would be drawn."""
        yield from self.cover.texts() if self.cover else ()
        yield self.foot
        for one in self.consents:
            yield from texts_of(one)


NOTHING_ALONG = Along()
"""For the person, and for use inside the programme."""


def along(desk: Desk, session: Session, request: SharingRequest, answer: Verdict) -> Along:
    """What must go along with what was allowed. Raises DocumentNotFound, FormUnknown."""
    if not request.is_outside:
        return NOTHING_ALONG
    due = answer.obligations
    consent_id = answer.consent_id if Obligation.CONSENT_COPY_OR_SCOPE in due else None
    carries_notice = Obligation.NOTICE_2_32 in due
    return Along(
        cover=_cover(desk, session, answer),
        consents=() if consent_id is None else (_consent(desk, session, consent_id),),
        scans=() if consent_id is None else tuple(_scans(session, consent_id)),
        foot=prescribed(STATEMENT_2).text if carries_notice else "",
    )


def told_inside(printed: Printed, goes: Along) -> tuple[Printed, Along]:
    """A letter says the notice itself, under its signature, so no page goes before it."""
    cover = goes.cover
    if not isinstance(printed, LetterPaper) or cover is None or not cover.notice:
        return printed, goes
    return printed.with_notice(cover.notice), replace(goes, cover=None, foot="")


def enclosed(
    made: PlanPdf, goes: Along, shelf: FontShelf, settings_: PaperSettings, at: datetime
) -> PlanPdf:
    """The pages between what goes before and behind them. Raises GlyphsMissing."""
    if goes == NOTHING_ALONG:
        return made
    before = () if goes.cover is None else (cover_letter(goes.cover, shelf, at, settings_),)
    copies = (
        render_plan(one, Layout.FULL, shelf, one.dated, settings_).pdf for one in goes.consents
    )
    pdf = bound(made.pdf, shelf, at, before=before, behind=(*copies, *goes.scans), foot=goes.foot)
    return replace(made, pdf=pdf, pages=page_count(pdf))


def consent_copy(goes: Along, shelf: FontShelf, settings_: PaperSettings, at: datetime) -> bytes:
    """The page before the record and the consent behind it, as a paper of their own."""
    if goes.cover is None:
        raise ValueError("nothing goes along")
    copies = (
        render_plan(one, Layout.FULL, shelf, one.dated, settings_).pdf for one in goes.consents
    )
    page = cover_letter(goes.cover, shelf, at, settings_)
    return bound(page, shelf, at, behind=(*copies, *goes.scans), foot=goes.foot)


def _cover(desk: Desk, session: Session, answer: Verdict) -> CoverLetter:
    carries_notice = Obligation.NOTICE_2_32 in answer.obligations
    statement = prescribed(STATEMENT_1)
    asks_no_further = Obligation.REQUEST_NO_FURTHER_DISCLOSURE in answer.obligations
    return CoverLetter(
        title=words.TITLE,
        programme=_programme(session),
        rows=tuple((name, told) for name, told in _rows(desk, session, answer) if told),
        notice_head=words.notice_head(statement.citation) if carries_notice else "",
        notice=statement.paragraphs if carries_notice else (),
        asked=(words.NO_FURTHER,) if asks_no_further else (),
    )


def _rows(desk: Desk, session: Session, answer: Verdict) -> Iterator[tuple[str, str]]:
    party, person = answer.party, people.summary(session, answer.person_id)
    worker = settings.worker(session, desk.signer.worker_id)
    yield words.TO, f"{party.name}\n{party.address}".strip() if party else ""
    yield words.ABOUT, person.name
    yield words.FOR_WHAT, words.purpose(answer.purpose)
    yield words.INSIDE, words.inside(answer.categories)
    yield words.GROUND, _ground(answer)
    yield words.BEHIND, words.CONSENT_COPY if answer.consent_id else ""
    signs = (worker.name, worker.title, worker.credential)
    yield words.SENT_BY, ", ".join(filter(None, signs))
    yield words.SENT_ON, dates.moment(desk.clock.now(), desk.clock.zone())


def _ground(answer: Verdict) -> str:
    if answer.consent is None:
        return words.under_law(answer.sections)
    return words.under_consent(answer.told_on)


def _programme(session: Session) -> str:
    return str(settings.value(session, settings.PRACTICE, PROGRAMME_SETTING) or "")


def _consent(desk: Desk, session: Session, consent_id: UUID) -> PlanPaper:
    """The whole consent as it was sealed: a copy of it leaves nothing out."""
    sealed = words_going_out(desk, session, consent_id)
    day = sealed.written_at.astimezone(ZoneInfo(desk.clock.zone())).date()
    title = neutral_title(sealed.answers.form, day)
    return PlanPaper(sealed.answers, day, title, version=0, saved_on=day)


def _scans(session: Session, consent_id: UUID) -> Iterator[bytes]:
    for one in attachments.of_document(session, consent_id):
        content = attachments.content(session, one.attachment_id)
        yield as_pdf(content, one.media_type)
