"""Text in several fields that is no record yet: kept, given back, forgotten."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerdesk.services import resume
from peerdesk.ui.typed_draft import TypedDraft


def test_what_is_typed_is_kept_by_itself_and_given_back(qtbot, desk):
    draft = TypedDraft(desk, "d", within_ms=1)
    draft.write("name", "Trần 🌻")
    qtbot.waitUntil(lambda: resume.typed(desk, "d") != "")
    assert TypedDraft(desk, "d").fields == {"name": "Trần 🌻"}


def test_the_saved_line_hears_of_every_step(qtbot, desk):
    draft = TypedDraft(desk, "d")
    with qtbot.waitSignal(draft.saving):
        draft.write("name", "An")
    with qtbot.waitSignal(draft.saved) as saved:
        assert draft.flush()
    assert f"{saved.args[0]:%H:%M}" == "14:52"  # local time, as the saved-line shows it


def test_emptied_fields_leave_nothing(qapp, desk):
    draft = TypedDraft(desk, "d")
    draft.write("name", "An")
    draft.write("name", "")
    assert draft.flush()
    assert resume.typed(desk, "d") == ""


def test_what_found_its_place_is_forgotten(qapp, desk):
    draft = TypedDraft(desk, "d")
    draft.write("name", "An")
    assert draft.flush()
    assert draft.forget()
    assert TypedDraft(desk, "d").text("name") == ""


def test_failing_to_keep_it_is_said_and_loses_nothing(qtbot, desk):
    draft = TypedDraft(desk, "d")
    draft.write("name", "An")
    desk.vault.close()
    with qtbot.waitSignal(draft.failed):
        assert not draft.flush()
    assert draft.text("name") == "An"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.dictionaries(st.text(max_size=5), st.text(st.characters(codec="utf-8"), min_size=1)))
def test_any_text_comes_back_as_it_was(qapp, desk, fields):
    draft = TypedDraft(desk, "any")
    draft.forget()
    for field, text in fields.items():
        draft.write(field, text)
    assert draft.flush()
    assert TypedDraft(desk, "any").fields == fields
