"""One packet of a worker's work for a reviewer: all versions, what is open, and nobody else's."""

import hashlib
import re
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.errors import (
    ChangedMeanwhile,
    DiskFull,
    FileNotWritten,
    GlyphsMissing,
    NothingToShare,
    PasswordUnusable,
    SharingRefused,
)
from peerdesk.domain.planned import PlannedWish
from peerdesk.domain.sharing import Medium
from peerdesk.domain.trail import Act
from peerdesk.domain.units import UnitScope
from peerdesk.domain.work_log import WorkAsked
from peerdesk.services import (
    consents,
    leaving,
    planned_contacts,
    plans,
    practice,
    profiles,
    programme,
    records,
    sharing,
    signing,
    travel,
)
from peerdesk.services.desk import new_id
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from peerdesk.services.sharing import several
from peerdesk.storage import parts, trail
from tests.builders import a_key, a_person
from tests.printing import readers
from tests.services.consents.builders import sealed
from tests.services.groups.builders import a_written_meeting
from tests.services.plans.builders import another_desk
from tests.services.sharing.builders import pages_of
from tests.services.test_sharing_plans import SIGN, a_frozen_plan
from tests.services.work.builders import FEBRUARY, PASSWORD, a_note, amended, two_people, wanted

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


def saved(desk, choice, press, folder) -> sharing.Saved:
    pages = sharing.work_packet(desk, choice, press)
    return sharing.save_several(desk, pages, folder / "work.pdf", PASSWORD, need_to_know=True)


def opened(made: sharing.Saved) -> list[str]:
    """The text of each page, as another reader sees it after giving the password."""
    return pages_of(made.path, PASSWORD)


def entries(desk, person_id):
    with desk.vault.reading() as session:
        return trail.disclosures(session, person_id)


def test_a_month_leaves_whole_locked_and_in_order(desk, press, tmp_path, turning):
    hoa, layla = two_people(desk)
    first = a_note(desk, hoa, "2026-02-02 09:00", 30, what_i_did="Gọi điện cho chủ nhà.")
    amended(desk, first, "Gọi điện cho chị chủ nhà.")
    wrong = a_note(desk, layla, "2026-02-02 11:00", 20, purpose="In the wrong record")
    signing.mark_entered_in_error(desk, a_key(desk), wrong, "Another person")
    a_note(desk, layla, "2026-02-03 10:00", 45, response="قالت إنها بخير")
    a_note(desk, hoa, "2026-01-20 10:00", 25, purpose="Before the month")
    draft = a_note(desk, hoa, "2026-02-03 13:00", signed=False, purpose="Still mine alone")
    travel.write(desk, "12.4 mi to the landlord", date(2026, 2, 2), first)
    travel.write(desk, "3 mi office", date(2026, 2, 3))
    turning.pass_time(days=9)

    made = saved(desk, wanted(), press, tmp_path)
    with pikepdf.open(made.path, password=PASSWORD) as file:
        assert (file.encryption.R, file.encryption.bits) == (6, 256)
    assert made.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    pages = opened(made)
    whole = " ".join(pages)

    cover = pages[0]
    for told in (
        "Rosa Little",
        "February 2026",
        "Everyone (2)",
        "Ana Ruiz, supervisor",
        "Notes signed 2",
        "Entered in error 1",
        "Drafts, not signed 1",
        "75 minutes (1 hour 15 minutes)",
        "Miles 15.4",
        "GRANT-ONLY",
    ):
        assert told in cover, told
    for told in ("Gọi điện cho chủ nhà.", "Gọi điện cho chị chủ nhà.", "Wrong day", "Amendment"):
        assert told in whole
    assert "In the wrong record" in whole, "an error stays readable in what is reviewed"
    assert "does not count" in whole
    assert "Draft, last written 9 days ago" in whole
    for never in ("Still mine alone", "Before the month", str(draft)):
        assert never not in whole
    assert whole.index("Gọi điện cho chủ nhà") < whole.index("In the wrong record")
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    for code in (hoa, layla):
        assert str(code) not in whole


