"""Settings, Forms: a form of one's own is seen before it is used, and refused by name and place."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from peerdesk.services import form_imports
from peerdesk.ui.settings_page.forms import FormsSection, ReportDialog
from tests.services.test_form_imports import a_form
from tests.ui.attachments.test_panel import Chooser


@pytest.fixture
def chooser():
    return Chooser()


@pytest.fixture
def section(qtbot, desk, theme, chooser):
    made = FormsSection(desk, chooser)
    qtbot.addWidget(made)
    made.refresh()
    made.resize(700, 500)
    made.show()
    return made


@pytest.fixture
def bring_in(qtbot, section, chooser, tmp_path):
    def bring(content: bytes, name: str = "check-in.json") -> ReportDialog | None:
        path: Path = tmp_path / name
        path.write_bytes(content)
        chooser.paths = [path]
        section.add.click()
        qtbot.waitUntil(lambda: not section.progress.is_busy)
        found = [each for each in section.findChildren(ReportDialog) if each.isVisible()]
        return found[0] if found else None

    return bring


def told(widget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_what_works_and_what_does_not_is_seen_before_it_is_used(section, bring_in, desk):
    dialog = bring_in(a_form())
    assert dialog.lines[0].splitlines() == [
        "Version 1.0 · by River Street Recovery",
        "This form is new here.",
        "2 questions in 1 part can be filled in and printed.",
    ]
    assert dialog.lines[1] == "1 thing works differently here:"
    assert dialog.lines[2].endswith("(attachment, a.2)")
    dialog.close_it.click()
    assert list(form_imports.adopted(desk)) == []


def test_a_form_that_is_to_be_used_stands_in_the_list(qtbot, section, bring_in, desk):
    bring_in(a_form()).use.click()
    assert section.said.text() == "“Weekly check-in” is in use. Start it from a person's page."
    assert "Version 1.0, in use since Tuesday, February 3, 2026" in told(section)
    assert len(form_imports.in_use(desk)) == 1


def test_the_same_form_again_is_said_and_offers_nothing_to_do(section, bring_in):
    bring_in(a_form()).use.click()
    again = bring_in(a_form())
    assert "You already have this very form" in "\n".join(told(again))
    assert not again.use.isVisible()
    again.close_it.click()


def test_a_newer_version_says_which_one_is_in_use(section, bring_in, desk):
    bring_in(a_form("1.0")).use.click()
    newer = bring_in(a_form("1.1"), "check-in-2.json")
    assert "You use version 1.0 of this form. This one is newer." in newer.lines[0]
    newer.use.click()
    assert [form.version for form in form_imports.in_use(desk)] == ["1.1"]


def test_a_refusal_names_file_place_and_reason(section, bring_in, desk):
    twice = json.loads(a_form())
    twice["item"].append({"linkId": "a.1", "type": "string"})
    assert bring_in(json.dumps(twice).encode(), "twice.json") is None
    assert section.said.text() == (
        "twice.json does not open (at linkId a.1). Two items have the same linkId, so answers "
        "could not be told apart. Nothing was brought in. "
        "Ask whoever made the form for a corrected file."
    )
    assert list(form_imports.adopted(desk)) == []


def test_markup_in_a_form_is_shown_as_it_is_written(section, bring_in):
    hostile = a_form(title="<img src=x onerror=alert(1)>\u202e<b>plan</b>", publisher="<h1>me</h1>")
    dialog = bring_in(hostile)
    assert "<img src=x onerror=alert(1)><b>plan</b>" in told(dialog)
    assert all(each.textFormat().name == "PlainText" for each in dialog.findChildren(QLabel))
    dialog.use.click()
    assert "<img src=x onerror=alert(1)><b>plan</b>" in told(section)


def test_a_form_is_put_away_and_taken_up_by_the_same_button(section, bring_in, desk):
    bring_in(a_form()).use.click()
    section.buttons[0][1].click()
    assert list(form_imports.in_use(desk)) == []
    assert "Version 1.0, put away Tuesday, February 3, 2026" in told(section)
    section.buttons[0][1].click()
    assert len(form_imports.in_use(desk)) == 1


def test_the_report_can_be_seen_again(section, bring_in):
    bring_in(a_form()).use.click()
    section.buttons[0][0].click()
    (dialog,) = [each for each in section.findChildren(ReportDialog) if each.isVisible()]
    assert dialog.lines[1] == "1 thing works differently here:"
    assert not dialog.use.isVisible()
    dialog.close_it.click()


def test_a_very_long_list_says_how_much_more_there_is(section, bring_in):
    many = [{"linkId": f"f{n}", "type": "attachment", "text": f"File {n}"} for n in range(150)]
    dialog = bring_in(a_form(item=many))
    assert dialog.lines[-1] == "… and 50 more"
    dialog.close_it.click()
