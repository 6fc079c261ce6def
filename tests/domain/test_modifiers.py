"""Modifiers: what follows a service code, as `contact-notes.md` §2 and §5 tell it."""

import pytest

from peerdesk.domain.contact_notes import ContactType, Modality
from peerdesk.domain.modifiers import suggested_modifiers
from peerdesk.domain.places import Setting

ONE, GROUP, FAMILY = ContactType.ONE_ON_ONE, ContactType.GROUP, ContactType.COLLATERAL
HERE, VIDEO, PHONE = Modality.IN_PERSON, Modality.VIDEO, Modality.AUDIO


@pytest.mark.parametrize(
    ("programme", "kind", "modality", "setting", "present", "modifiers"),
    [
        ((), ONE, HERE, Setting.OFFICE, None, ()),
        ((), ONE, VIDEO, Setting.HOME, None, ("95",)),
        ((), ONE, PHONE, Setting.HOME, None, ("93",)),
        ((), ONE, PHONE, Setting.FQHC, None, ("FQ",)),
        ((), ONE, PHONE, Setting.RURAL_CLINIC, None, ("FQ",)),
        (("FQ",), ONE, PHONE, Setting.HOME, None, ("FQ",)),
        (("FQ",), ONE, VIDEO, Setting.HOME, None, ("95",)),
        (("FQ",), ONE, HERE, Setting.FQHC, None, ()),
        (("HF",), ONE, HERE, Setting.OFFICE, None, ("HF",)),
        (("HF",), GROUP, PHONE, Setting.HOME, None, ("HF", "HQ", "93")),
        (("HQ",), GROUP, HERE, Setting.OFFICE, None, ("HQ",)),
        ((), FAMILY, HERE, Setting.OFFICE, True, ("HR",)),
        ((), FAMILY, HERE, Setting.OFFICE, False, ("HS",)),
        ((), FAMILY, HERE, Setting.OFFICE, None, ()),
        ((), ONE, HERE, Setting.OFFICE, True, ()),
        ((), ONE, Modality.TEXT_MESSAGE, None, None, ()),
        ((), None, None, None, None, ()),
    ],
)
def test_modifiers_follow_from_the_contact(programme, kind, modality, setting, present, modifiers):
    found = suggested_modifiers(programme, kind, modality, setting, person_present=present)
    assert found == modifiers


@pytest.mark.parametrize("setting", list(Setting))
def test_where_the_person_was_never_tells_video_from_voice(setting):
    """The trap of §4: some billing pages call 10 "phone only"."""
    told = [
        suggested_modifiers((), ONE, modality, setting, person_present=None)
        for modality in (VIDEO, PHONE)
    ]
    assert told[0] == ("95",)
    assert told[1] in {("93",), ("FQ",)}
