"""Which prompts a worker sees in a note, and what a programme makes of the list."""

import json
from uuid import uuid4

import pytest

from peerdesk.domain.errors import FileUnreadable, PersonNotFound, WordListUnreadable
from peerdesk.language import Severity, check
from peerdesk.language.programme_list import ProgrammeList
from peerdesk.services import practice, programme_words, prompts
from peerdesk.services.prompts import Shown
from peerdesk.services.sharing import save_word_list
from tests.builders import a_person

TEXT = "He is an addict and a smoker."


def found(desk, text=TEXT, person_id=None):
    rules = prompts.prompt_rules(desk, person_id)
    return [each.term_group for each in check(text, rules.own_terms, rules.lexicon)]


def severity(desk, name):
    group = prompts.group(desk, name)
    return None if group is None else group.severity


def test_without_choices_the_shipped_list_is_in_use(desk):
    assert found(desk) == [each.term_group for each in check(TEXT)]


def test_the_persons_own_term_is_silent_in_their_notes_and_in_nobody_elses(desk):
    darnell, noor = a_person(desk, "Darnell"), a_person(desk, "Noor")
    prompts.add_own_term(desk, darnell, "  Addict ")
    assert found(desk, person_id=darnell) == ["smoker"]
    assert found(desk, person_id=noor) == ["addict", "smoker"]


def test_nothing_is_added_for_a_term_without_letters(desk):
    darnell = a_person(desk, "Darnell")
    prompts.add_own_term(desk, darnell, " \n")
    assert prompts.prompt_rules(desk, darnell).own_terms == ()


def test_a_person_that_is_not_there_is_refused(desk):
    with pytest.raises(PersonNotFound):
        prompts.prompt_rules(desk, uuid4())


def test_what_a_worker_never_wants_suggested_stays_away_until_they_want_it_again(desk):
    prompts.never_suggest(desk, "addict")
    assert found(desk) == ["smoker"]
    prompts.suggest_again(desk, "addict")
    assert found(desk) == ["addict", "smoker"]


def test_a_worker_can_see_only_the_strong_ones_or_none(desk):
    prompts.choose_shown(desk, Shown.STRONG)
    assert found(desk) == ["addict"]
    prompts.choose_shown(desk, Shown.NONE)
    assert found(desk) == []


def test_a_softened_group_is_not_among_the_strong_ones(desk):
    programme_words.soften(desk, "addict", soft=True)
    prompts.choose_shown(desk, Shown.STRONG)
    assert found(desk) == []


def test_a_programme_puts_a_group_off_and_on(desk):
    programme_words.put_off(desk, "addict", off=True)
    assert found(desk) == ["smoker"]
    assert prompts.group(desk, "addict") is None
    programme_words.put_off(desk, "addict", off=False)
    assert found(desk) == ["addict", "smoker"]


def test_a_programme_softens_a_group_and_takes_that_back(desk):
    programme_words.soften(desk, "addict", soft=True)
    assert severity(desk, "addict") is Severity.CONSIDER
    programme_words.soften(desk, "addict", soft=False)
    assert severity(desk, "addict") is Severity.STRONGLY


def test_a_programme_adds_terms_and_takes_them_away(desk):
    added = programme_words.add_group(
        desk, "frequent  caller\n\n***", "person who calls us", "It counts people."
    )
    assert added is not None
    assert added.words == ("frequent caller",)
    assert found(desk, "A frequent caller rang.") == [added.name]
    programme_words.put_off(desk, added.name, off=True)
    programme_words.remove_group(desk, added.name)
    assert found(desk, "A frequent caller rang.") == []
    assert not programme_words.programme_words(desk).words.off


@pytest.mark.parametrize(("words", "say"), [("", "person"), ("caller", " "), ("*\n.", "person")])
def test_nothing_is_added_without_a_word_or_without_a_suggestion(desk, words, say):
    assert programme_words.add_group(desk, words, say, "Why") is None
    assert programme_words.programme_words(desk).changed is None


def test_the_list_is_dated_by_its_last_change(desk):
    programme_words.put_off(desk, "addict", off=True)
    day = desk.clock.now().date()
    assert abs((programme_words.programme_words(desk).changed - day).days) <= 1


def test_a_list_goes_out_as_a_file_and_comes_in_the_same(desk, tmp_path):
    programme_words.put_off(desk, "smoker", off=True)
    programme_words.soften(desk, "addict", soft=True)
    programme_words.add_group(desk, "Hüttenkind", "child at the hut", "")
    before = programme_words.programme_words(desk)
    path = save_word_list(desk, tmp_path / "words.json")
    assert programme_words.read_words(path) == before
    programme_words.take_over(desk, ProgrammeList())
    programme_words.take_over(desk, programme_words.read_words(path).words)
    assert programme_words.programme_words(desk).words == before.words


def test_a_file_is_never_written_over(desk, tmp_path):
    (tmp_path / "words.json").write_text("mine")
    path = save_word_list(desk, tmp_path / "words.json")
    assert path.name == "words-2.json"
    assert (tmp_path / "words.json").read_text() == "mine"


GOOD: dict[str, object] = {
    "kind": "PeerDesk programme words", "changed": None, "off": [], "softened": [], "own": [],
}  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        "not json", "[]", "{}", '"x"', json.dumps({"kind": "other"}), "\ud800", "[" * 100_000,
        json.dumps(GOOD | {"off": "addict"}), json.dumps(GOOD | {"off": [1]}),
        json.dumps(GOOD | {"changed": "soon"}), json.dumps(GOOD | {"own": [7]}),
        json.dumps(GOOD | {"own": [{"name": "addict", "words": ["a"], "say": ["b"], "why": ""}]}),
        json.dumps(GOOD | {"own": [{"name": "own-1", "words": [], "say": ["b"], "why": ""}]}),
    ],
)  # fmt: skip
def test_a_file_that_is_no_list_is_refused(tmp_path, content):
    path = tmp_path / "words.json"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(WordListUnreadable):
        programme_words.read_words(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileUnreadable):
        programme_words.read_words(tmp_path / "gone.json")


def test_a_file_far_too_large_is_refused(tmp_path):
    path = tmp_path / "words.json"
    path.write_bytes(b" " * (programme_words.MOST_BYTES + 1))
    with pytest.raises(WordListUnreadable):
        programme_words.read_words(path)


def test_what_a_worker_chose_is_theirs_alone(desk):
    prompts.never_suggest(desk, "addict")
    assert practice.practice_setting(desk, "prompts_never") is None
