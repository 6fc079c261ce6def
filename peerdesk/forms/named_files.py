"""Answers that name a file kept with the document, such as a scan or a picture that calms."""

from peerdesk.forms.answers import Answers
from peerdesk.forms.flags import NAMES_A_FILE


def named_files(answers: Answers) -> tuple[tuple[str, str], ...]:
    """The linkId and the words of each answer that may name a file, each pair once.

    The words may be no name at all: "the shell in my pocket" is as good an answer.
    """
    found = (
        (link_id, given.value)
        for (link_id, _), many in answers.given.items()
        if NAMES_A_FILE in answers.form.item(link_id).flags
        for given in many
    )
    return tuple(dict.fromkeys((link, words) for link, words in found if isinstance(words, str)))
