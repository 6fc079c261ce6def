import json
import shutil

import pytest

from peerdesk.domain.errors import FormRefused, FormUnknown
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from tests.forms.builders import form, item, questionnaire

PUBLISHED = {
    # A published file never changes: correct it in a new version, NAME@VERSION.json.
    "urn:peerdesk:form:contact-note|1.0.0": (
        "d66db83543f91611a34e21dfc821a768abf84de0c8aa2e99f9e2cdd7c179b3c8"
    ),
    "urn:peerdesk:form:contact-note|1.1.0": (
        "089f31d1eee6924d8cb0da1797d42003768cf2d9819446ef362fb887f0a7ee07"
    ),
    "urn:peerdesk:form:wellness-plan|1.0.0": (
        "49ff73f5416a3e63a1ddeb8d95c7c25ff970184370d0010f28011e917d3198c9"
    ),
    "urn:peerdesk:form:safety-plan|1.0.0": (
        "dded39701625b06ce68af6249c4bcf5eb5d0fcc127d919248e39d78fb50fb357"
    ),
    "urn:peerdesk:form:crisis-plan|1.0.0": (
        "7a5698670d70cc5249e5549ee80616c0f18e0bfa93770d06b47d2fd0b492ea2d"
    ),
    "urn:peerdesk:form:contact-card|1.0.0": (
        "8909e2d2c126ade6587f3b13c7213c6ce4837ad54c1a2421a2530d95010e0ffa"
    ),
    "urn:peerdesk:form:recovery-plan|1.0.0": (
        "b14c37f2b82490e4a056a87ea063901de7c8bb0cf7ea0bc5b57da42548b39b26"
    ),
    "urn:peerdesk:form:coming-back|1.0.0": (
        "1cc8802778742f791d200c3a76e63456a74c346bd4acf1be74d0bdef22975705"
    ),
    "urn:peerdesk:form:looking-back|1.0.0": (
        "b318f78692cc4ca6153932b80ccbad459ebcd9f0a6787f7e6c64559bdaea7219"
    ),
    "urn:peerdesk:form:overdose-safety|1.0.0": (
        "fec00866c24ea6fbe3c27a1654faa3cd9ff35f37fb37b2cf5e5e7eb1722b2a51"
    ),
    "urn:peerdesk:form:staying-on-track|1.0.0": (
        "8829a13910cecc8e3556a3edc457ebe4a7013a2310cb7cc78e5c58877871247a"
    ),
    "urn:peerdesk:form:advance-directive|1.0.0": (
        "f5820f1af093361e5a7b68a5fc1ea65c0276b96fd14660c8ca6af9c3be3fa5b6"
    ),
    "urn:peerdesk:form:calming|1.0.0": (
        "739600c64173bb28a63284c2d7dd9d23389ec2129925a93e18ebe4aff48b68d0"
    ),
    "urn:peerdesk:form:advocacy-plan|1.0.0": (
        "db514fb5e8e3c0eef3f58557003749183175076ff58984cc29a4a97ac2176213"
    ),
    "urn:peerdesk:form:daily-check-in|1.0.0": (
        "1002eafcc8785fad5025dbcc3a1229147093857e1156cc9eb436c2e6582948f1"
    ),
    "urn:peerdesk:form:progress|1.0.0": (
        "9f620364be0f775d28afd2c767aa88f93d867ab05742c31ee54cc4ac0bedd909"
    ),
    "urn:peerdesk:form:strengths|1.0.0": (
        "4cdfa50e0772a5ebdc7b146ba3f4c9137dea55108a650b4418ab7f404c9bd225"
    ),
    "urn:peerdesk:form:letter-attendance|1.0.0": (
        "4b4cc7a26bfb9712968d0bffde2edb869a1402bbe99941ecea0a2c0b09e1d6e9"
    ),
    "urn:peerdesk:form:letter-support|1.0.0": (
        "5b28792448a12090113ef0fa0fa2c2dcd591cb8122efd847aacd3b1092a2d04c"
    ),
    "urn:peerdesk:form:letter-accommodation|1.0.0": (
        "bbdd01f999380a87679b9a500e56f9c68a2e634d3ec8884fc15eb4506710cb23"
    ),
    "urn:peerdesk:form:report|1.0.0": (
        "5cb44f1710aaa81b38c9cd00165e0832e95ea692bf7d7088acd8d6c6f1fc53e6"
    ),
    "urn:peerdesk:form:consent-general|1.0.0": (
        "09a24e4bd720bdc670e2001515f5af32496f5608c06181e342bf5e66751b4226"
    ),
    "urn:peerdesk:form:consent-general|1.1.0": (
        "9b76fd3c664822bc260d5a2e402e4be28a25c101b50f49d5b4993ae8dc41a1e5"
    ),
    "urn:peerdesk:form:consent-tpo|1.0.0": (
        "0736d34230ebc92768d16cb1520f8c42bd98eefc6b62491bf07c0f67e3281da2"
    ),
    "urn:peerdesk:form:consent-tpo|1.1.0": (
        "eb339ab783a28375286b9296e6bbda8637c1a06292a94a88666c55ffb2d16c7f"
    ),
    "urn:peerdesk:form:consent-hipaa|1.0.0": (
        "7db9a8b0fe25749b806ec0ccb93c660f5a8b1171f41aaa73022b0459ac9da163"
    ),
    "urn:peerdesk:form:consent-hipaa|1.1.0": (
        "195eb8c8924fe95d381e24b24b6749344b24f52b6b66a73f4f0e56bd9b98ac1f"
    ),
    "urn:peerdesk:form:consent-notes|1.0.0": (
        "4a62cf5d701f542b0201be48c14da05e22ee1849f387aa27b302676b1d8225eb"
    ),
    "urn:peerdesk:form:consent-legal|1.0.0": (
        "63850512c59f063148f50150b2b6dfa56e0d66606f7dcdd87391540e43fd5c2c"
    ),
    "urn:peerdesk:form:consent-legal|1.1.0": (
        "ac345f698d32e9c547b4e15212c7d16750359579e7b2b2828388203176ba7346"
    ),
    "urn:peerdesk:form:consent-criminal-justice|1.0.0": (
        "33014d8c2f5187832f20f8ff0885d61619c107cd03619883922b7f3ba9e10f99"
    ),
    "urn:peerdesk:form:consent-revocation|1.0.0": (
        "34d49e12f101fe008d914784379cf349233ecfb3c17d72b07f1f018380646b9a"
    ),
    "urn:peerdesk:form:sharing-limit|1.0.0": (
        "f4af90c60fd25177e99b4b517655f641ff39cc4b73c7cdba342918516cd807e8"
    ),
    "urn:peerdesk:form:sharing-limit|1.1.0": (
        "c1addf5035780141cee038262e0806133641c798cec53b1bf6469674f582de9b"
    ),
    "urn:peerdesk:form:safe-contact|1.0.0": (
        "377cf946aca3f01734a4bf2c13c397736794b94e40b760a8784c03005de5f6cc"
    ),
    "urn:peerdesk:form:privacy-notice|1.0.0": (
        "eee9a79e70c1399472134a4c2e586de8074da5c685da89286f85fe4ce67ac540"
    ),
}


