"""Files damaged in thousands of ways, to prove that a reader opens or refuses each of them.

`python -m tests.forms.mutate 10000 [SEED]` damages forms, responses and plain answers that many
times and says what came of it; an unexpected failure ends it and leaves the file that made it.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, Final

from peerdesk.domain.errors import AnswersUnreadable, FormRefused, ResponseUnreadable
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.catalogue import catalogue_texts
from peerdesk.forms.checking import check
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.derived import derived_answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.keeping import card_choices, lines_shown
from peerdesk.forms.parts import parts
from peerdesk.forms.plain_answers import read_plain
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_check import check_response
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.shared_facts import facts_in
from peerdesk.resource_files import resource
from tests.forms.corpora import FOLDER

JUNK: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 10**400, 1.5, "", " ", "x" * 70_000, "\ud83d", "\u202e</b>"),
    *([], {}, [[]], [None], [{}], {"": None}, {"linkId": "q"}, {"value": {}}, "<script>", "NaN"),
    *("(a+)+$", "2024-13-45", "group", "question", "coding", "#missing"),
)
LOOSE: Final = (b"\x00", b"\xff", b"[", b"{", b'"', b",", b"NaN", b"1e999999999", b"\\ud800", b"")


def samples() -> list[bytes]:
    """Every form at hand: ours, and the real ones of others where they are on this machine."""
    ours = sorted(resource("forms").glob("*.json"))
    theirs = [FOLDER.glob(f"{where}*.json") for where in ("", "nonconformant/")]
    judged = FOLDER.glob("response-validation/*.questionnaire.json")
    return [path.read_bytes() for path in (*ours, *sorted(chain(*theirs, judged)))]


def damaged(dice: Random, data: bytes) -> bytes:
    """The file with a few things in it made otherwise."""
    if dice.random() < 0.4:
        return _damaged_bytes(dice, data)
    raw = json.loads(data)
    for _ in range(dice.randint(1, 4)):
        _damage(dice, raw)
    return json.dumps(raw, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")


def _damaged_bytes(dice: Random, data: bytes) -> bytes:
    for _ in range(dice.randint(1, 6)):
        at, to = sorted((dice.randrange(len(data) + 1), dice.randrange(len(data) + 1)))
        to = min(to, at + dice.choice((0, 1, 8, 2_000)))
        piece = dice.choice((dice.choice(LOOSE), data[at:to] * dice.randint(1, 3)))
        data = data[:at] + piece + data[to:]
    return data


def _damage(dice: Random, raw: Any) -> None:
    """Change one place somewhere in the JSON: other values, other names, gone, or twice."""
    holder = dice.choice(list(_holders(raw)))
    junk = deepcopy(dice.choice((dice.choice(JUNK), dice.choice(list(_holders(raw))))))
    if isinstance(holder, list):
        at = dice.randrange(len(holder))
        holder[at : at + dice.randint(0, 1)] = dice.choice(
            ([], [junk], [holder[at], deepcopy(holder[at])])
        )
        return
    name = dice.choice(list(holder))
    change = dice.randrange(4)
    if change == 0:
        del holder[name]
    elif change == 1:
        holder[dice.choice(("type", "linkId", "item", "enableWhen", "valueX"))] = holder.pop(name)
    else:
        holder[name] = junk


def _holders(raw: Any) -> Iterator[Any]:
    """Every list and object with something in it; no deeper than a file can be."""
    waiting = [(raw, 0)]
    while waiting:
        found, depth = waiting.pop()
        if isinstance(found, dict | list) and found and depth < 40:
            yield found
            waiting += [
                (each, depth + 1) for each in (found.values() if isinstance(found, dict) else found)
            ]
    yield {"": None}


def outcome(data: bytes, dice: Random) -> str:
    """What the readers make of a damaged form: refused, or opened and used in every way."""
    try:
        form = parse_form(data, "damaged.json")
    except FormRefused as refused:
        return refused.reason
    _use(form, dice)
    return "opened"


def _use(form: FormDefinition, dice: Random) -> None:
    answers = started(form)
    written = _written(answers)
    catalogue_texts(form)
    card_choices(form)
    broken = damaged(dice, written)
    readers: tuple[Callable[[], Answers], ...] = (
        lambda: from_response(form, written),
        lambda: from_response(form, broken),
        lambda: check_response(form, broken).answers,
        lambda: read_plain(form, broken).answers,
    )
    for read in readers:
        try:
            _look_at(read())
        except (ResponseUnreadable, AnswersUnreadable):
            continue


def _look_at(answers: Answers) -> None:
    check(answers, Enablement(answers.form).state(answers))
    derived_answers(answers)
    facts_in(answers)
    parts(answers)
    lines_shown(answers)
    _written(answers)


def _written(answers: Answers) -> bytes:
    return canonical_bytes(to_response(answers, ResponseHeader(), frozen=False))


def main(count: int, seed: int = 1) -> Counter[str]:
    """Damage this many files and count what came of them."""
    dice, forms, found = Random(seed), samples(), Counter[str]()
    for _ in range(count):
        data = damaged(dice, dice.choice(forms))
        try:
            found[outcome(data, dice)] += 1
        except Exception:
            Path("damaged.json").write_bytes(data)
            raise
    return found


if __name__ == "__main__":
    sys.stdout.write(f"{dict(main(*map(int, sys.argv[1:])).most_common())}\n")
