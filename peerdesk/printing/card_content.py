"""What a card says: items the person has put on it, in a few words (`plans.md` B12, D12).

Its title is neutral: never the name of the plan or of the form, unless the person wrote it as the
title of the card. The same words go into the picture for a phone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.domain.errors import NoCard
from peerdesk.forms.definition import Item, walk
from peerdesk.forms.flags import MAY_GO_ON_CARD, ON_CARD, SHOWS_LINES
from peerdesk.forms.keeping import card_choices, on_card
from peerdesk.forms.parts import parts
from peerdesk.forms.shared_facts import PERSON, block_of
from peerdesk.printing.plan_blocks import STAR, spoken
from peerdesk.printing.plan_content import told_item
from peerdesk.printing.plan_lines import lines_of
from peerdesk.printing.plan_paper import NAME, PlanPaper
from peerdesk.printing.plan_pieces import Entries, Entry, Piece, Rating, Shown, Thoughts, Words
from peerdesk.wording.islands import island

_TITLE_OF_CARD, _NAME_ON_CARD = "cc.title", "cc.name"
_MOST_PEOPLE: Final = 3
_MOST_LINES: Final = 3
_BETWEEN = " · "
_STEERING: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_OPEN_ENDS = ("…", "?", ":", "!", ".")


@dataclass(frozen=True, slots=True)
class CardItem:
    """One item of the card: its name when spoken of, its label, and its lines.

    `numbered` lines carry numbers to call. `link_id` is the item it comes from.
    """

    name: str
    label: str
    lines: tuple[str, ...]
    numbered: bool = False
    link_id: str = ""


@dataclass(frozen=True, slots=True)
class CardText:
    """All a card says; `left_out` names what goes beyond three people or three lines.

    `above` has the linkIds the title and the name come from, "" for words of our own.
    """

    title: str
    name: str
    items: tuple[CardItem, ...]
    left_out: tuple[str, ...] = ()
    above: tuple[str, str] = ("", "")


def card_text(paper: PlanPaper, *, limited: bool = True) -> CardText:
    """The words of the card; without the limit of three where there is room, as on a phone.

    Raises NoCard where the form has nothing that may go on a card.
    """
    if not card_choices(paper.form):
        raise NoCard
    items: list[CardItem] = []
    left_out: list[str] = []
    for item in _chosen(paper):
        shows_lines = SHOWS_LINES in item.flags
        found = _lines(paper, item) if shows_lines else _item(paper, item)
        if found is not None:
            kept, rest = _within(paper, item, found) if limited else (found, ())
            items.append(kept)
            left_out += rest
    named = _NAME_ON_CARD if _NAME_ON_CARD in paper.form.by_link else NAME
    own_title = paper.one(_TITLE_OF_CARD)
    title = own_title or paper.words.card
    above = (_TITLE_OF_CARD if own_title else "", named)
    return CardText(title, paper.one(named), tuple(items), tuple(left_out), above)


def _chosen(paper: PlanPaper) -> Iterator[Item]:
    """The items on the card in the order of the form; of places with phone lines the first."""
    lines_done = False
    put_away = _put_away(paper)
    for link_id in card_choices(paper.form):
        item = paper.form.item(link_id)
        shows_lines = SHOWS_LINES in item.flags
        above = link_id in {_TITLE_OF_CARD, _NAME_ON_CARD}
        out = link_id in put_away or not paper.has(item, None)
        if above or (shows_lines and lines_done) or out:
            continue
        if on_card(paper.answers, link_id):
            lines_done = lines_done or shows_lines
            yield item


def _put_away(paper: PlanPaper) -> frozenset[str]:
    """What stands in parts that the person put away: on no paper, so on no card."""
    away = (p.link_id for p in parts(paper.answers) if p.hidden and p.own_row is None)
    tops = tuple(paper.form.item(link_id) for link_id in away)
    return frozenset(item.link_id for item in walk(tops))


def plain(text: str) -> str:
    """The words without signs that only steer their direction on paper."""
    return text.translate(_STEERING)


def led(label: str, line: str) -> str:
    """A line behind its label; a label that ends in a sign of its own gets no colon."""
    ends = label[-1:] in _OPEN_ENDS
    return " ".join(filter(None, (label if ends or not label else f"{label}:", line)))


def _within(paper: PlanPaper, item: Item, found: CardItem) -> tuple[CardItem, tuple[str, ...]]:
    """Up to three people and three lines; the rest is named, never dropped in silence."""
    is_people = block_of(item) == PERSON
    if not is_people and SHOWS_LINES not in item.flags:
        return found, ()
    most = _MOST_PEOPLE if is_people else _MOST_LINES
    beyond = (
        paper.words.more.format(label=found.name, what=plain(line)) for line in found.lines[most:]
    )
    kept = replace(found, lines=found.lines[:most])
    return kept, tuple(beyond)


def _lines(paper: PlanPaper, item: Item) -> CardItem | None:
    told = tuple(f"{island(line.name)}: {island(line.how)}" for line in lines_of(paper))
    name = item.short_text or item.text
    return CardItem(name, "", told, numbered=True, link_id=item.link_id) if told else None


def _item(paper: PlanPaper, item: Item) -> CardItem | None:
    lines: list[str] = []
    numbered = False
    for told in told_item(paper, _only_for_card(item)):
        lines += _in_lines(told.piece, is_person=block_of(item) == PERSON)
        if isinstance(told.piece, Entries):
            numbered = numbered or any(entry.call for entry in told.piece.entries)
    label = item.short_text or item.text
    return CardItem(label, label, tuple(lines), numbered, item.link_id) if lines else None


def _only_for_card(item: Item) -> Item:
    """Of a row only the fields that are for the card, where the form says which."""
    marked = tuple(child for child in item.children if {ON_CARD, MAY_GO_ON_CARD} & child.flags)
    return replace(item, children=marked) if marked else item


def _in_lines(piece: Piece, *, is_person: bool) -> Iterator[str]:
    if isinstance(piece, Words | Shown):
        yield from piece.text.splitlines()
    elif isinstance(piece, Thoughts):
        yield from (f"{STAR} {one.text}" if one.star else one.text for one in piece.thoughts)
    elif isinstance(piece, Entries):
        yield from (_row(entry, is_person=is_person) for entry in piece.entries)
    elif isinstance(piece, Rating):
        yield piece.said


def _row(entry: Entry, *, is_person: bool) -> str:
    """Of a person the name and the number, of other rows all that is said."""
    said = [] if is_person else [*entry.phrases, *(told for _, told in entry.facts)]
    return _BETWEEN.join(filter(None, (spoken(entry), *map(island, said))))
