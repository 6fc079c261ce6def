"""The words of answers that a search looks through."""

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.forms.answers import Answers
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.values import Coding

_MACHINE_TEXT = frozenset({"goal_links"})  # ids of goals, not words anyone looks for


def search_text(answers: Answers) -> str:
    """Every text typed into visible questions, in the order of the form, a line each.

    Not what a programme that keeps no narrative hides: text it hides is not found either.
    """
    mode = answers.value("note_mode")
    keeps_no_words = isinstance(mode, Coding) and mode.code != NoteMode.FULL
    asked = Enablement(answers.form).state(answers) if keeps_no_words else Enabled()
    form, answered = answers.form, {link_id for link_id, _ in answers.given} - _MACHINE_TEXT
    found: list[str] = []
    for item in form.by_link.values():
        if item.link_id in answered and not item.look.hidden:
            for row in answers.every_row(form.holder(item.link_id)):
                if asked.asks(item.link_id, row):
                    found += (v for v in answers.values(item.link_id, row) if isinstance(v, str))
    return "\n".join(found)
