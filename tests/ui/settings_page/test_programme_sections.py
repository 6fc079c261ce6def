"""Settings about the programme: saved as they are left, plain about what each choice means."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.trail import Act
from peerdesk.services import letters, reports
from peerdesk.services.prescribed import prescribed
from peerdesk.services.programme import choose_programme_facts, programme_facts
from peerdesk.storage.tables import TrailRow
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.settings_page import programme_presenter
from peerdesk.ui.settings_page.programme_presenter import ProgrammePresenter
from peerdesk.ui.settings_page.programme_sections import (
    DutiesSection,
    LetterheadSection,
    NoticeSection,
    PrivacySection,
)
from peerdesk.ui.text_fields import GrowingTextEdit


@pytest.fixture
def presenter(desk):
    return ProgrammePresenter(desk, Navigator())


@pytest.fixture
def show(qtbot, presenter):
    def shown(kind):
        made = kind(presenter)
        qtbot.addWidget(made)
        made.resize(700, 900)
        made.show()
        made.refresh()
        return made

    return shown


def write(setting, text):
    field = setting.field
    field.setFocus()
    if isinstance(field, GrowingTextEdit):
        field.setPlainText(text)
    else:
        field.selectAll()
        QTest.keyClicks(field, text)
    assert setting.save()


def told(widget):
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def changes(desk):
    with desk.vault.reading() as session:
        acts = [row.act for row in session.query(TrailRow)]
    return acts.count(str(Act.SETTING_CHANGED))


@pytest.fixture
def reads(monkeypatch):
    """One entry for each time the facts were read."""
    counted = []

    def read(desk):
        counted.append(1)
        return programme_facts(desk)

    monkeypatch.setattr(programme_presenter, "programme_facts", read)
    return counted


@pytest.mark.parametrize("kind", [LetterheadSection, PrivacySection, NoticeSection, DutiesSection])
def test_a_section_reads_the_facts_once_to_be_shown_and_once_to_be_left(show, reads, kind):
    section = show(kind)
    assert len(reads) == 1
    assert section.flush()
    assert len(reads) == 2


def test_texts_that_are_saved_together_keep_each_other(show, desk):
    section = show(LetterheadSection)
    section.texts["phone"].line.setText("309-555-0140")
    section.texts["director_name"].line.setText("Ana Ruiz")
    assert section.flush()
    facts = programme_facts(desk)
    assert (facts.phone, facts.director_name) == ("309-555-0140", "Ana Ruiz")
    assert section.letterhead.text.toPlainText() == "309-555-0140"


def test_address_and_phone_become_the_letterhead_until_somebody_chooses_one(show, desk):
    section = show(LetterheadSection)
    write(section.texts["address"], "12 Elm St\nPeoria, IL")
    write(section.texts["phone"], "309-555-0140")
    assert section.letterhead.text.toPlainText() == "12 Elm St\nPeoria, IL\n309-555-0140"
    assert not letters.letterhead_is_chosen(desk)
    write(section.letterhead, "Casa Amanecer")
    assert letters.letterhead(desk) == ("Casa Amanecer",)


def test_the_neutral_letterhead_is_one_press_away_and_says_why(show, desk):
    section = show(LetterheadSection)
    assert "42 CFR 2.13(c)" in told(section)
    write(section.texts["phone"], "309-555-0140")
    write(section.letterhead, "River Street Recovery")
    section.neutral.click()
    assert letters.letterhead(desk) == ("309-555-0140",)
    assert section.letterhead.text.toPlainText() == "309-555-0140"


def test_what_nobody_has_set_is_the_strictest_rule(show, desk):
    section = show(PrivacySection)
    assert all(tick.isChecked() for tick in section.ticks.values())
    assert section.minors.currentText() == "Not set: the privacy officer decides"
    assert "counts as the strictest rule" in told(section)
    facts = programme_facts(desk)
    assert (facts.age_of_majority, facts.minor_may_consent_alone) == (None, None)


def test_the_rules_of_the_state_reach_the_decision(show, desk):
    section = show(PrivacySection)
    write(section.texts["age_of_majority"], "18")
    section.minors.setCurrentIndex(section.minors.findData("alone"))
    section.minors.activated.emit(section.minors.currentIndex())
    facts = programme_facts(desk)
    assert (facts.age_of_majority, facts.minor_may_consent_alone) == (18, True)
    section.minors.setCurrentIndex(0)
    section.minors.activated.emit(0)
    assert programme_facts(desk).minor_may_consent_alone is None


def test_a_number_that_is_none_stays_in_its_field_and_says_so(show, desk, presenter):
    section = show(PrivacySection)
    for wrong in ("a year", "0", "-3", "1.5"):
        write(section.texts["longest_consent_days"], wrong)
        assert section.texts["longest_consent_days"].error.startswith("Write a whole number")
        assert programme_facts(desk).longest_consent_days is None
    again = show(PrivacySection)
    assert again.texts["longest_consent_days"].line.text() == "1.5"
    write(again.texts["longest_consent_days"], "365")
    assert programme_facts(desk).longest_consent_days == 365
    assert presenter.typed("longest_consent_days") == ""


def test_a_zone_nobody_knows_is_refused_in_words(show, desk):
    section = show(PrivacySection)
    write(section.texts["zone"], "Chicago time")
    assert section.texts["zone"].error
    assert programme_facts(desk).zone == ""
    write(section.texts["zone"], "America/Chicago")
    assert section.texts["zone"].error == ""
    assert programme_facts(desk).zone == "America/Chicago"


def test_a_tick_says_what_it_means_and_is_saved_at_once(show, desk):
    section = show(PrivacySection)
    hipaa = section.ticks["covered_entity"]
    assert "list of who got what" in hipaa.accessibleDescription()
    QTest.keyClick(hipaa, Qt.Key.Key_Space)
    assert not programme_facts(desk).covered_entity
    assert programme_facts(desk).is_part2


def test_looking_at_the_settings_changes_nothing_and_leaves_no_trace(show, desk):
    choose_programme_facts(desk, replace(programme_facts(desk), covered_entity=False, state="IL"))
    before, count = programme_facts(desk), changes(desk)
    for kind in (LetterheadSection, PrivacySection, NoticeSection, DutiesSection):
        assert show(kind).flush()
    assert programme_facts(desk) == before
    assert changes(desk) == count
    assert not letters.letterhead_is_chosen(desk)


def test_a_change_leaves_a_trace(show, desk):
    count = changes(desk)
    write(show(PrivacySection).texts["privacy_officer_name"], "Lupe Ortiz")
    assert changes(desk) == count + 1


def test_the_header_the_law_prescribes_is_shown_word_for_word(show):
    section = show(NoticeSection)
    assert section.header.text() == prescribed("notice_header").text
    assert "42 CFR 2.22(b)(1)(i)" in told(section)


def test_a_notice_without_a_date_says_so_until_it_has_one(show, desk):
    section = show(NoticeSection)
    assert section.nameless.isHidden()
    write(section.texts["notice_text"], "We may use your information to help you.")
    assert not section.nameless.isHidden()
    write(section.texts["notice_version"], "February 16, 2026")
    assert section.nameless.isHidden()
    assert programme_facts(desk).notice_version == "February 16, 2026"


def test_own_duties_show_up_in_the_guide_and_can_be_taken_back(show, desk):
    section = show(DutiesSection)
    whom = section.texts["duty:child_abuse_report:whom"]
    assert whom.field.accessibleName() == "A child: To whom"
    write(whom, "County line 309-555-0199")
    guide = next(one for one in reports.guides(desk) if one.kind == "child_abuse_report")
    assert (guide.whom, guide.is_own) == ("County line 309-555-0199", True)
    whom.line.clear()
    whom.save()
    assert programme_facts(desk).report_guide == ()
