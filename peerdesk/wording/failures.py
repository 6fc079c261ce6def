"""The sentence for every expected failure: what happened, what is safe, what to do next."""

from collections.abc import Callable

from peerdesk.wording.consents import ENGLISH, decision_sentence
from peerdesk.wording.durations import spoken_seconds
from peerdesk.wording.failures_of_attachments import OF_ATTACHMENTS
from peerdesk.wording.failures_of_imports import OF_IMPORTS, why_no_table
from peerdesk.wording.failures_of_records import OF_DOCUMENTS, OF_PEOPLE
from peerdesk.wording.failures_of_sharing import OF_FORMS, OF_INPUT, OF_PRINTING, OF_SHARING
from peerdesk.wording.failures_of_vault import OF_VAULT
from peerdesk.wording.form_problems import refusal
from peerdesk.wording.telling import not_named
from peerdesk.wording.translation import gettext

_NOT_NAMED = "DENY_RECIPIENT"
REFUSED = "This may not be shared as things stand."

# For a failure nobody foresaw; drafts are saved before it is shown.
UNFORESEEN = (
    "Something went wrong that PeerDesk did not expect. What you signed and saved is safe. "
    "Try again. If it happens once more, close PeerDesk and open it again."
)

SENTENCES = (
    OF_VAULT
    | OF_DOCUMENTS
    | OF_PEOPLE
    | OF_SHARING
    | OF_ATTACHMENTS
    | OF_FORMS
    | OF_PRINTING
    | OF_INPUT
    | OF_IMPORTS
)


def sentence(error: BaseException, translate: Callable[[str], str] = gettext) -> str:
    """What to tell the worker about `error`, with its facts filled in.

    Found by the name of the error's class, else of the nearest class it comes from.
    """
    for kind in type(error).__mro__:
        if words := SENTENCES.get(kind.__name__):
            return translate(words).format_map(_facts(error))
    return translate(UNFORESEEN)


def _facts(error: BaseException) -> dict[str, object]:
    """The error's own facts, and the same in a form that can be spoken."""
    facts = dict(vars(error))
    if isinstance(seconds := facts.get("seconds"), int):
        facts["wait"] = spoken_seconds(seconds)
    if isinstance(link_ids := facts.get("link_ids"), tuple):
        facts["count"] = len(link_ids)
    if isinstance(missing := facts.get("missing"), frozenset):
        facts["because"] = _because(str(facts["reason"]), missing)
    if isinstance(no_table := facts.get("table_reason"), str):
        facts["why"] = why_no_table(no_table, int(facts["line"]))
    if "link_id" in facts and isinstance(reason := facts.get("reason"), str):
        facts["why"] = refusal(reason, str(facts["link_id"] or ""))
    return facts


def _because(reason: str, missing: frozenset[str]) -> str:
    """Why the gate said no; a code without a sentence is a plain no."""
    if reason == _NOT_NAMED:  # no consent was pointed at: "this one" would be a riddle
        return not_named(gettext("them"))
    known = reason in ENGLISH
    return decision_sentence(reason, missing=missing) if known else gettext(REFUSED)