def test_the_index_names_the_page_each_part_begins_on(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    for day in range(2, 9):
        long = " ".join(["We walked and talked."] * (300 if day == 3 else 5))
        a_note(desk, hoa if day % 2 else layla, f"2026-02-0{day} 10:00", what_i_did=long)
    pages = opened(saved(desk, wanted(), press, tmp_path))
    index = " ".join(page for page in pages if "What is inside" in page)
    for heading in ("Log of contacts, February 2026", "What it adds up to", "Plans in force"):
        (page,) = re.findall(rf"{heading} (\d+)", index)
        assert heading in pages[int(page) - 1]
    notes = [
        int(page) for page in re.findall(r"One-on-one · [^·]*?(\d+)(?= [MTWFS]\w\w |$| How)", index)
    ]
    starts = [
        n
        for n, page in enumerate(pages, 1)
        if "One-on-one" in page and "Outcome" not in page and "Did you meet?" in page
    ]
    assert notes
    assert notes == starts


def test_a_worker_was_somewhere_once_and_units_name_their_rule(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    programme_of_minutes = {"contact_type": "group"}
    whole = a_note(desk, hoa, "2026-02-02 10:00", 60, codes=programme_of_minutes)
    part = a_note(desk, layla, "2026-02-02 10:00", 60, codes=programme_of_minutes)
    with desk.vault.writing() as session:
        parts.add(session, part, whole)
    told = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert "60 minutes (1 hour)" in told
    assert "60*" in told
    assert "counts once for the worker" in told
    assert "overlap" not in told


def test_a_groups_list_stays_with_the_meeting_and_each_has_their_own(desk, press, tmp_path):
    meeting, entries_of = a_written_meeting(desk, ("Hoa Nguyen", "Darnell Walker"))
    signing.sign(desk, a_key(desk), [meeting, *entries_of])
    pages = opened(saved(desk, wanted(), press, tmp_path))
    notes = [page for page in pages if "Did you meet?" in page or "Walking group" in page]
    assert notes
    for page in notes:
        assert not ("Hoa" in page and "Darnell" in page), page
    told = " ".join(pages)
    assert "90 minutes (1 hour 30 minutes)" in told
    assert told.count("90*") == 2, "an entry is within the meeting"


def test_units_of_a_day_added_up_are_shared_out(desk, press, tmp_path, monkeypatch):
    by_day = replace(profiles.named("GENERIC-US").units, scope=UnitScope.PER_DAY_SUM)
    rules = replace(profiles.named("GENERIC-US"), units=by_day)
    monkeypatch.setattr(profiles.Rules, "on", lambda _self, _day: rules)
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00", 7)
    a_note(desk, hoa, "2026-02-02 12:00", 16)
    told = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert "Units 2 (by GENERIC-US)" in told, "contact-notes.md §6.4: 7 + 16"


def test_units_stand_beside_the_rule_that_counted_them(desk, press, tmp_path):
    profiles.choose(desk, "GENERIC-US")
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00", 47)
    told = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert "Units 3 (by GENERIC-US)" in told


def test_nothing_of_another_worker_is_in_it(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00", purpose="Mine")
    other = another_desk(desk)
    theirs = a_note(other, hoa, "2026-02-02 12:00", purpose="Not mine at all", signed=False)
    whole = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert "Mine" in whole
    assert "Not mine at all" not in whole
    assert "Drafts, not signed 0" in whole
    assert str(theirs) not in whole


def test_chosen_people_alone_are_in_it_and_in_the_log(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00", purpose="Of Hoa")
    a_note(desk, layla, "2026-02-02 12:00", purpose="Of Layla")
    asked = WorkAsked(FEBRUARY.first, FEBRUARY.last, frozenset({hoa}))
    whole = " ".join(opened(saved(desk, wanted(asked), press, tmp_path)))
    assert "Of Hoa" in whole
    assert "Of Layla" not in whole
    assert len(entries(desk, hoa)) == 1
    assert entries(desk, layla) == []


def test_everyone_in_it_gets_an_entry_of_their_own_in_the_log(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    notes = [a_note(desk, who, f"2026-02-02 {hour}:00") for hour, who in ((10, hoa), (12, layla))]
    pages = sharing.work_packet(desk, wanted(), press)
    assert entries(desk, hoa) == [], "looking is no disclosure"
    sharing.save_several(desk, pages, tmp_path / "w.pdf", PASSWORD, need_to_know=True)
    for who, note in zip((hoa, layla), notes, strict=True):
        (entry,) = entries(desk, who)
        assert entry.document_ids == (note,)
        assert entry.basis.startswith("ALLOW_INTERNAL")
        assert (entry.medium, entry.is_encrypted) == ("pdf", True)
        assert entry.recipient == "Ana Ruiz, supervisor"
        assert entry.what == f"Record of work {pages.packet_hash[:16]}"
        told = [one.act for one in records.history(desk, who)]
        assert told[-2:] == [Act.DISCLOSED, Act.HANDED_OUT]


def test_it_leaves_for_all_of_them_or_for_none(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    changed = a_note(desk, layla, "2026-02-02 12:00")
    pages = sharing.work_packet(desk, wanted(), press)
    place = tmp_path / "w.pdf"
    with pytest.raises(SharingRefused):
        sharing.save_several(desk, pages, place, PASSWORD, need_to_know=False)
    amended(desk, changed, "Otherwise")
    with pytest.raises(ChangedMeanwhile):
        sharing.save_several(desk, pages, place, PASSWORD, need_to_know=True)
    for unusable in ("", "x" * 200):
        with pytest.raises(PasswordUnusable):
            sharing.save_several(desk, pages, place, unusable, need_to_know=True)
    nowhere = tmp_path / "no" / "w.pdf"
    with pytest.raises(FileNotWritten):
        sharing.save_several(desk, pages, nowhere, PASSWORD, need_to_know=True)
    assert (entries(desk, hoa), entries(desk, layla)) == ([], [])
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_entries_of_one_paper_open_no_other(desk, press):
    hoa, layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    a_note(desk, layla, "2026-02-02 12:00")
    hers = WorkAsked(FEBRUARY.first, FEBRUARY.last, frozenset({hoa}))
    of_her = sharing.work_packet(desk, wanted(hers), press)
    of_both = sharing.work_packet(desk, wanted(), press)
    entered = several.leave(desk, of_her.going, Medium.PDF, need_to_know=True)
    assert of_her.locked(PASSWORD, entered).startswith(b"%PDF")
    for too_few in (entered, ()):
        with pytest.raises(ValueError, match="not disclosed"):
            of_both.locked(PASSWORD, too_few)


def test_a_full_disk_leaves_no_file_and_says_that_nothing_came_of_it(
    desk, press, tmp_path, monkeypatch
):
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    pages = sharing.work_packet(desk, wanted(), press)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFull):
        sharing.save_several(desk, pages, tmp_path / "w.pdf", PASSWORD, need_to_know=True)
    monkeypatch.undo()
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
    assert records.history(desk, hoa)[-1].act is Act.NOT_COMPLETED


def test_nothing_is_read_within_another_reading(desk, press, tmp_path, monkeypatch):
    """Two packets at once, each holding one view and waiting for a second, would wait for ever."""
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    open_views: list[object] = []
    reading = type(desk.vault).reading

    @contextmanager
    def once(vault):
        assert not open_views
        open_views.append(vault)
        with reading(vault) as session:
            yield session
        open_views.pop()

    monkeypatch.setattr(type(desk.vault), "reading", once)
    saved(desk, wanted(whole_plans=True, tags=True), press, tmp_path)
    sharing.save_work_table(desk, wanted(), tmp_path / "w.xlsx", need_to_know=True)
    sharing.hand_over_list(desk, "", press)
    leaving.still_open(desk)


def test_stopping_half_way_leaves_no_trace(desk, press):
    hoa, _ = two_people(desk)
    for hour in (10, 11, 13):
        a_note(desk, hoa, f"2026-02-02 {hour}:00")

    class Stop(Exception):
        pass

    counted = []

    def stop_at_five(done, total):
        counted.append((done, total))
        if len(counted) == 5:
            raise Stop

    with pytest.raises(Stop):
        sharing.work_packet(desk, wanted(), press, stop_at_five)
    assert counted[2] == (3, 3)
    assert entries(desk, hoa) == []


def test_the_same_work_makes_the_same_pages(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    told = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        pages = opened(saved(desk, wanted(), press, tmp_path / name))
        text = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|packet [0-9a-f]{12}", "ID", " ".join(pages))
        told.append(text)
    assert told[0] == told[1]
    assert str(new_id(desk)) not in told[0]


def test_the_hash_of_the_packet_can_be_worked_out_from_its_own_pages(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    amended(desk, a_note(desk, hoa, "2026-02-02 10:00"), "Otherwise")
    a_note(desk, layla, "2026-02-03 10:00")
    pages = sharing.work_packet(desk, wanted(), press)
    made = sharing.save_several(desk, pages, tmp_path / "w.pdf", PASSWORD, need_to_know=True)
    (proof,) = [
        page for page in opened(made) if "How to check" in page and "SHA-256 of that" in page
    ]
    rows = re.findall(r"([0-9a-f]{8}-[0-9a-f-]{27}) (\d+) .*?([0-9a-f]{64})", proof)
    assert len(rows) == 3
    told = "".join(f"{document} {number} {content}\n" for document, number, content in rows)
    assert hashlib.sha256(told.encode()).hexdigest() == pages.packet_hash
    assert pages.packet_hash in proof


def test_gaps_are_named_and_a_month_without_any_says_so(desk, press, tmp_path, turning):
    hoa, layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00", 60)
    told = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert "Nothing is open" in told
    a_note(desk, layla, "2026-02-02 10:30", 60)
    wish = PlannedWish(turning.now, "America/Chicago", ContactType.ONE_ON_ONE, layla)
    planned_contacts.plan(desk, wish)
    a_note(desk, hoa, "2026-02-03 09:00", signed=False, purpose="", what_i_did="")
    turning.pass_time(days=3)
    told = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert "Two contacts of the same worker overlap" in told
    assert "Planned; no note was begun" in told
    assert re.search(r"\d answers are missing", told)


def test_plans_and_papers_stand_as_they_did_when_the_days_were_over(desk, press, tmp_path, turning):
    person_id = plans.summary(desk, a_frozen_plan(desk)).person_id
    consent = sealed(desk, person_id=person_id)
    a_note(desk, person_id, "2026-02-03 10:00")
    turning.pass_time(days=40)
    consents.revoke(desk, consent, "written")
    told = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert "still in force In use" in told
    assert "In force" in told
    assert "Taken back" not in told, "that was later"
    later = WorkAsked(FEBRUARY.first, date(2026, 4, 30))
    assert "Taken back" in " ".join(opened(saved(desk, wanted(later), press, tmp_path)))
    assert SIGN not in told
    full = " ".join(opened(saved(desk, wanted(whole_plans=True), press, tmp_path)))
    assert SIGN in full


def test_the_notice_goes_along_where_the_programme_is_under_part_2(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    notice = " ".join(prescribed(STATEMENT_1).text.split())
    with_notice = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    assert readers.bare(notice) in readers.bare(with_notice)
    assert with_notice.count("42 CFR part 2 prohibits unauthorized") >= 6


def test_what_is_for_supervision_goes_along_only_when_it_is_ticked(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    a_note(
        desk,
        hoa,
        "2026-02-02 10:00",
        codes={"competency_tags": "C1"},
    )
    plain = " ".join(opened(saved(desk, wanted(), press, tmp_path)))
    tagged = " ".join(opened(saved(desk, wanted(tags=True), press, tmp_path)))
    label = "Engaging"
    assert (label in plain, label in tagged) == (False, True)


def test_an_empty_month_and_a_sign_no_font_has_are_said_before_anything_leaves(desk, press):
    with pytest.raises(NothingToShare):
        sharing.work_packet(desk, wanted(), press)
    hoa = a_person(desk, "Hoa")
    a_note(desk, hoa, "2026-02-02 10:00", purpose="A sign: \U00012345")
    with pytest.raises(GlyphsMissing):
        sharing.work_packet(desk, wanted(), press)
    assert entries(desk, hoa) == []
    assert practice.worker(desk).name == "Rosa Little"
    assert programme.programme_facts(desk).is_part2
