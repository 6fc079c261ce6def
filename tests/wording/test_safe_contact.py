from dataclasses import replace

import pytest

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.forms.sharing_papers import safe_contact_answers
from peerdesk.wording.safe_contact import safe_contact_words
from tests.forms.papers import begun, choose, write
from tests.forms.plans import codes

NOTHING = safe_contact_answers(begun(PaperKind.CONFIDENTIAL_COMMUNICATION))


def asked():
    answers = begun(PaperKind.CONFIDENTIAL_COMMUNICATION)
    answers = choose(answers, "cfc.way", "phone", "letter")
    answers = choose(answers, "cfc.voice", "name_only")
    answers = write(answers, "cfc.phone", "207-555-0142")
    answers = write(answers, "cfc.address", "12 Main Street\nside door")
    answers = write(answers, "cfc.as", "Ana from the library")
    return safe_contact_answers(write(answers, "cfc.never", "At my work."))


def test_a_request_is_told_in_plain_words():
    assert safe_contact_words(asked()) == (
        "Call 207-555-0142; write to 12 Main Street side door. "
        "A message may hold a first name and a number only. "
        "Call yourself Ana from the library. Never: At my work."
    )


def test_it_is_told_in_spanish_too():
    assert safe_contact_words(asked(), "es-MX").startswith("Llamar al 207-555-0142; carta a 12")


def test_what_was_not_asked_for_is_not_told():
    assert safe_contact_words(NOTHING) == ""
    face = replace(NOTHING, ways=frozenset({"in_person"}), voice="yes")
    assert safe_contact_words(face) == "Only face to face."


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_way_and_every_answer_about_messages_has_words(language):
    form = begun(PaperKind.CONFIDENTIAL_COMMUNICATION).form
    for code in codes(form.item("cfc.way")):
        way = replace(NOTHING, ways=frozenset({code}), phone="5", email="a", address="b")
        assert len(safe_contact_words(way, language)) > 5
    for code in codes(form.item("cfc.voice")):
        calls = replace(NOTHING, ways=frozenset({"phone"}), voice=code)
        assert safe_contact_words(calls, language).count(".") == 2
