"""Papers about sharing on paper: filled in by invented people, and empty."""

from datetime import date
from typing import Final

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_writing import FORM_NAMES, with_recipient
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import render_plan
from tests.forms.papers import CLINIC, FORMS, begun, choose, filled, on, sign, write
from tests.printing.plans import AT, TODAY

_KINDS: Final = {name: kind for kind, name in FORM_NAMES.items()}
CONSENT_NAMES: Final = (
    *(f"{name}-full" for name in _KINDS),
    *(f"{name}-blank" for name in _KINDS),
    *("consent-general-es-full", "consent-general-es-blank", "consent-general-paper-full"),
)


def answered(kind: PaperKind, language: str) -> Answers:
    """The paper as somebody would sign it."""
    if kind.is_consent:
        answers = filled(kind, language)
        return write(answers, "cn.what.words", "Not the part about my children.")
    answers = sign(begun(kind, language))
    if kind is PaperKind.REVOCATION:
        return write(choose(answers, "rvk.scope", "one"), "rvk.title", "To Harbor House")
    if kind is PaperKind.RESTRICTION:
        answers = choose(with_recipient(answers, CLINIC), "rst.answer", "agreed")
        return on(answers, "rst.answer.day", date(2026, 5, 20))
    if kind is PaperKind.CONFIDENTIAL_COMMUNICATION:
        return write(choose(answers, "cfc.way", "text"), "cfc.phone", "207-555-0142")
    answers = write(answers, "nta.version", "February 2026")
    return on(answers, "nta.day", date(2026, 5, 14))


def from_elsewhere(answers: Answers) -> Answers:
    """A consent of another form, keyed: a representative signed it too."""
    answers = answers.with_answer("cn.paper", True).with_answer("cn.rep.want", True)
    answers = choose(answers, "cn.has", "right_to_revoke", "how_to_revoke")
    answers = choose(answers, "cn.rep.role", "personal_representative")
    answers = write(answers, "cn.rep.authority", "Court order of May 2, 2026")
    return sign(answers, "cn.rep", "B. Ruiz")


def consent_page(shelf: FontShelf, name: str) -> bytes:
    """The paper of that name as it is drawn now."""
    language = "es" if "-es-" in name else "en"
    kind = _KINDS[name.replace("-es-", "-").replace("-paper-", "-").rpartition("-")[0]]
    if name.endswith("-blank"):
        answers = Answers(FORMS.in_language(FORM_NAMES[kind], language))
        plan = PlanPaper(answers, TODAY, "paper", is_blank=True)
        return render_plan(plan, Layout.BLANK, shelf, AT).pdf
    answers = answered(kind, language)
    answers = from_elsewhere(answers) if "-paper-" in name else answers
    plan = PlanPaper(answers, TODAY, "paper", version=1, saved_on=TODAY)
    return render_plan(plan, Layout.FULL, shelf, AT).pdf
