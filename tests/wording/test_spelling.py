"""What is said on screen is spelled as in the States, where it is read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import peerdesk

_BRITISH = re.compile(
    r"\b(programme|colour|favourite|behaviour|centre|neighbour)s?\b", re.IGNORECASE
)
_SAID = ("wording", "ui", "cli")


def _sentences(path: Path) -> Iterator[str]:
    """The texts of a module with a blank in them, without its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield from (node.value,) if " " in node.value else ()


def test_no_sentence_is_spelled_in_the_british_way() -> None:
    root = Path(peerdesk.__file__).parent
    british = {
        (path.name, text)
        for folder in _SAID
        for path in (root / folder).rglob("*.py")
        for text in _sentences(path)
        if _BRITISH.search(text)
    }
    assert british == set()
