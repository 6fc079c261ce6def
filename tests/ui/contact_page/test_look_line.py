"""While writing: places to look at are marked quietly and counted in one line."""

from peerdesk.ui.prompts.findings import Kind
from tests.builders import a_draft


def looks(field):
    return [mark.finding.text for mark in field.marks if mark.finding.kind is Kind.LOOK]


def test_what_is_to_be_looked_at_is_counted_listed_and_left(stage, desk, darnell):
    note = a_draft(desk, darnell, response="")
    stage.open("contact", document=str(note), field="response")
    editor = stage.editor
    assert not editor.look.isVisibleTo(editor)
    field = next(
        one for one in editor.prompts.fields if one.field is editor.narrative.fields["response"]
    )
    field.field.setFocus()
    stage.write("His brother Tony came. He wants to die. ")
    stage.qtbot.waitUntil(lambda: looks(field) == ["Tony", "wants to die"])
    assert editor.look.count.text() == "2 things to look at before signing"
    editor.look.count.click()
    assert editor.look.list.isVisibleTo(editor.look)
    stage.qtbot.waitUntil(lambda: not editor.look.list.visibleRegion().isEmpty())
    field.step(-1)
    field.open_here()
    assert "nothing was raised" in " ".join(
        child.text() for child in field.popup.findChildren(type(editor.title))
    )
    editor.safety.chosen.emit("concern_shared")
    stage.qtbot.waitUntil(lambda: looks(field) == ["Tony"])
    mark = next(mark for mark in field.marks if mark.finding.text == "Tony")
    field.leave(mark)
    stage.qtbot.waitUntil(lambda: not looks(field))
    assert not editor.look.isVisibleTo(editor)


def test_overlapping_times_are_said_while_writing(stage, desk, darnell):
    a_draft(desk, darnell)
    stage.open("contact", document=str(a_draft(desk, darnell)), field="response")
    look = stage.editor.look
    stage.qtbot.waitUntil(lambda: look.isVisibleTo(stage.editor))
    look.count.click()
    said = " ".join(label.text() for label in look.list.findChildren(type(stage.editor.title)))
    assert "overlap" in said
