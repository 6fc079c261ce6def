import re
from pathlib import Path

import pytest

from peerdesk.wording import consent_findings
from peerdesk.wording.consent_findings import finding_words

FOLDER = Path(__file__).parents[2] / "peerdesk" / "services" / "consents"
TOKENS = {
    token
    for file in ("consent_checks.py", "other_checks.py")
    for token in re.findall(
        r'Found\(\s*"(\w+)"|"(way_\w+)"|"(\w+)" if minor',
        (FOLDER / file).read_text(encoding="utf-8"),
    )
    for token in token
    if token
}


@pytest.mark.parametrize("language", ["en", "es-MX"])
def test_every_finding_has_its_sentence(language):
    assert {"scan", "way_phone", "age_unknown", "must_agree"} <= TOKENS
    for token in sorted(TOKENS):
        words = finding_words(token, language, days=30)
        assert words.endswith(".")
        assert token.replace("_", " ") != words.removesuffix(".")
        assert "{" not in words


def test_both_languages_know_the_same_findings():
    assert consent_findings._ENGLISH.keys() == consent_findings._SPANISH.keys()


def test_what_only_a_new_paper_can_mend_is_told_so():
    assert finding_words("how_to_revoke", on_paper=True) == (
        "The paper does not show how to take it back. A new one must be signed."
    )
    assert finding_words("how_to_revoke") == "Still open: how to take it back."


def test_a_reason_of_the_rules_speaks_for_itself():
    assert finding_words("DENY_SIGNER_NOT_AUTHORIZED").startswith("The person who signed may not")


def test_a_code_nobody_knows_has_no_sentence():
    with pytest.raises(KeyError):
        finding_words("DENY_NOTHING_LIKE_IT")
