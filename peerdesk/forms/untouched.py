"""What a form chose beforehand is no answer: whether anybody said anything in a block."""

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item, Kind


def is_untouched(answers: Answers, block: Item, row: RowKey | None) -> bool:
    """Whether all that stands in a block of plain questions is what the form put there itself.

    `row` is a row of the block when it repeats, else the row it stands in. A group that holds
    other groups is no such block, and never untouched.
    """
    if any(child.kind is Kind.GROUP for child in block.children):
        return False
    asked = (child for child in block.children if child.is_question)
    return all(is_as_offered(answers, child, row) for child in asked)


def is_as_offered(answers: Answers, item: Item, row: RowKey | None) -> bool:
    """Whether a question has no answer, or just the one the form put there."""
    values = answers.values(item.link_id, row)
    chosen = tuple(option.value for option in item.options if option.selected)
    return not values or values == (item.initial or chosen)
