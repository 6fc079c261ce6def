"""The plan forms against the tables of plans.md, where that document is on this machine."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from peerdesk.forms.definition import Item, Kind
from tests.forms.plan_table import PARTS_OF_LIFE, PLAN_TABLE, SHARED
from tests.forms.plans import PLANS, block

DOCUMENT = Path(__file__).resolve().parents[3] / "shared" / "domain" / "plans.md"
BLOCK_NAMES = {"CT": "person", "MD": "medicine", "PL": "place", "ST": "step", "SG": "signature"}
OTHER_HELP = {
    "wp.own",  # no mark of others in our forms
    "sp.start",  # the document says it elsewhere (A2)
    "rp.X.goal",  # the document speaks of the person, the form to them
}
OPENS_A_PLAN = {"Yes, open that plan", "Yes, start My Advocacy Plan"}
pytestmark = pytest.mark.skipif(not DOCUMENT.is_file(), reason="plans.md is not on this machine")


class Line(NamedTuple):
    """A row of a table in the document."""

    key: str
    type: str
    flags: str
    prompt: str
    more: str = ""


class Field(NamedTuple):
    """A field inside a block or a row: `:name T! Name`."""

    name: str
    type: str
    prompt: str


def lines() -> list[Line]:
    found: list[Line] = []
    for text in DOCUMENT.read_text("utf-8").splitlines() if DOCUMENT.is_file() else ():
        cells = [cell.strip() for cell in text.strip("| ").split("|")]
        if re.fullmatch(r"[a-z]{2}(\.[A-Za-z.]+\d?)?(:[a-z]+)?", cells[0]) and len(cells) >= 4:
            found.append(Line(*(each.strip() for each in text.split("|")[1:6])))
    return found


def fields(text: str) -> Iterator[Field]:
    """The fields listed in a cell, without the help in brackets and what follows the list."""
    for part in re.split(r"\s·\s", text.partition("Fields: ")[2] or text):
        found = re.match(r":(\w+) (?:([A-Z]{1,2})!? )?(.*)", part)
        if found:
            yield Field(found[1], found[2] or "T", found[3])


def blocks() -> dict[str, list[Field]]:
    text = DOCUMENT.read_text("utf-8") if DOCUMENT.is_file() else ""
    rows = re.findall(r"^\| (CT|MD|PL|ST|SG) \w+ \| (.*) \|$", text, re.MULTILINE)
    return {name: list(fields(cell)) for name, cell in rows}


LINES = {line.key: line for line in lines()}
every_plan = pytest.mark.parametrize("name", SHARED)


def of(name: str) -> Iterator[tuple[Line, Item]]:
    """The lines of the document that a form holds, each with its item."""
    for line in LINES.values():
        if re.split(r"[.:]", line.key)[0] in SHARED[name]:
            for part in PARTS_OF_LIFE if ".X." in line.key else ("",):
                yield line, PLANS[name].item(line.key.replace(".X.", f".{part}."))


def test_the_list_that_the_tests_use_is_the_one_of_the_document():
    listed = [row for part in PLAN_TABLE.values() for row in part.split()]
    own = {tuple((row + "//").split("/")[:3]) for row in listed}
    inside = {row for row in own if ":" in row[0] and row[0] not in LINES}
    used = {part for parts in SHARED.values() for part in parts}
    written = {line[:3] for line in LINES.values() if re.split(r"[.:]", line.key)[0] in used}
    assert own - inside == written
    for key, kind, _ in inside:
        holder, _, name = key.rpartition(":")
        found = {each.name: each for each in fields(LINES[holder].more)}
        assert found[name].type == kind, key


def on_one_line(text: str) -> str:
    """The words of a text, without the breaks of its lines and what sets numbers apart."""
    return " ".join(text.translate(dict.fromkeys(map(ord, "\u2066\u2069"))).split())


@every_plan
def test_every_question_is_asked_in_the_words_of_the_document(name):
    asked = list(of(name))
    assert len(asked) > 10
    for line, item in asked:
        assert on_one_line(item.text) == line.prompt.removesuffix(" (for each one)"), line.key


@every_plan
def test_every_help_is_the_one_of_the_document(name):
    for line, item in of(name):
        help_text = item.hint("help")
        if help_text and name != "contact-card":  # a card's help speaks of the card itself
            written = help_text.lower() in line.more.lower()
            assert written or line.key in OTHER_HELP, line.key


@every_plan
def test_every_choice_has_the_answers_of_the_document(name):
    for line, item in of(name):
        if line.type in {"C", "M"}:
            offered = re.split(r" / |\. ", line.more)
            labels = [*(option.label for option in item.options), item.look.open_label]
            if line.key == "pd.state":  # every state; its rules are tested beside
                continue
            for label in labels[:-1]:
                assert label in offered or label in OPENS_A_PLAN, line.key
            assert len(labels) >= 3, line.key


@every_plan
def test_every_field_of_a_block_is_asked_in_the_words_of_the_document(name):
    for item in PLANS[name].by_link.values():
        kind = next((kind for kind, each in BLOCK_NAMES.items() if each == block(item)), "")
        for field in blocks().get(kind, []):
            found = PLANS[name].item(f"{item.link_id}:{field.name}")
            if found.kind is not Kind.DISPLAY:
                assert found.text.partition(" (")[0] == field.prompt.partition(" (")[0]


@every_plan
def test_every_field_of_a_row_is_asked_in_the_words_of_the_document(name):
    for line, item in of(name):
        for field in fields(line.more) if line.more.startswith("Fields: ") else ():
            text = PLANS[name].item(f"{item.link_id}:{field.name}").text
            assert field.prompt.startswith(text) or field.name == "file", line.key
