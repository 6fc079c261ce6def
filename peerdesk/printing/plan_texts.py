"""Every text a plan could put on paper, so that characters no font has are named beforehand."""

from collections.abc import Iterator

from peerdesk.forms.definition import Item
from peerdesk.forms.parts import parts
from peerdesk.forms.translations import every_translation
from peerdesk.forms.values import shown
from peerdesk.printing.plan_lines import lines_of
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.wording.tongues import tongue


def texts_of(paper: PlanPaper) -> Iterator[str]:
    """The words of the form, of the person and of the phone lines, whatever the layout."""
    yield paper.called
    for item in paper.form.by_link.values():
        if not item.look.hidden:
            yield from _of_form(item)
    for (link_id, _), given in paper.answers.given.items():
        if not paper.form.item(link_id).look.hidden:
            yield from (shown(one.value) for one in given)
    yield from (part.name for part in parts(paper.answers))
    yield from _beside(paper)
    for line in lines_of(paper):
        yield from (line.name, line.how)
    for rule in paper.rules.rules if paper.rules else ():
        yield from rule


def _beside(paper: PlanPaper) -> Iterator[str]:
    """What stands there in the second language, and who translated."""
    if paper.second is None:
        return
    yield tongue(paper.second.language)
    for _, _, _, one in every_translation(paper.answers):
        yield from (one.words, one.by)
    if paper.second.form is not None:
        for item in paper.second.form.by_link.values():
            yield from _of_form(item)


def _of_form(item: Item) -> Iterator[str]:
    yield from (item.prefix, item.text, item.short_text, item.look.open_label)
    yield from (hint.text for hint in item.hints)
    yield from (option.label for option in item.options)