def library(folder, *versions: str) -> FormLibrary:
    for version in versions:
        raw = questionnaire(item("a"), url="urn:peerdesk:form:daily", version=version)
        (folder / f"daily@{version}.json").write_text(json.dumps(raw))
    return FormLibrary(folder)


def test_published_forms_have_not_changed():
    shipped = FormLibrary(resource("forms")).versions
    assert {each.canonical: each.sha256 for each in shipped} == PUBLISHED


def test_shipped_forms_need_nothing_outside_the_subset():
    for each in FormLibrary(resource("forms")).versions:
        assert each.gaps() == ()
        assert not each.minted


def test_a_short_name_means_the_newest_version(tmp_path):
    forms = library(tmp_path, "1.0.0", "1.10.0", "1.9.0")
    assert forms["daily"].version == "1.10.0"
    assert forms["urn:peerdesk:form:daily"].version == "1.10.0"
    assert forms["urn:peerdesk:form:daily|1.9.0"].version == "1.9.0"


@pytest.mark.parametrize("name", ["weekly", "urn:peerdesk:form:daily|2.0.0", ""])
def test_a_form_that_is_not_there_is_unknown(tmp_path, name):
    with pytest.raises(FormUnknown):
        library(tmp_path, "1.0.0")[name]


def test_a_pinned_form_is_the_very_same_bytes(tmp_path):
    forms = library(tmp_path, "1.0.0")
    daily = forms["daily"]
    assert forms.pinned(daily.canonical, daily.sha256) is daily
    with pytest.raises(FormUnknown):
        forms.pinned(daily.canonical, "0" * 64)


