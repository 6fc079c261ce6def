"""A plan as it reads in two languages: nobody's words pass for another's."""

from dataclasses import replace
from datetime import date

from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.translations import with_translation
from peerdesk.ui.form_view.writing import SecondTexts
from peerdesk.ui.plan_page.reading import reading
from peerdesk.ui.plan_page.reading_in_two import reading_in_two
from peerdesk.wording.islands import island, numbers_in_order
from tests.printing.plans import FORMS, LIBRARY, filled
from tests.printing.translated import with_all
from tests.ui.plan_page.forms_and_answers import a_plan

ARABIC = SecondTexts("ar", date(2026, 11, 22))


def plan():
    answers = a_plan("wellness-plan").with_answer("wp.tools.list", ("Walk", "Call Ana"))
    made = Translation("ar", "المشي", of=fingerprint("Walk"))
    return with_translation(answers, "wp.tools.list", 0, made)


def told(answers, second):
    return [(part.label, part.text) for part in reading_in_two(answers, second) if part.text]


def test_the_translation_stands_below_the_words_and_is_named_as_one():
    own, theirs = told(plan(), ARABIC)
    assert own[1] == "Walk\nCall Ana"
    assert theirs == (f"{island('العربية')}: translated", "المشي\n(not translated)")


def test_without_a_second_language_only_the_words_are_read():
    assert reading_in_two(plan(), None) == reading(plan())
    vietnamese = replace(ARABIC, language="vi")
    assert reading_in_two(plan(), vietnamese) == reading(plan())


def test_what_is_the_same_in_both_is_read_once():
    answers = plan().with_answer("me.name", "Ana")
    assert [text for _, text in told(answers, ARABIC)].count("Ana") == 1


def test_a_translation_of_earlier_words_says_so():
    answers = a_plan("wellness-plan").with_answer("me.why", "To rest")
    made = Translation("ar", "لأرتاح", of=fingerprint("To work"))
    _, theirs = told(with_translation(answers, "me.why", 0, made), ARABIC)
    assert theirs[1] == "لأرتاح (translated before the words changed)"


def test_every_shipped_plan_reads_in_two_languages_part_by_part():
    for name in FORMS:
        answers = with_all(filled(LIBRARY[name]), "es")
        spanish = SecondTexts("es", ARABIC.today, LIBRARY.in_language(name, "es"))
        own = [replace(one, text=numbers_in_order(one.text)) for one in reading(answers)]
        both = reading_in_two(answers, spanish)
        assert [part for part in both if part in own][: len(own)] == own
        assert len(both) > len(own), name


def test_a_number_reads_as_it_is_dialled():
    answers = a_plan("wellness-plan").with_answer("me.why", "Call 207-555-0142")
    made = Translation("ar", "اتصل على 207-555-0142")
    own, theirs = told(with_translation(answers, "me.why", 0, made), ARABIC)
    assert own[1] == "Call 207-555-0142"
    assert "\u2066207-555-0142\u2069" in theirs[1]
