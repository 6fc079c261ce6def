"""What a note is called above its text: kind and person, with the sign agreed with them."""

from peerdesk.domain.people import PersonSummary
from peerdesk.forms.answers import Answers
from peerdesk.forms.values import Coding
from peerdesk.wording import contact, records


def title(answers: Answers, person: PersonSummary | None) -> str:
    """`One-on-one with Darnell (blue cap)`, or the kind alone."""
    kind = answers.value("contact_type")
    code, words = "", records.UNTITLED
    if isinstance(kind, Coding):
        code = kind.code
        options = answers.form.item("contact_type").options
        labels = {o.value.code: o.label for o in options if isinstance(o.value, Coding)}
        words = labels.get(kind.code, kind.display) or words
    if person is None:
        return words
    return contact.with_person(code, words, records.person_line(person.name, person.identifier))
