"""The texts federal law prescribes, character by character (42 CFR 2.32(a), 2.22(b)(1)(i))."""

import json
import tomllib
from pathlib import Path

import pytest

from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from peerdesk.services.prescribed import prescribed

FOLDER = Path(__file__).parents[1] / "wording" / "prescribed"
NAMES = ["statement_1", "statement_2", "notice_header"]


def as_published(name: str) -> str:
    """The text as it was copied from the regulation."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").removesuffix("\n")


@pytest.mark.parametrize("name", NAMES)
def test_a_prescribed_text_is_the_very_text_of_the_rule(name):
    assert prescribed(name).text == as_published(name)
    assert prescribed(name).version == "2024"
    assert prescribed(name).citation.startswith("42 CFR 2.")


def test_the_wording_before_2024_is_not_used():
    every = " ".join(prescribed(name).text for name in NAMES)
    assert "any crime" not in every
    assert "any patient" not in every
    assert "civil, criminal, administrative, or legislative proceedings" in every


def test_no_text_is_there_twice_in_one_version():
    texts = tomllib.loads(resource("consents", "prescribed.toml").read_text("utf-8"))["text"]
    assert len({(one["id"], one["version"]) for one in texts}) == len(texts) == len(NAMES)


def test_no_catalogue_translates_them():
    """The law is shown as it is, in every language."""
    header = as_published("notice_header")
    for language in ("en", "es"):
        form = FormLibrary(resource("forms")).in_language("privacy-notice", language)
        assert form.item("cn.law.notice").text.endswith(header)
    assert json.loads(resource("forms", "privacy-notice.json").read_text("utf-8"))
