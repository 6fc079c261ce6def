"""The papers about sharing, as files that others can read and as the law asks."""

import re

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.records import Statements
from peerdesk.domain.consents.vocabulary import NOTES, TPO, ConsentKind, SignerRole
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.consent_law import law_beside, laws
from peerdesk.forms.consent_writing import FORM_NAMES, paper_kind
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.keys import named, short_key
from peerdesk.forms.values import Coding, shown
from peerdesk.resource_files import resource
from tests.forms.papers import CONSENTS, FORMS, PAPERS, begun, choose, filled
from tests.forms.plans import raw, raw_items
from tests.forms.test_plan_forms_words import grade, words_of

every_paper = pytest.mark.parametrize("kind", PaperKind)
every_consent = pytest.mark.parametrize("kind", CONSENTS)
KEYS = ["cn", "tp", "hp", "nt", "lg", "cj", "rvk", "rst", "cfc", "nta"]
STEPS = ["cn.who", "cn.what.page", "cn.why.page", "cn.until.page", "cn.know", "cn.end"]
COLD = r"\b(client|patient|consumer|case manager|addict\w*|abuse\w*|diagnos\w*|any and all)\b"
LONGEST_SENTENCE, FULL_SENTENCE = 20, 5


def codes(form: FormDefinition, link_id: str) -> set[str]:
    item = form.by_link.get(link_id)
    found = item.options if item else ()
    return {each.value.code for each in found if isinstance(each.value, Coding)}


def shown_items(form: FormDefinition) -> list[Item]:
    """What a person reads: no hidden parts, such as the texts of the law."""
    tops = [item for item in form.items if not item.look.hidden]
    return [item for item in walk(tuple(tops)) if not item.look.hidden]


def asks(answers: Answers, link_id: str) -> bool:
    return Enablement(answers.form).state(answers).asks(link_id)


# --- The files ---------------------------------------------------------------------------------


@every_paper
def test_it_is_a_questionnaire_for_the_tools_of_others(kind):
    name = FORM_NAMES[kind]
    read = Questionnaire.model_validate_json(resource("forms", f"{name}.json").read_bytes())
    assert read.url == f"urn:peerdesk:form:{name}"
    assert read.status == "active"


@every_paper
def test_the_invariants_of_the_standard_hold(kind):
    items = raw_items(raw(FORM_NAMES[kind]))
    links = [item["linkId"] for item in items]
    assert len(links) == len(set(links))  # que-2
    for item in items:
        form_of, where = item["type"], item["linkId"]
        assert form_of != "group" or item.get("item"), where  # que-1
        if form_of == "display":
            asked = {"item", "code", "required", "repeats", "readOnly", "initial"}
            assert not asked & item.keys(), where  # que-1, que-3, que-6, que-8, que-9
        if "answerOption" in item:
            assert form_of in {"choice", "open-choice"}, where  # que-5
        assert "initial" not in item, where  # que-8, que-11, que-13
        for condition in item.get("enableWhen", []):
            assert condition["question"] in links  # que-7
        assert len(item.get("enableWhen", [])) < 2 or "enableBehavior" in item, where  # que-12


@every_paper
def test_nothing_in_it_is_beyond_the_subset(kind):
    assert [found.construct for found in PAPERS[kind].findings] == ["id"]  # kept, no effect


def test_each_paper_has_a_short_key_of_its_own():
    assert [short_key(PAPERS[kind]) for kind in PaperKind] == KEYS
    for kind, key in zip(PaperKind, KEYS, strict=True):
        assert named(FORMS, key) == PAPERS[kind]
        assert paper_kind(PAPERS[kind]) is kind
    assert paper_kind(FORMS["safety-plan"]) is None


# --- Only what each kind may have --------------------------------------------------------------


@every_consent
def test_a_consent_is_written_in_six_steps(kind):
    tops = [item.link_id for item in PAPERS[kind].items if not item.look.hidden]
    assert tops == [*STEPS, "cn.sheet"]


@every_paper
def test_nothing_is_chosen_for_anybody(kind):
    answers = started(PAPERS[kind])
    assert answers.given == {}
    assert not any(option.selected for item in walk(PAPERS[kind].items) for option in item.options)


@pytest.mark.parametrize("kind", [k for k in CONSENTS if k is not PaperKind.COUNSELING_NOTES])
def test_counselling_notes_are_offered_on_their_own_form_alone(kind):
    assert not codes(PAPERS[kind], "cn.what") & NOTES
    assert codes(PAPERS[PaperKind.COUNSELING_NOTES], "cn.what") == NOTES


@every_consent
def test_a_case_in_court_is_offered_on_its_own_form_alone(kind):
    assert "legal_proceeding" not in codes(PAPERS[kind], "cn.why")
    has_case = kind in {PaperKind.LEGAL_PROCEEDING, PaperKind.CRIMINAL_JUSTICE}
    assert ("cn.case" in PAPERS[kind].by_link) is has_case


@every_consent
def test_no_end_is_offered_only_where_the_law_allows_it(kind):
    assert ("none" in codes(PAPERS[kind], "cn.until")) is (kind is PaperKind.TPO_SINGLE)


def test_the_single_consent_names_whom_and_what_for_in_the_words_of_the_rule():
    form = PAPERS[PaperKind.TPO_SINGLE]
    whom = "my treating providers, health plans, third-party payers, and people helping to operate"
    assert whom in form.item("cn.to.all").text
    assert "for treatment, payment, and health care operations" in form.item("cn.why.fixed").text
    assert "cn.to" not in form.by_link
    assert "cn.why" not in form.by_link


def test_an_authorisation_under_hipaa_is_not_for_what_needs_none():
    assert not codes(PAPERS[PaperKind.HIPAA_AUTHORIZATION], "cn.why") & TPO


