import pytest

from peerdesk.domain.errors import FormUnknown
from peerdesk.forms.keys import named, short_key
from tests.forms.builders import form, item
from tests.forms.plans import FORMS


@pytest.mark.parametrize(
    ("key", "name"),
    [
        *(("wp", "wellness-plan"), ("sp", "safety-plan"), ("rp", "recovery-plan")),
        *(("cp", "crisis-plan"), ("cc", "contact-card"), ("contact-note", "contact-note")),
    ],
)
def test_every_shipped_form_has_a_short_key_and_is_found_by_all_its_names(key, name):
    found = FORMS[name]
    assert short_key(found) == key
    for each in (key, name, found.url, found.canonical):
        assert named(FORMS, each) == found


def test_no_two_forms_share_a_key():
    keys = {each.url: short_key(each) for each in FORMS.versions}
    assert len(set(keys.values())) == len(keys)


@pytest.mark.parametrize("key", ["", "xx", "urn:peerdesk:form:wellness-plan|9.9.9"])
def test_a_key_of_no_form_is_unknown(key):
    with pytest.raises(FormUnknown):
        named(FORMS, key)


def test_a_form_of_others_is_called_by_its_url():
    assert short_key(form(item("me"))) == "urn:test:form"
