"""An agency's own forms: looked at first, then used like any other, and never half-imported."""

import json

import pytest

from peerdesk.domain.errors import FileUnreadable, FormNameTaken, FormRefused, FormUnknown
from peerdesk.domain.trail import Act
from peerdesk.forms.source import MOST_BYTES
from peerdesk.resource_files import resource
from peerdesk.services import form_imports, verify
from peerdesk.services.form_imports import Report, Standing
from peerdesk.services.stored_forms import form_named, stored_form
from peerdesk.storage.tables import FormRow, TrailRow
from tests.forms.corpora import files, needs_corpora

URL = "https://agency.example/forms/check-in"


def a_form(version: str = "1.0", url: str = URL, **more: object) -> bytes:
    form = {
        "resourceType": "Questionnaire",
        "url": url,
        "version": version,
        "status": "active",
        "title": "Weekly check-in",
        "publisher": "River Street Recovery",
        "item": [
            {
                "linkId": "a",
                "type": "group",
                "text": "This week",
                "item": [
                    {"linkId": "a.1", "type": "string", "text": "How was it?"},
                    {"linkId": "a.2", "type": "attachment", "text": "A picture of it"},
                ],
            }
        ],
        **more,
    }
    return json.dumps(form).encode()


def looked_at(desk, content: bytes | None = None) -> Report:
    return form_imports.examine(desk, content or a_form(), "check-in.json")


def used(desk, content: bytes | None = None):
    return form_imports.adopt(desk, looked_at(desk, content))


def named(desk, name: str):
    with desk.vault.reading() as session:
        return form_named(session, desk.forms, name)


def kept(desk) -> int:
    with desk.vault.reading() as session:
        return int(session.query(FormRow).count())


def test_looking_tells_what_works_and_what_does_not_and_keeps_nothing(desk):
    report = looked_at(desk)
    assert report.standing is Standing.NEW
    assert (report.questions, report.parts) == (2, 1)
    assert [(gap.construct, gap.link_id) for gap in report.gaps] == [("attachment", "a.2")]
    assert list(form_imports.adopted(desk)) == []
    assert kept(desk) == 0


def test_a_form_in_use_is_found_by_its_name_with_its_exact_bytes(desk):
    form = used(desk)
    assert (form.title, form.publisher) == ("Weekly check-in", "River Street Recovery")
    assert named(desk, URL).sha256 == form.sha256
    assert named(desk, form.canonical).title == "Weekly check-in"
    with desk.vault.reading() as session:
        assert session.get_one(FormRow, form.sha256).content == a_form()
        acts = [row.act for row in session.query(TrailRow)]
    assert Act.FORM_ADOPTED in acts
    assert verify.verify(desk.vault).holds


def test_the_very_same_form_again_is_said_and_not_kept_twice(desk):
    used(desk)
    assert looked_at(desk).standing is Standing.SAME
    used(desk)
    assert len(form_imports.adopted(desk)) == 1
    assert kept(desk) == 1


def test_one_of_our_own_is_known(desk):
    own = resource("forms", "safety-plan.json").read_bytes()
    assert looked_at(desk, own).standing is Standing.SAME


def test_a_newer_version_starts_and_the_old_one_stays_for_what_was_begun(desk):
    old = used(desk, a_form("1.9.0"))
    report = looked_at(desk, a_form("1.10.0"))
    assert (report.standing, report.beside) == (Standing.NEWER, old)
    new = form_imports.adopt(desk, report)
    assert named(desk, URL).version == "1.10.0"
    assert list(form_imports.in_use(desk)) == [new]
    with desk.vault.reading() as session:
        assert stored_form(session, desk.forms, old.canonical, old.sha256).version == "1.9.0"


def test_an_older_version_is_said_and_does_not_push_the_newer_one_out(desk):
    used(desk, a_form("2.0"))
    report = looked_at(desk, a_form("1.0"))
    assert report.standing is Standing.OLDER
    form_imports.adopt(desk, report)
    assert named(desk, URL).version == "2.0"


def test_another_file_under_the_same_name_and_version_is_refused(desk):
    used(desk)
    with pytest.raises(FormNameTaken):
        looked_at(desk, a_form(title="Something else"))


@pytest.mark.parametrize("url", ["urn:peerdesk:form:safety-plan", "urn:peerdesk:form:anything"])
def test_no_form_from_elsewhere_can_pass_for_one_of_ours(desk, url):
    with pytest.raises(FormNameTaken):
        looked_at(desk, a_form("9.0.0", url))


def test_a_form_that_was_put_away_starts_no_more_and_can_be_taken_up(desk):
    form = used(desk)
    form_imports.retire(desk, form)
    assert list(form_imports.in_use(desk)) == []
    with pytest.raises(FormUnknown):
        named(desk, URL)
    with desk.vault.reading() as session:
        assert stored_form(session, desk.forms, form.canonical, form.sha256).url == URL
    assert looked_at(desk).standing is Standing.PUT_AWAY
    used(desk)
    assert named(desk, URL).sha256 == form.sha256
    form_imports.retire(desk, form)
    form_imports.take_up(desk, form)
    assert [one.sha256 for one in form_imports.in_use(desk)] == [form.sha256]


def test_a_form_without_a_name_gets_one_from_its_bytes(desk):
    nameless = json.loads(a_form())
    del nameless["url"], nameless["version"]
    form = used(desk, json.dumps(nameless).encode())
    assert form.url.startswith("urn:uuid:")
    assert named(desk, form.url).sha256 == form.sha256


def test_what_is_in_use_can_be_looked_at_again(desk):
    form = used(desk)
    report = form_imports.looked_at_again(desk, form)
    assert [gap.link_id for gap in report.gaps] == ["a.2"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"resourceType": "Patient"}', b"\xff\xfe"])
def test_what_is_no_form_is_refused_by_its_file(desk, content):
    with pytest.raises(FormRefused) as refused:
        form_imports.examine(desk, content, "letter.json")
    assert refused.value.file == "letter.json"


def test_a_refusal_names_the_place_in_the_file(desk):
    twice = json.loads(a_form())
    twice["item"].append({"linkId": "a.1", "type": "string"})
    with pytest.raises(FormRefused) as refused:
        looked_at(desk, json.dumps(twice).encode())
    assert (refused.value.link_id, refused.value.reason) == ("a.1", "duplicate_link_id")


def test_a_missing_and_a_huge_file_are_refused_before_they_are_read(tmp_path):
    with pytest.raises(FileUnreadable):
        form_imports.read_file(tmp_path / "gone.json")
    with pytest.raises(FileUnreadable):
        form_imports.read_file(tmp_path)
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(FormRefused) as refused:
        form_imports.read_file(huge)
    assert refused.value.reason == "too_large"


@needs_corpora
def test_every_outside_form_that_opens_can_be_used(desk):
    outside = files("*.json")
    for path in outside:
        report = form_imports.examine(desk, form_imports.read_file(path), path.name)
        form = form_imports.adopt(desk, report)
        assert named(desk, form.canonical).sha256 == form.sha256
    assert len(form_imports.in_use(desk)) == len(outside)


def test_a_form_in_use_is_read_once_however_often_a_page_asks_for_it(desk):
    used(desk)
    assert named(desk, URL) is named(desk, URL)
