"""What stands in the way of a form or of answers to it: one sentence for every code.

Keys of `_REFUSALS` are the reasons of FormRefused, of `_OF_ANSWERS` the codes of `forms.checking`,
`forms.response_check` and `forms.plain_answers`. `{0}` and `{1}` are the facts that come along.
"""

from collections.abc import Sequence

from peerdesk.wording.translation import gettext

_REFUSALS = {
    "file_unreadable": "The file cannot be read. See that it is there and that you may read it.",
    "not_json": "This is not JSON: the file is empty, breaks off, or is nested beyond all sense.",
    "not_utf8": "Its letters are not written in UTF-8. Save it as UTF-8, then choose it again.",
    "in_xml": "This is XML. Ask whoever made the form for it in JSON.",
    "not_a_questionnaire": "This is not a FHIR Questionnaire.",
    "a_bundle": "This is a FHIR Bundle. Ask for the Questionnaire in it as a file of its own.",
    "only_answers": "These are answers to a form. Choose the form itself, a FHIR Questionnaire.",
    "no_items": "The form asks nothing: it has no items.",
    "too_large": "The file is larger than 4 MiB.",
    "too_many_items": "The form has more than 5,000 items.",
    "too_deep": "Items are nested more than 12 deep.",
    "too_many_options": "A question has more than 2,000 answers to choose from.",
    "text_too_long": "A text is longer than 64 KiB.",
    "items_not_a_list": "The items are not a list.",
    "item_not_an_object": "One of the items is not an object.",
    "link_id_missing": "An item has no linkId, so its answers could not be told apart.",
    "duplicate_link_id": "Two items have the same linkId, so answers could not be told apart.",
    "unknown_type": "An item is of a type that FHIR R4 does not have.",
    "modifier_extension": "A modifier changes the meaning here in a way PeerDesk does not know.",
}

_SAY_WHAT_NEXT = frozenset({"file_unreadable", "not_utf8", "in_xml", "a_bundle", "only_answers"})

# Catalogues and formats, which come with PeerDesk and are read as forms are.
_DAMAGED = "The file is damaged."

_OF_ANSWERS = {
    "required": "An answer is needed here.",
    "too_few": "At least {0} answers are needed, and there are {1}.",
    "too_many": "At most {0} answers can stand here, and there are {1}.",
    "wrong_type": "This does not go with a question of type {0}.",
    "not_an_option": "This is not one of the answers to choose from.",
    "exclusive_option": "One of these answers stands alone, and others were given beside it.",
    "too_short": "At least {0} characters are needed, and there are {1}.",
    "too_long": "At most {0} characters fit, and there are {1}.",
    "too_small": "The smallest that fits is {0}.",
    "too_large": "The largest that fits is {0}.",
    "too_precise": "At most {0} places after the point fit, and there are {1}.",
    "wrong_form": "This is not written in the form that is asked for. {0}",
    "unknown_question": "The form has no question of this linkId.",
    "line_break": "A question of type string takes one line, and this has more.",
    "not_a_url": "This is not an address as the web writes them.",
    "not_asked": "This is answered although it is not asked, given the other answers.",
    "asks_nothing": "This item only shows a text and takes no answer.",
    "answers_in_group": "A group has no answers of its own; they belong to its questions.",
    "misplaced": "This question stands elsewhere in the form.",
    "repeated": "This stands here more than once and does not repeat.",
    "link_id_missing": "An entry under this item has no linkId.",
    "other_form": "These are answers to {0}, not to {1}.",
    "other_version": "These are answers to version {0}; the form here is version {1}.",
    "status_unknown": "The response has no status that FHIR R4 knows.",
    "named_twice": "This is named twice in the same place.",
    "needs_row": "This stands in the rows of {0}. Write a list of objects there.",
    "not_an_object": "Write an object here, with the linkIds of its questions as names.",
}


def refusal(reason: str, link_id: str = "") -> str:
    """Why a form does not open, with the item it is about; a plain word for a file of ours."""
    sentence = gettext(_REFUSALS.get(reason, _DAMAGED))
    return f"{link_id}: {sentence}" if link_id else sentence


def what_next(reason: str) -> str:
    """What to do about a form that does not open; "" where the refusal itself says so."""
    if reason in _SAY_WHAT_NEXT:
        return ""
    return gettext("Ask whoever made the form for a corrected file.")


def answer_problem(code: str, facts: Sequence[str] = ()) -> str:
    """What is wrong with an answer. Facts of a list of options are named behind the sentence."""
    sentence = gettext(_OF_ANSWERS[code])
    if code == "not_an_option":
        return f"{sentence} {', '.join(facts[:12])}".strip()
    return sentence.format(*facts, "", "").strip()
