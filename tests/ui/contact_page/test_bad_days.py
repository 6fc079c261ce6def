"""Bad days: a full disk, very long texts, times that do not exist, other programmes' rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from peerdesk.domain.text import clean
from peerdesk.services import contacts, documents, profiles
from peerdesk.ui.contact_page.narrative import _gaps
from tests.builders import a_signed_note

KEY = Qt.Key


def on_each_connection(desk, tell):
    """The vault has two, one for what goes on beside the window; each only knows what it is told.

    The one that is given back first is lent first the next time.
    """
    for _ in range(2):
        with desk.vault.reading() as held:
            held.connection()
            with desk.vault.writing() as session:
                tell(session.connection().exec_driver_sql)


def the_disk_holds(desk, pages):
    """How many pages the database may grow to: the disk as the database sees it."""
    on_each_connection(desk, lambda run: run(f"PRAGMA max_page_count = {pages}"))


def the_disk_is_full_for_the_trail(desk):
    """Whatever is put on the audit trail takes more room than there is."""
    on_each_connection(desk, weigh_down_the_trail)


def weigh_down_the_trail(run):
    run("CREATE TEMP TABLE ballast (weight BLOB)")
    run("PRAGMA temp.max_page_count = 10")
    run(
        "CREATE TEMP TRIGGER heavy AFTER INSERT ON main.trail "
        "BEGIN INSERT INTO ballast VALUES (zeroblob(1000000)); END"
    )


def test_a_full_disk_is_said_and_saving_resumes_by_itself(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    document_id = stage.contact.presenter.keeper.document_id
    stage.contact.presenter.keeper._throttle.retry_ms = 20
    the_disk_holds(desk, pages=1)
    field = stage.editor.narrative.fields["what_i_did"]
    field.setFocus()
    field.insertPlainText("We went on. " * 3000)
    stage.qtbot.waitUntil(lambda: stage.window.saved_line.text.startswith("Not saved"))
    assert not stage.window.go("today")  # the page is not left with words that are not saved
    assert field.text.startswith("We went on.")
    the_disk_holds(desk, pages=1_000_000)
    stage.wait_saved()
    saved = documents.open_draft(desk, document_id).answers.value("what_i_did")
    assert saved == "We went on. " * 3000


def test_thirty_thousand_characters_are_saved_and_come_back(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    document_id = stage.contact.presenter.keeper.document_id
    text = "Đức nói “để mai” 👩‍👧 — " * 1400
    field = stage.editor.narrative.fields["response"]
    field.setFocus()
    field.insertPlainText(text)
    stage.open("today")
    stage.open("contact", document=str(document_id))
    assert stage.editor.narrative.fields["response"].text == text
    assert stage.editor.narrative.fields["response"].position == len(text)


@given(text=st.text(max_size=80), hidden=st.lists(st.sampled_from("\u202e\u200b\ufeff\x07")))
def test_gaps_name_exactly_what_is_left_out(text, hidden):
    dirty = "".join(a + b for a, b in zip(text, [*hidden, *[""] * len(text)], strict=False))
    dirty = dirty.replace("\r", "")
    kept = clean(dirty).text
    units = dirty.encode("utf-16-le", "surrogatepass")
    for start, end in reversed(_gaps(dirty, kept)):
        units = units[: start * 2] + units[end * 2 :]
    assert units.decode("utf-16-le", "surrogatepass") == kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3/8 0215-0315", "skipped"),
        ("2026-11-01 130a", "came twice"),
        ("252p-205p on 5/1 5/2", "could not read"),
    ],
)
def test_times_that_cannot_be_are_said_in_words(stage, darnell, typed, said):
    stage.open("contact", person=str(darnell))
    stage.write(typed)
    assert said in stage.editor.header.read_back.text()
    assert stage.editor.header.when.accessibleDescription()


def test_units_stand_with_their_rule_and_explain_themselves(stage, desk, darnell):
    profiles.choose(desk, "GENERIC-US")
    a_signed_note(desk, darnell)
    stage.open("contact", person=str(darnell))
    stage.write("205p-252p")
    line = stage.editor.header.quiet_line
    assert line.text() == "47 min · 3 units by the mid-point rule (GENERIC-US) · due Fri Feb 6"
    assert "GENERIC-US" in line.toolTip()
    assert "8 minutes" in line.accessibleDescription()


def test_a_crisis_brings_its_questions_and_they_are_found(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    stage.write("205p-252p")
    presenter = stage.contact.presenter
    presenter.choose("outcome", "attended")
    presenter.choose("risk_flag", "crisis")
    lacking = [one.link_id for one in presenter.missing()]
    assert "crisis.what_was_noticed" in lacking
    for link_id in lacking:
        assert stage.editor.go_to(link_id), link_id
    assert stage.editor.go_to("crisis.what_was_noticed")
    stage.write("They said the night was too long")
    assert presenter.text("crisis.what_was_noticed") == "They said the night was too long"
    rows = stage.editor.crisis.facts
    rows.field("crisis.who_was_called").add.click()
    presenter.write_step(None, "Me: call back by tomorrow")
    answers = presenter.answers
    taken = {*answers.rows_of("crisis.who_was_called"), *answers.rows_of("next_steps")}
    assert len(taken) == 2  # rows made here and there never share a key
    presenter.choose("risk_flag", "none")
    assert not rows.isVisible()


def test_what_one_may_add_waits_behind_a_button(stage, darnell):
    stage.open("contact", person=str(darnell))
    parts = stage.editor.form_parts
    assert parts.more is None
    assert stage.editor.go_to("others_present")
    drawn = stage.editor.form_parts.more
    assert drawn.isVisible()
    parts.unfold.setChecked(False)
    assert not drawn.isVisible()


def test_every_control_has_a_name(stage, desk, darnell):
    a_signed_note(desk, darnell)
    stage.open("contact", person=str(darnell))
    nameless = [
        widget
        for widget in stage.contact.findChildren(object)
        if hasattr(widget, "focusPolicy")
        and widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_an_untouched_note_that_cannot_be_discarded_stays_and_stops_nobody(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    the_disk_is_full_for_the_trail(desk)
    stage.open("today")
    assert stage.page == "today"
    assert len(contacts.timeline(desk, darnell)) == 1


def test_a_draft_that_cannot_be_discarded_is_still_there_and_it_is_said(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    the_disk_is_full_for_the_trail(desk)
    stage.contact.discard()
    assert stage.editor is not None
    assert "full" in stage.window.saved_line._said.text()
    assert len(contacts.timeline(desk, darnell)) == 1


def test_a_goal_that_cannot_be_kept_is_said_in_the_saved_line(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    line = stage.editor.side.new_goal
    the_disk_holds(desk, pages=1)
    line.setFocus()
    stage.write("Work by bus " * 800)
    assert not line.flush()
    assert stage.window.saved_line.text.startswith("Not saved")
    the_disk_holds(desk, pages=1_000_000)
    assert line.flush()
    assert stage.saved