def test_receivers_are_offered_by_the_kinds_of_the_address_book():
    general = codes(PAPERS[PaperKind.GENERAL], "cn.to:kind")
    assert general == {str(kind) for kind in PartyKind} - {"vital_statistics"}
    assert codes(PAPERS[PaperKind.CRIMINAL_JUSTICE], "cn.to:kind") == {
        *("criminal_court", "probation")
    }


@every_consent
def test_who_may_sign_is_offered_by_the_codes_of_the_rules(kind):
    roles = codes(PAPERS[kind], "cn.rep.role")
    assert roles <= {str(role) for role in SignerRole} - {"patient"}
    for_payment = {PaperKind.GENERAL, PaperKind.TPO_SINGLE}
    assert ("program_director" in roles) is (kind in for_payment)


@every_consent
def test_the_statements_of_a_paper_from_elsewhere_are_those_of_the_rules(kind):
    has = codes(PAPERS[kind], "cn.has")
    assert has <= set(Statements.__dataclass_fields__)
    others = codes(PAPERS[kind], "cn.combined")
    assert others < {str(each) for each in ConsentKind}


# --- What is asked when ------------------------------------------------------------------------


@every_paper
def test_another_signature_is_asked_for_only_when_somebody_wants_it(kind):
    answers = begun(kind)
    assert not asks(answers, "cn.rep")
    assert asks(answers.with_answer("cn.rep.want", True), "cn.rep")


@every_paper
def test_no_paper_prompts_for_a_parent(kind):
    """Asking can out a young person (`consent.md` §3.2b): no question names a parent unasked."""
    answers = begun(kind)
    state = Enablement(answers.form).state(answers)
    for item in shown_items(answers.form):
        asked = state.asks(item.link_id)
        texts = [item.text, *(hint.text for hint in item.hints)]
        assert not asked or not any(re.search("parent|guardian", text) for text in texts)


@every_paper
def test_a_paper_signed_elsewhere_is_asked_about_instead_of_our_statements(kind):
    answers = begun(kind)
    assert asks(answers, "cn.know")
    assert not asks(answers, "cn.sheet")
    keyed = answers.with_answer("cn.paper", True)
    assert not asks(keyed, "cn.know")
    assert asks(keyed, "cn.sheet")


def test_the_way_out_of_fundraising_is_told_when_it_is_for_that():
    answers = filled(PaperKind.GENERAL)
    assert not asks(answers, "cn.know.fund")
    assert asks(choose(answers, "cn.why", "housing", "fundraising"), "cn.know.fund")


def test_who_is_behind_a_network_is_asked_of_networks_alone():
    answers = filled(PaperKind.GENERAL)
    (row,) = answers.rows_of("cn.to")
    state = Enablement(answers.form).state(answers)
    assert not state.asks("cn.to:behind", row)
    exchange = answers.with_answer("cn.to:exchange", True, row)
    assert Enablement(answers.form).state(exchange).asks("cn.to:behind", row)


# --- The words ---------------------------------------------------------------------------------


@every_paper
def test_a_paper_reads_at_grade_six_or_lower(kind):
    for page in PAPERS[kind].items:
        if page.look.hidden:
            continue
        words = [text for item in walk((page,)) if not item.look.hidden for text in words_of(item)]
        assert grade(words) <= 6, page.link_id
        for text in words:
            if len(text.split()) >= FULL_SENTENCE:
                assert grade([text]) <= 6, text


@every_paper
def test_no_sentence_is_long_or_cold(kind):
    form = PAPERS[kind]
    for item in shown_items(form):
        for text in words_of(item):
            assert not re.search(COLD, text, re.IGNORECASE), text
            for sentence in re.split(r"[.!?:]\s", text):
                assert len(sentence.split()) <= LONGEST_SENTENCE, sentence
    assert not re.search(COLD, form.title, re.IGNORECASE)


@every_paper
def test_every_text_and_code_has_words_in_spanish(kind):
    spanish = FORMS.in_language(FORM_NAMES[kind], "es")
    english = PAPERS[kind].by_link
    assert spanish.shown_in == "es"
    assert spanish.title != PAPERS[kind].title
    for item in walk(spanish.items):
        own = english[item.link_id]
        law = item.link_id.startswith("cn.law.")
        for before, after in zip(words_of(own), words_of(item), strict=True):
            assert (before == after) is law or before == after == "No", item.link_id
            assert law or after.count("¿") == after.count("?"), after
        labels = [option.label for option in item.options]
        assert len(set(labels)) == len(labels)
        assert labels == [shown(option.value) for option in item.options]


# --- The law beside ----------------------------------------------------------------------------


@every_paper
def test_each_statement_has_its_rule_beside_it_with_the_section(kind):
    form = PAPERS[kind]
    for text in laws(form):
        assert re.search(r"4[25] CFR (2\.\d+|164\.\d+)", text), text
        assert text.startswith(("The rule's own words, ", "What the rule asks for, ", "Prescribed"))
    assert law_beside(form, "cn.sign")
    assert law_beside(form, "cn.kept") == ""
    assert law_beside(form, "nowhere") == ""


@every_consent
def test_every_element_of_a_consent_has_its_rule_beside_it(kind):
    form = PAPERS[kind]
    places = ["cn.name", "cn.from", "cn.to", "cn.to:name", "cn.what", "cn.what.page", "cn.why"]
    for link_id in [*places, "cn.why.page", "cn.until", "cn.until.page", "cn.sign", "cn.rep"]:
        assert law_beside(form, link_id), link_id
    for child in form.item("cn.know").children:
        assert child.kind is Kind.DISPLAY
        if child.link_id != "cn.know.choice":
            assert law_beside(form, child.link_id), child.link_id
