"""What of a plan goes into a copy unless somebody takes it off: item by item (`plans.md` B2)."""

from collections.abc import Iterator, KeysView
from dataclasses import dataclass

from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.parts import parts
from peerdesk.forms.translations import TRANSLATIONS, every_translation
from peerdesk.services.sharing.copies import left_out
from peerdesk.wording.islands import island
from peerdesk.wording.tongues import tongue
from peerdesk.wording.two_languages import two_language_words


@dataclass(frozen=True, slots=True)
class ItemGoing:
    """One question or list that says something, and the part it stands in, as the person has it."""

    part: str
    link_id: str
    label: str


def items_going(answers: Answers) -> tuple[ItemGoing, ...]:
    """What a copy holds at first, in the person's order.

    Sensitive items are asked about one by one (`sensitive_choices`); what no paper makes sense
    without always goes along.
    """
    stays = left_out(answers)
    said = {link_id for link_id, _ in answers.given} - stays
    found: dict[str, ItemGoing] = {}
    for part in parts(answers):
        item = answers.form.item(part.link_id)
        if part.hidden:
            continue
        label = item.text if part.own_row is not None else part.name
        for each in _offered(item):
            if any(one.link_id in said for one in walk((each,))):
                asked = each.text or each.short_text or label
                found.setdefault(each.link_id, ItemGoing(label, each.link_id, asked))
    return (*found.values(), *_translations(answers, found.keys()))


def _translations(answers: Answers, going: KeysView[str]) -> Iterator[ItemGoing]:
    """The translation of all that goes along, as one more thing to take off."""
    form = answers.form
    words = two_language_words(form.reads_in)
    languages = (
        one.language
        for link_id, _, _, one in every_translation(answers)
        if not going.isdisjoint(_upwards(form, link_id))
    )
    named = dict.fromkeys(map(tongue, languages))
    if named:
        label = words.translations.format(languages=", ".join(map(island, named)))
        yield ItemGoing(words.languages, TRANSLATIONS, label)


def _upwards(form: FormDefinition, link_id: str | None) -> Iterator[str]:
    while link_id is not None:
        yield link_id
        link_id = form.parent(link_id)


def _offered(item: Item) -> Iterator[Item]:
    """The questions and lists under an item, each whole."""
    if item.look.hidden or item.required:
        return
    if item.kind is Kind.GROUP and not item.repeats:
        for child in item.children:
            yield from _offered(child)
    else:
        yield item
