"""What the person changes in a note never takes the worker's words away, nor the other way."""

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import CollabMode
from peerdesk.forms.answers import Answers
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.person_edits import (
    can_be_turned,
    change_of,
    is_theirs,
    took_part,
    undone,
    with_comment,
    with_person_text,
    with_workers_words,
)
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import Coding, PartialDateTime
from peerdesk.resource_files import resource

FORMS = FormLibrary(resource("forms"))
AT = PartialDateTime("2026-02-03T14:50:00-06:00")
MINE, THEIRS = "He wants a job.", "I want that warehouse job."
NOTE = Answers(FORMS["contact-note"]).with_answer("purpose", MINE)


def edited(answers: Answers = NOTE, text: str = THEIRS) -> Answers:
    return with_person_text(answers, "purpose", text, AT)


def test_the_note_says_what_the_person_made_of_it_and_keeps_what_the_worker_wrote():
    after = edited()
    assert after.value("purpose") == THEIRS
    (edit,) = contact_note(after).part.edits
    assert (edit.field, edit.before, edit.after, edit.put_back) == ("purpose", MINE, THEIRS, False)
    assert edit.at is not None


def test_letter_after_letter_is_one_change():
    after = NOTE
    for end in range(1, len(THEIRS) + 1):
        after = edited(after, THEIRS[:end])
    assert len(contact_note(after).part.edits) == 1
    assert contact_note(after).part.edits[0].before == MINE


def test_a_change_taken_back_is_none():
    assert contact_note(edited(edited(), MINE)).part.edits == ()
    gone = undone(edited(), "purpose")
    assert (gone.value("purpose"), contact_note(gone).part.edits) == (MINE, ())
    assert undone(NOTE, "purpose") == NOTE


def test_the_worker_brings_their_words_back_and_the_persons_stay():
    back = with_workers_words(edited(), "purpose", again=True)
    assert back.value("purpose") == MINE
    (edit,) = contact_note(back).part.edits
    assert (edit.after, edit.put_back) == (THEIRS, True)
    again = with_workers_words(back, "purpose", again=False)
    assert again == edited()
    assert undone(back, "purpose") == back  # no longer the person's to undo
    assert with_workers_words(NOTE, "purpose", again=True) == NOTE


def test_a_second_turn_after_the_worker_wrote_on_is_a_change_of_its_own():
    written_on = edited().with_answer("purpose", f"{THEIRS} By May.")
    after = edited(written_on, "By June.")
    assert [edit.before for edit in contact_note(after).part.edits] == [MINE, f"{THEIRS} By May."]
    same = edited(edited(), "Any job.")
    assert [edit.before for edit in contact_note(same).part.edits] == [MINE]


def test_all_of_a_text_may_be_taken_out_and_a_new_one_written():
    empty = edited(text="")
    assert empty.value("purpose") is None
    assert contact_note(empty).part.edits[0].before == MINE
    new = with_person_text(NOTE, "response", "I said no.", AT)
    assert contact_note(new).part.edits[0].before == ""
    assert undone(new, "response").value("response") is None


def test_a_comment_is_theirs_only_where_they_typed_it():
    theirs = with_comment(NOTE, "  I see it otherwise.\n")
    assert contact_note(theirs).part.comment == "  I see it otherwise.\n"  # to the letter
    assert is_theirs(theirs)
    assert not is_theirs(NOTE.with_answer("person_comment", "As they said it."))
    assert not is_theirs(with_comment(theirs, " "))


def test_how_they_took_part_is_known_only_once_they_did():
    agreed = Coding("urn:peerdesk:code:person_agrees", "yes", "Yes")
    not_asked = Coding("urn:peerdesk:code:person_agrees", "not_asked", "Not asked")
    assert took_part(NOTE) is None
    assert took_part(NOTE.with_answer("person_agrees", not_asked)) is None
    assert took_part(NOTE.with_answer("person_agrees", agreed)) is CollabMode.READ_BACK
    assert took_part(edited()) is CollabMode.WROTE_TOGETHER
    assert took_part(with_comment(NOTE, "Yes!")) is CollabMode.WROTE_TOGETHER


def test_a_note_on_the_first_version_of_the_form_is_not_turned():
    first = Answers(FORMS["urn:peerdesk:form:contact-note|1.0.0"])
    assert not can_be_turned(first)
    assert (change_of(first, "purpose"), took_part(first), is_theirs(first)) == (None, None, False)


def test_blanks_where_nothing_stood_are_no_change():
    empty = NOTE.with_answer("purpose", None)
    assert contact_note(edited(empty, " ")).part.edits == ()


WORDS = st.text(alphabet="ab ", max_size=4)


@given(st.lists(st.tuples(st.sampled_from(["person", "worker", "back", "forth", "undo"]), WORDS)))
def test_whatever_the_two_do_no_wording_of_a_kept_change_is_lost(acts):
    answers, shown = NOTE, {MINE}
    for act, words in acts:
        match act:
            case "person":
                answers = edited(answers, words)
            case "worker":
                answers = answers.with_answer("purpose", words or None)
            case "undo":
                answers = undone(answers, "purpose")
            case _:
                answers = with_workers_words(answers, "purpose", again=act == "back")
        edits = contact_note(answers).part.edits
        shown.add(str(answers.value("purpose") or ""))
        assert all(edit.before != edit.after for edit in edits)
        assert all({edit.before, edit.after} <= shown for edit in edits)