def test_the_bytes_of_a_shipped_form_can_be_kept(tmp_path):
    forms = library(tmp_path, "1.0.0")
    assert forms.source(forms["daily"]) == (tmp_path / "daily@1.0.0.json").read_bytes()
    with pytest.raises(FormUnknown):
        forms.source(form(item("other")))


def test_only_the_files_of_the_form_asked_for_are_read(tmp_path):
    forms = library(tmp_path, "1.0.0")
    (tmp_path / "broken.json").write_text("{")
    assert forms["daily"].version == "1.0.0"
    assert [path.name for path in forms.read] == ["daily@1.0.0.json"]
    with pytest.raises(FormRefused):
        forms["broken"]


def test_only_the_catalogue_of_the_language_asked_for_is_read(tmp_path):
    shutil.copytree(resource("forms"), tmp_path / "forms")
    (tmp_path / "forms" / "catalogues" / "fr.json").write_text("{")
    forms = FormLibrary(tmp_path / "forms")
    assert forms.in_language("contact-note", "es").shown_in == "es"
    assert forms.in_language("contact-note", "en").shown_in == "en"
    assert sorted(forms.catalogues) == ["en", "es", "fr"]
    assert len(forms.catalogues) == 3
    with pytest.raises(FormRefused):
        forms.in_language("contact-note", "fr")


def test_every_file_is_named_after_the_form_in_it():
    folder = resource("forms")
    for path in folder.glob("*.json"):
        name, _, version = path.stem.partition("@")
        forms = FormLibrary(folder)
        assert forms[name].url == f"urn:peerdesk:form:{name}"
        assert version in {"", forms.read[path].version}


def test_forms_of_a_programme_stand_beside_the_shipped_ones_once(tmp_path):
    own = form(item("own"))
    forms = library(tmp_path, "1.0.0").with_forms([own]).with_forms([own])
    assert forms[own.url] is own
    assert len(forms.versions) == 2


def test_the_contact_note_is_found_in_spanish():
    forms = FormLibrary(resource("forms"))
    assert forms.in_language("contact-note", "es-MX").title == "Nota de contacto"
    assert forms.in_language("contact-note", "vi").title == "Contact note"


def test_the_bytes_of_a_catalogue_can_be_kept_with_what_was_read_in_it():
    forms = FormLibrary(resource("forms"))
    spanish = forms.in_language("contact-note", "es")
    kept = forms.catalogue_source(spanish)
    assert kept is not None
    assert b"Nota de contacto" in kept
    assert forms.catalogue_source(forms["contact-note"]) is None


def test_a_folder_without_catalogues_is_no_obstacle(tmp_path):
    shutil.copy(resource("forms", "contact-note.json"), tmp_path / "contact-note.json")
    assert FormLibrary(tmp_path).in_language("contact-note", "es").shown_in == "en"
