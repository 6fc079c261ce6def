"""Signatures: drawn, or a status that a person chooses."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.keeping import with_private
from peerdesk.forms.person_signatures import (
    HEIGHT,
    WIDTH,
    Signing,
    signing,
    signings,
    with_signing,
    without_stale_drawings,
)
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.values import Coding
from tests.forms.plans import FORMS, PLANS

CONSENT = FORMS["consent-general"]
RECOVERY, CRISIS = PLANS["recovery-plan"], PLANS["crisis-plan"]
DRAWN = Signing("Kim", date(2026, 5, 14), "signed", "", (((0, 0), (500, 150)), ((1000, 300),)))
points = st.tuples(st.integers(0, WIDTH), st.integers(0, HEIGHT))
drawings = st.lists(st.lists(points, min_size=1, max_size=5).map(tuple), max_size=4).map(tuple)


def signed_plan() -> Answers:
    answers = started(RECOVERY).with_answer("rp.hope", "A door of my own")
    return with_signing(answers, "rp.sign", DRAWN)


def test_every_place_to_sign_is_found_and_can_hold_a_drawing():
    assert signings(RECOVERY) == ("rp.sign",)
    assert signings(CRISIS) == ("cp.sign", "cp.seen")
    for form in (RECOVERY, CRISIS):
        for link_id in signings(form):
            assert form.item(f"{link_id}:drawn").look.hidden
    assert signings(PLANS["safety-plan"]) == ()


@given(drawings, st.sampled_from(["", "signed", "declined", "with a thumb"]))
def test_a_signature_comes_back_as_it_was_given(strokes, status):
    given_one = Signing("Kim", date(2026, 5, 14), status, "", strokes)
    answers = with_signing(started(RECOVERY), "rp.sign", given_one)
    assert signing(answers, "rp.sign") == given_one
    written = canonical_bytes(to_response(answers, ResponseHeader(), frozen=True))
    assert signing(from_response(RECOVERY, written), "rp.sign") == given_one


def test_a_status_is_a_code_where_the_form_has_it_and_own_words_else():
    answers = with_signing(started(RECOVERY), "rp.sign", Signing(status="declined"))
    assert isinstance(answers.value("rp.sign:status"), Coding)
    answers = with_signing(started(RECOVERY), "rp.sign", Signing(status="with a thumb"))
    assert answers.value("rp.sign:status") == "with a thumb"


def test_helpers_sign_each_in_a_row_of_their_own():
    answers = started(CRISIS)
    for name in ("Ana", "Lee"):
        answers, row = answers.add_row("cp.seen")
        answers = with_signing(answers, "cp.seen", Signing(name), row)
    assert [signing(answers, "cp.seen", row).name for row in answers.rows_of("cp.seen")] == [
        *("Ana", "Lee")
    ]


@pytest.mark.parametrize("point", [(-1, 0), (0, 301), (1001, 0)])
def test_a_point_outside_of_the_box_is_a_mistake(point):
    with pytest.raises(ValueError, match="outside"):
        with_signing(started(RECOVERY), "rp.sign", Signing(strokes=((point,),)))


@pytest.mark.parametrize(
    "text",
    [
        *("words", "{}", "[1]", "[[1]]", "[[[1]]]", "[[[1,2,3]]]", "[[[1.5,2]]]", "[[[true,2]]]"),
        *('[["ab"]]', "[[[1,999]]]", "[" * 100_000, "[[" + "[1,1]," * 20_000 + "[1,1]]]", "null"),
        "[[[" + "9" * 5_000 + ",1]]]",
    ],
)
def test_what_is_no_drawing_counts_as_none(text):
    assert signing(started(RECOVERY).with_answer("rp.sign:drawn", text), "rp.sign").strokes == ()


def test_a_drawing_does_not_stand_under_words_that_changed():
    before = signed_plan()
    after = before.with_answer("rp.hope", "A garden")
    left = signing(without_stale_drawings(before, after), "rp.sign")
    assert left == Signing("Kim")


def test_a_chosen_status_stays_when_words_change():
    said = Signing("Kim", date(2026, 5, 14), "verbal_agreement", "on the phone", DRAWN.strokes)
    before = with_signing(started(RECOVERY), "rp.sign", said)
    after = before.with_answer("rp.hope", "A garden")
    left = signing(without_stale_drawings(before, after), "rp.sign")
    assert (left.status, left.why, left.strokes) == ("verbal_agreement", "on the phone", ())


def test_a_drawing_stays_when_only_what_stands_beside_the_words_changes():
    before = signed_plan()
    after = with_private(before, "rp.hope", on=True).with_answer("rv.change", "A new goal")
    after, row = after.add_row("cy")
    after = after.with_answer("cy:who", "My sister", row)
    assert without_stale_drawings(before, after) == after


def test_a_drawing_made_in_the_same_change_stays():
    before = started(RECOVERY)
    assert without_stale_drawings(before, signed_plan()) == signed_plan()
    changed = signed_plan().with_answer("rp.hope", "A garden")
    anew = Signing("Kim", date(2026, 5, 15), "signed", "", (((3, 3),),))
    again = with_signing(changed, "rp.sign", anew)
    assert without_stale_drawings(signed_plan(), again) == again


def test_a_second_signature_leaves_the_first_and_new_words_take_both():
    before, first = started(CRISIS).add_row("cp.seen")
    before = with_signing(before, "cp.seen", DRAWN, first)
    after, second = before.add_row("cp.seen")
    after = with_signing(after, "cp.seen", Signing("Lee", strokes=(((9, 9),),)), second)
    assert without_stale_drawings(before, after) == after
    changed = after.with_answer("cp.signs", ("I stop eating",))
    bare = without_stale_drawings(after, changed)
    assert [signing(bare, "cp.seen", row).strokes for row in bare.rows_of("cp.seen")] == [(), ()]


# --- A typed name that is a signature -------------------------------------------------------------


def signed_consent() -> Answers:
    answers = started(CONSENT).with_answer("cn.what.words", "Only how often I came")
    return with_signing(answers, "cn.sign", Signing("Kim Lee", date(2026, 5, 14), "typed"))


def test_a_typed_signature_goes_whole_when_the_words_above_it_change():
    signed = signed_consent()
    after = signed.with_answer("cn.what.words", "Everything")
    left = signing(without_stale_drawings(signed, after), "cn.sign")
    assert left == Signing()


def test_a_name_that_is_typed_letter_by_letter_stays():
    signed = signed_consent()
    more = with_signing(signed, "cn.sign", Signing("Kim Leeds", date(2026, 5, 14), "typed"))
    assert without_stale_drawings(signed, more) == more


@pytest.mark.parametrize("link_id", ["cn.copy", "cn.rep.want", "cn.replaces"])
def test_what_stands_beside_the_words_takes_no_signature_off(link_id):
    signed, item = signed_consent(), CONSENT.item(link_id)
    said = item.options[0].value if item.options else "x" if link_id == "cn.replaces" else True
    after = signed.with_answer(link_id, said)
    assert without_stale_drawings(signed, after) == after
