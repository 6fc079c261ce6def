"""The law beside the plain words: what a rule says about a question or statement of a paper.

The texts stand in the form itself, hidden, so they are frozen with what is signed and stay in
English in every language: the law has no other wording.
"""

from typing import Final

from peerdesk.forms.definition import FormDefinition

_LAW: Final = "cn.law"
_PLAIN: Final = ("cn.know.", "cn.")


def law_beside(form: FormDefinition, link_id: str) -> str:
    """What the rules say about an item, with its section; "" where nothing stands beside it.

    A step of the form has the law of its main question, a detail that of the question it details.
    """
    name = link_id.removesuffix(".page").partition(":")[0]
    for start in _PLAIN:
        if name.startswith(start):
            return _nearest(form, name.removeprefix(start))
    return ""


def laws(form: FormDefinition) -> tuple[str, ...]:
    """Everything the rules say about this paper, in the order of its questions."""
    group = form.by_link.get(_LAW)
    return tuple(child.text for child in group.children) if group else ()


def _nearest(form: FormDefinition, name: str) -> str:
    while name:
        item = form.by_link.get(f"{_LAW}.{name}")
        if item:
            return item.text
        name = name.rpartition(".")[0]
    return ""
