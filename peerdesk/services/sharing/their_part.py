"""The person's own part in a note, for every copy of it: no disagreement is ever left out (§8)."""

from collections.abc import Iterator

from peerdesk.domain.contact_notes import PersonAgrees
from peerdesk.forms.answers import Answers
from peerdesk.forms.part_reading import Edit
from peerdesk.forms.readings import contact_note
from peerdesk.printing.records import Section, SectionKind
from peerdesk.wording import their_part as words


def disagreement(answers: Answers, person: str) -> tuple[str, ...]:
    """What stands above a note the person does not, or only partly, agree with."""
    part = contact_note(answers).part
    if not part.disagrees:
        return ()
    partly = part.agrees is PersonAgrees.PARTLY
    return (words.disagreement(person, partly=partly), words.right_to_amend())


def changes(answers: Answers, person: str) -> tuple[Section, ...]:
    """Both wordings of every text the person changed, and who typed their comment."""
    part = contact_note(answers).part
    told = [section for edit in part.edits for section in _both(answers, edit, person)]
    if part.typed_comment:
        told.append(Section(words.typed_by(), words.the_person(), SectionKind.SHORT))
    if not told:
        return ()
    return (Section(words.what_they_changed(person), kind=SectionKind.HEADING), *told)


def _both(answers: Answers, edit: Edit, person: str) -> Iterator[Section]:
    known = answers.form.by_link.get(edit.field)
    question = known.text if known is not None else edit.field
    changed = words.as_changed(question, person, put_back=edit.put_back)
    yield Section(words.as_written(question), edit.before or words.nothing())
    yield Section(changed, edit.after or words.nothing())
