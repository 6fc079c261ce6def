"""Spelling: slips are found, and names, capitals and other languages are left alone."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.resource_files import resource
from peerdesk.spelling.checking import Speller, speller
from peerdesk.spelling.dictionaries import Language, dictionary, words_of_the_field
from peerdesk.spelling.ongoing import OngoingSpelling
from peerdesk.spelling.words import sentences, words


@pytest.fixture(scope="module")
def both() -> Speller:
    return speller(Language, ["Thảo", "Kofi", "mija"])


def slips(speller, text):
    found = speller.misspelled(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We talked abuot the appointmnet.", ["abuot", "appointmnet"]),
        ("He recieved teh letter.", ["recieved", "teh"]),
        ("Wierd day. Tomorow we go.", ["Wierd", "Tomorow"]),
        ("We met,talked alot,and left.", ["alot"]),
        ("Ella dijo que está tranqila y quiere vovler.", ["tranqila", "vovler"]),
        ("They were self-concious about it.", ["self-concious"]),
        ("She said “I dont evn know”.", ["dont", "evn"]),
    ],
)
def test_slips_are_found(both, text, found):
    assert slips(both, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We met at the library. Thảo’s cousin drove.",
        "I texted 415-555-0199, wrote to amira@example.org and looked at www.example.org.",
        "She asked about IHSS, SSDI and her WRAP.",
        "We called the warmline and talked about Suboxone, naloxone and being unhoused.",
        "Dr. Kowalczyk saw him. Kowalczyk called.",
        "They co-wrote it; it’s theirs, and we’re glad.",
        "Ella dijo: “Quiero volver a trabajar, pero todavía no”. He nodded.",
        "She calls her mija.",
        "Hôm nay chị ấy nói rằng chị cảm thấy tốt hơn.",
        "Heute haben wir zusammen einen Brief geschrieben.",
        "Today we went with Nguyễn Thị Ánh to the café, a naïve plan.",
        "他说他很好。",
        "قالت إنها بخير اليوم",
        "iPhone, McKenna and PeerDesk are names.",
    ],
)
def test_what_is_right_or_a_name_is_left_alone(both, text):
    assert slips(both, text) == []


def test_a_word_in_a_dictionary_of_ones_own_is_right_with_and_without_a_possessive():
    own = speller([Language.ENGLISH], ["Kwikmart"])
    assert slips(own, "we went to kwikmart, kwikmart’s lot was full") == []
    assert slips(speller([Language.ENGLISH]), "we went to kwikmart") == ["kwikmart"]


def test_one_language_alone_knows_nothing_of_the_other():
    english, spanish = speller([Language.ENGLISH]), speller([Language.SPANISH])
    assert slips(english, "We said todavía and left again.") == ["todavía"]
    assert slips(spanish, "Llegamos tarde with mucha gente.") == ["with"]


def test_what_was_meant_comes_from_the_language_of_the_sentence(both):
    assert both.suggestions("recieved", "He recieved the letter")[0] == "received"
    assert both.suggestions("tranqila", "Ella dijo que está tranqila")[0] == "tranquila"
    assert "recipe" not in both.suggestions("zzzzqqqq")


def test_combining_marks_count_with_their_letters(both):
    decomposed = "Tomamos cafe\u0301 y hablamos de su man\u0303ana."
    assert slips(both, decomposed) == []


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_any_text_has_valid_places_in_order(text):
    found = speller(Language).misspelled(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(alphabet="ab.\n ’'-Dr é", max_size=120))
def test_sentences_are_the_whole_text(text):
    pieces = list(sentences(text))
    assert "".join(text[start:end] for start, end in pieces) == text
    for start, end in pieces:
        piece = text[start:end]
        assert all(piece[word.start : word.end] == word.text for word in words(piece))


def test_a_text_that_is_written_is_looked_at_piece_by_piece(both):
    text = "We talked abuot it. " * 3 + "\nTeh end. Abuot. \n" + "All is well here. " * 40
    ongoing = OngoingSpelling(both)
    looks = [ongoing.look(text, 50)]
    while not looks[-1].whole:
        looks.append(ongoing.look(text, 50))
    assert len(looks) > 1
    assert list(looks[-1].slips) == both.misspelled(text)


def test_only_a_changed_sentence_is_looked_up_again(both):
    class Counting(Speller):
        asked = 0

        def seen_in(self, sentence):
            self.asked += 1
            return super().seen_in(sentence)

    counting = Counting([dictionary(Language.ENGLISH)])
    ongoing = OngoingSpelling(counting)
    text = "".join(f"This is line {number}.\n" for number in range(300))
    ongoing.look(text)
    before = counting.asked
    changed = text.replace("line 150.", "lnie 150.")
    assert [one.text for one in ongoing.look(changed).slips] == ["lnie"]
    assert counting.asked == before + 1


def test_words_of_the_field_are_lower_case_and_missing_from_the_dictionaries():
    known = words_of_the_field()
    assert all(word == word.lower() for word in known)
    have = [word for word in known if any(dictionary(one).knows(word) for one in Language)]
    assert not have


def test_every_dictionary_ships_with_its_licence():
    for name in ("en_US", "es_MX"):
        assert resource("spelling", f"LICENSE-{name}.txt").read_text("utf-8").strip()
        assert resource("spelling", f"{name}.dic").is_file()
