"""The papers about sharing as they ship, filled in the way people fill them."""

import json
from datetime import date
from uuid import UUID

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.consent_writing import (
    FORM_NAMES,
    KnownBefore,
    RecipientKnown,
    prefilled,
    with_recipient,
)
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.values import Coding, PartialDate, Value
from peerdesk.resource_files import resource

FORMS = FormLibrary(resource("forms"))
PAPERS = {kind: FORMS[name] for kind, name in FORM_NAMES.items()}
CONSENTS = [kind for kind in PaperKind if kind.is_consent]
OTHERS = [kind for kind in PaperKind if not kind.is_consent]

HARBOR = RecipientKnown(
    UUID(int=7), "Harbor House", "housing", address="1 Pier Road", covered=False
)
CLINIC = RecipientKnown(UUID(int=8), "Elm Clinic", "treating_provider", covered=True)
PROBATION = RecipientKnown(UUID(int=9), "County Probation", "probation")
LAWYER = RecipientKnown(UUID(int=10), "A. Moss, lawyer", "attorney")
SIGNED_ON = date(2026, 5, 14)
DRAWN = json.dumps([[[10, 20], [40, 60]]])
FOR = {
    PaperKind.GENERAL: HARBOR,
    PaperKind.HIPAA_AUTHORIZATION: HARBOR,
    PaperKind.COUNSELING_NOTES: CLINIC,
    PaperKind.LEGAL_PROCEEDING: LAWYER,
    PaperKind.CRIMINAL_JUSTICE: PROBATION,
}


def pick(form: FormDefinition, link_id: str, code: str) -> Value:
    """The option of a code."""
    found = {
        each.value.code: each.value
        for each in form.item(link_id).options
        if isinstance(each.value, Coding)
    }
    return found[code]


def choose(answers: Answers, link_id: str, *codes: str) -> Answers:
    """The answers with these options chosen."""
    return answers.with_answer(link_id, [pick(answers.form, link_id, code) for code in codes])


def write(answers: Answers, link_id: str, words: str) -> Answers:
    return answers.with_answer(link_id, words)


def on(answers: Answers, link_id: str, day: date) -> Answers:
    return answers.with_answer(link_id, PartialDate(day.isoformat()))


def sign(
    answers: Answers, place: str = "cn.sign", name: str = "Ana Ruiz", day: date | None = SIGNED_ON
) -> Answers:
    """The answers with a drawn signature."""
    answers = answers.with_answer(f"{place}:name", name)
    answers = choose(answers, f"{place}:status", "signed")
    answers = answers.with_answer(f"{place}:drawn", DRAWN)
    return on(answers, f"{place}:date", day) if day else answers


def begun(kind: PaperKind, language: str = "en") -> Answers:
    """A paper with what the programme knows, and nothing of the person's."""
    form = FORMS.in_language(FORM_NAMES[kind], language)
    known = KnownBefore(person_name="Ana Ruiz", programme_name="Bright Path Peer Center")
    return prefilled(started(form), known)


def filled(kind: PaperKind, language: str = "en") -> Answers:
    """A consent filled in and signed by the person."""
    answers = begun(kind, language)
    form = answers.form
    if kind in FOR:
        answers = with_recipient(answers, FOR[kind])
    notes = kind is PaperKind.COUNSELING_NOTES
    answers = choose(answers, "cn.what", "sud_counseling_notes" if notes else "attendance")
    if "cn.why" in form.by_link:
        answers = choose(answers, "cn.why", "treatment" if notes else "housing")
    if "cn.case" in form.by_link:
        answers = write(answers, "cn.case", "24-CV-118")
    answers = choose(answers, "cn.until", "date")
    answers = on(answers, "cn.until.date", date(2027, 5, 14))
    if "cn.back.from" in form.by_link:
        answers = on(answers, "cn.back.from", date(2026, 11, 1))
    return sign(answers)
