"""One answer, or one question, in the words that stand on paper."""

from peerdesk.forms.definition import Item
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Value, shown
from peerdesk.wording.days import clock_in_words, day_in_words
from peerdesk.wording.paper import paper_words


def label_of(item: Item) -> str:
    """The question as it is asked, with its number where the form has one."""
    return " ".join(filter(None, (item.prefix, item.text or item.short_text)))


def is_plain(item: Item) -> bool:
    """Whether an item is a question with one answer and nothing asked about it."""
    return item.is_question and not item.repeats and not _asks_more(item)


def is_told_beside(item: Item) -> bool:
    """Whether all that can be said to it is words; what is hidden, or only shown, says nothing."""
    return not item.answerable or item.look.hidden or (item.is_question and not _asks_more(item))


def told(item: Item, value: Value, language: str) -> str:
    """The answer in words, with its unit; "" when it says nothing that can be written."""
    if isinstance(value, bool):
        words = paper_words(language)
        return words.yes if value else words.no
    if isinstance(value, Coding):
        return item.words_of(value)
    if isinstance(value, PartialDate):
        return day_in_words(value.parts, language)
    if isinstance(value, PartialDateTime):
        return _moment(value, language)
    unit = item.hint("unit")
    return f"{shown(value)} {unit}" if unit and shown(value) else shown(value)


def _asks_more(item: Item) -> bool:
    return any(child.answerable for child in item.children)


def _moment(value: PartialDateTime, language: str) -> str:
    """The day and the clock time where it was written; the offset is not for reading."""
    day = day_in_words(value.date.parts, language)
    moment = value.moment()
    return f"{day}, {clock_in_words(moment.time(), language)}" if moment else day
