"""Notes as a worker leaves them before signing."""

from functools import cache

from peerdesk.domain.contact_notes import RiskFlag
from peerdesk.domain.leaks import OtherName, Roster
from peerdesk.domain.preflight import Around, FieldText, LintFinding, NoteText, Rule, lint
from peerdesk.domain.preflight.word_list import WordList, read_words
from peerdesk.language.quotations import quotations
from peerdesk.resource_files import resource

PERSON = OtherName(("Darnell Whitfield",))


@cache
def the_words() -> WordList:
    return read_words(resource("preflight", "en.toml").read_text("utf-8"))


def a_text(text: str, link_id: str = "what_i_did", *, own_words: bool = False) -> FieldText:
    quoted = quotations(text)
    return FieldText(link_id, text, tuple(zip(quoted.starts, quoted.ends, strict=True)), own_words)


def a_note(*fields: FieldText, risk: RiskFlag | None = RiskFlag.NONE, missing=()) -> NoteText:
    return NoteText(fields, risk, frozenset(missing))


def findings(text: str, *near: str, far: tuple[str, ...] = (), link_id="response", earlier=()):
    around = Around(
        own_names=PERSON.names,
        near=Roster.of([OtherName((name,)) for name in near], PERSON),
        far=Roster.of([OtherName((name,)) for name in far], PERSON),
        earlier=tuple(earlier),
    )
    return lint(a_note(a_text(text, link_id)), around, the_words())


def rules_in(text: str, rule: str = "") -> set[Rule]:
    """The rules found in one text; in the field of what the worker did where L06 is asked for."""
    found: list[LintFinding] = findings(text, link_id="what_i_did" if rule == "L06" else "response")
    return {one.rule for one in found}
