"""Which answers may name a file."""

from peerdesk.forms.answers import started
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.named_files import named_files
from peerdesk.resource_files import resource

SAFETY = FormLibrary(resource("forms"))["safety-plan"]


def test_only_answers_to_such_questions_name_files_in_every_row():
    answers = started(SAFETY).with_answer("sp.pic", "lake.png").with_answer("me.title", "lake.png")
    for _ in range(2):
        answers, row = answers.add_row("own")
        answers = answers.with_answer("own:file", "My WRAP.pdf", row)
    assert sorted(named_files(answers)) == [("own:file", "My WRAP.pdf"), ("sp.pic", "lake.png")]
    assert named_files(started(SAFETY)) == ()
