"""What a state asks of an advance directive, in words for the screen and for paper.

Nothing here is legal advice, and it says so. What nobody has checked is said to be unchecked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peerdesk.wording.days import day_in_words
from peerdesk.wording.islands import island


@dataclass(frozen=True, slots=True)
class RulesTold:
    """The rules of one state: each topic with what it says, then what to know about all of it."""

    rules: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]
    is_stale: bool


@dataclass(frozen=True, slots=True)
class _Words:
    topics: Mapping[str, str]
    ask_about: str
    not_checked: str
    where: str
    checked: str
    ask_again: str
    read_at: str


_ENGLISH = _Words(
    topics={
        "form": "The form",
        "witnesses": "Witnesses",
        "notary": "Notary",
        "not_witness": "Who may not be a witness",
        "proxy": "Naming someone to decide",
        "decides": "Who says that you can't decide",
        "lock": "While you are very unwell",
        "stay": "A hospital stay",
        "end": "How to change or end it",
        "lasts": "How long it lasts",
        "free": "Your free choice",
    },
    ask_about="Not checked yet. Please ask about: {topics}.",
    not_checked="The rules here are not checked yet. Please ask.",
    where="Ask for your state's own form at {where}. This is not legal advice.",
    checked="Checked {day}.",
    ask_again="Checked {day}. That is a while ago, so please ask again.",
    read_at="Read at: {sources}.",
)

_SPANISH = _Words(
    topics={
        "form": "El formulario",
        "witnesses": "Testigos",
        "notary": "Notario",
        "not_witness": "Quién no puede ser testigo",
        "proxy": "Nombrar a quien decida",
        "decides": "Quién dice que usted no puede decidir",
        "lock": "Mientras está muy mal",
        "stay": "Una estancia en el hospital",
        "end": "Cómo se cambia o se termina",
        "lasts": "Cuánto dura",
        "free": "Su libre decisión",
    },
    ask_about="Todavía sin revisar. Pregunte, por favor, por: {topics}.",
    not_checked="Las reglas de aquí todavía no se han revisado. Pregunte, por favor.",
    where="Pida el formulario de su estado en {where}. Esto no es consejo legal.",
    checked="Revisado: {day}.",
    ask_again="Revisado: {day}. Ya pasó un tiempo; pregunte otra vez, por favor.",
    read_at="Leído en: {sources}.",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def rules_told(
    said: Mapping[str, str],
    to_ask: Iterable[str],
    where: str,
    sources: Iterable[str],
    checked: tuple[int, int, int] | None,
    *,
    is_stale: bool,
    language: str,
) -> RulesTold:
    """The rules by topic (codes of `domain.state_rules.Topic`) in `language`, else in English.

    `checked` is (year, month, day) of the last look, None when nobody looked; then all is to ask.
    """
    words = _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)
    rules = tuple((words.topics[topic], text) for topic, text in said.items())
    topics = "; ".join(_small(words.topics[topic]) for topic in to_ask)
    open_ones = words.ask_about.format(topics=topics) if topics else ""
    closing = [open_ones if rules else words.not_checked, words.where.format(where=island(where))]
    if rules and checked:
        day = day_in_words(checked, language)
        closing.append((words.ask_again if is_stale else words.checked).format(day=day))
        closing.append(words.read_at.format(sources="; ".join(map(island, sources))))
    return RulesTold(rules, tuple(filter(None, closing)), is_stale and bool(rules))


def _small(topic: str) -> str:
    """A topic inside a sentence."""
    return topic[:1].lower() + topic[1:]
