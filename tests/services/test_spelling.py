"""The spelling of the worker at the desk: their languages, their words, the names they know."""

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.services import address_book, spelling
from peerdesk.spelling.dictionaries import Language
from tests.builders import a_person


def slips(desk, text):
    speller = spelling.speller_of(desk)
    assert speller is not None
    return [one.text for one in speller.misspelled(text)]


def test_names_in_the_record_are_never_slips(desk):
    assert slips(desk, "talked with zbigniewka and oluwaseunfunmi") == [
        "zbigniewka", "oluwaseunfunmi",
    ]  # fmt: skip
    a_person(desk, "Zbigniewka O’Dąbrowska")
    address_book.add_party(
        desk, Party(address_book.new_party_id(desk), "Oluwaseunfunmi House", PartyKind.OTHER_PAYER)
    )
    assert slips(desk, "talked with zbigniewka and oluwaseunfunmi’s cousin") == []


def test_a_word_is_added_once_and_taken_out_again(desk):
    for word in ("kwikmart ", "kwikmart", "\u200b", "Ábuelaz"):
        spelling.add_word(desk, word)
    assert spelling.spelling_choices(desk).words == ("kwikmart", "Ábuelaz")
    assert slips(desk, "we went to kwikmart") == []
    spelling.remove_word(desk, "kwikmart")
    assert slips(desk, "we went to kwikmart") == ["kwikmart"]
    assert spelling.spelling_choices(desk).words == ("Ábuelaz",)


def test_the_worker_chooses_languages_or_none(desk):
    spelling.add_word(desk, "kwikmart")
    spelling.choose_languages(desk, [Language.ENGLISH])
    assert slips(desk, "we said todavía and left kwikmart again") == ["todavía"]
    spelling.choose_languages(desk, [])
    assert spelling.speller_of(desk) is None
    spelling.choose_languages(desk, [Language.SPANISH, Language.ENGLISH])
    assert spelling.spelling_choices(desk).languages == (Language.ENGLISH, Language.SPANISH)
    assert spelling.spelling_choices(desk).words == ("kwikmart",)
